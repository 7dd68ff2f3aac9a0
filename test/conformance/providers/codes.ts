import type { ProviderId } from '#shared/domain/provider.ts'

/** A code as the provider's document lists it, with the HTTP status that goes along where one is named. */
export interface DocumentedCode {
  provider: ProviderId
  code: string
  status: number
  /** Where it comes: in the answer to a message, or to a request for a token. */
  of: 'message' | 'token'
}

const listed = (provider: ProviderId, status: number, ...codes: number[]): DocumentedCode[] =>
  codes.map((code) => ({ provider, status, code: String(code), of: 'message' }))

/** 百度云推送: error codes of the REST API; 50001–50008 and 1–99 do not come from it. */
const baidu = [
  ...listed('baidu', 500, 30600),
  ...listed('baidu', 405, 30601),
  ...listed('baidu', 400, 30602, 30621),
  ...listed('baidu', 403, 30603, 30619, 30620),
  ...listed('baidu', 402, 30604, 30613, 30699),
  ...listed('baidu', 404, 30605, 30608, 30609, 30611),
  ...listed('baidu', 408, 30606, 30607),
  ...listed('baidu', 409, 30610),
  ...listed('baidu', 401, 30612, 30616, 30617, 30618),
  // of these two no status is known
  ...listed('baidu', 400, 30614, 30615),
  ...listed('baidu', 400, 40001, 40002, 40003, 40004, 40005, 40006, 40007, 40008, 40009, 40010, 40011, 40012),
  ...listed('baidu', 400, 41001, 41002, 41003, 41004, 41005),
]

/** MaxIM: appendix of the server API's quick start; it lists no 20019. */
const maxim = [
  ...listed('maxim', 200, 10000, 10001, 10002, 10003, 10004, 10005, 10006, 10007, 10008, 10009, 10010, 10011, 10012),
  ...listed('maxim', 200, 12001, 12002, 12003, 12004, 12005, 12006),
  ...listed('maxim', 200, 20000, 20001, 20002, 20003, 20004, 20005, 20006, 20007, 20008, 20009, 20010, 20011, 20012),
  ...listed('maxim', 200, 20013, 20014, 20015, 20016, 20017, 20018, 20020, 20021, 20022, 20023, 20024, 20025),
  ...listed('maxim', 200, 30021, 30022, 30023, 40000),
]

/** supLink: the two replies that its description shows. */
const suplink = [...listed('suplink', 200, 200), ...listed('suplink', 401, 401)]

const named = (of: DocumentedCode['of'], status: number, ...codes: string[]): DocumentedCode[] =>
  codes.map((code) => ({ provider: 'forward', status, code, of }))

/** Forwarding: the reply's `status`, RFC 6749 section 5.2 and RFC 6750 section 3.1. */
const forward = [
  ...listed('forward', 200, 0, 1),
  ...named('token', 400, 'invalid_request', 'invalid_grant', 'unauthorized_client', 'unsupported_grant_type'),
  ...named('token', 400, 'invalid_scope'),
  ...named('token', 401, 'invalid_client'),
  ...named('message', 400, 'invalid_request'),
  ...named('message', 401, 'invalid_token'),
  ...named('message', 403, 'insufficient_scope'),
]

export const documentedCodes: readonly DocumentedCode[] = [...maxim, ...suplink, ...baidu, ...forward]
