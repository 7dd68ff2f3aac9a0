/** Codes of the provider's business errors, which come with HTTP status 200. */
export const codes = {
  success: 200,
  unknownUser: 10000,
  badParameters: 10002,
  tokenMissing: 10003,
  tokenInvalid: 10008,
  noPermission: 10010,
  listTooLong: 12005,
  pushNotEnabled: 12006,
  unknownGroup: 20001,
  unknownApp: 40000,
} as const

export interface Refusal {
  code: number
  message: string
}

/** The JSON text of a success. */
export function success(data: unknown): string {
  return JSON.stringify({ code: codes.success, data, message: null })
}

/** The JSON text of a business error. */
export function refused({ code, message }: Refusal): string {
  return JSON.stringify({ code, data: null, message })
}

export function badParameters(message: string): Refusal {
  return { code: codes.badParameters, message }
}
