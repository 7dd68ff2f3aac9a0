import { badParameters, codes, refused, success } from './answer.ts'

/** Fictitious credentials of the vendors. */
const certificates: Record<string, Record<string, string>> = {
  apns: { certificate: 'FICTITIOUS-P12-CERTIFICATE', app_secret: 'fictitious-p12-password', name: 'practice-apns.p12' },
  huawei: { app_id: '100000001', app_secret: 'fictitious-huawei-secret', name: 'practice-huawei' },
  xiaomi: {
    app_id: '2882300000000000001',
    app_key: '5880000000001',
    app_secret: 'fictitious-xiaomi-secret',
    name: 'practice-xiaomi',
  },
  flyme: {
    app_id: '120001',
    app_key: 'fictitious-flyme-key',
    app_secret: 'fictitious-flyme-secret',
    name: 'practice-flyme',
  },
  vivo: {
    app_id: '100001',
    app_key: 'fictitious-vivo-key',
    app_secret: 'fictitious-vivo-secret',
    name: 'practice-vivo',
  },
  oppo: { app_key: 'fictitious-oppo-key', app_secret: 'fictitious-oppo-secret', name: 'practice-oppo' },
  fcm: { app_key: 'fictitious-fcm-server-key', certificate: 'FICTITIOUS-FCM-SERVICE-ACCOUNT', name: 'practice-fcm' },
}
/** In the order of the provider's numbers 1 to 7. */
const vendors = ['apns', 'huawei', 'xiaomi', 'flyme', 'vivo', 'oppo', 'fcm']
const notSetUp = { '0': ['flyme', 'oppo', 'fcm'], '1': ['flyme'] }

/** Which of the 14 a certificate is, as `<environment>/<provider>`. */
const certificateName = (environment: string, provider: string): string => `${environment}/${provider}`

/** Answers GET /push/certificate; a vendor that is not set up has empty data. */
export function answerCertificate(query: Record<string, unknown>, refusedOnes: ReadonlySet<string>): string {
  const { environment = '1', provider, ...others } = query
  const unknown = Object.keys(others)[0]
  if (unknown !== undefined) return refused(badParameters(`${unknown} is not a parameter of this request`))
  if (environment !== '0' && environment !== '1') return refused(badParameters('environment is neither 0 nor 1'))
  if (typeof provider !== 'string' || !/^[1-7]$/.test(provider))
    return refused(badParameters('provider is not between 1 and 7'))
  if (refusedOnes.has(certificateName(environment, provider)))
    return refused({ code: codes.noPermission, message: 'no permission for this certificate' })
  const vendor = vendors[Number(provider) - 1] ?? ''
  if (notSetUp[environment].includes(vendor)) return success({})
  const { name = '', ...certificate } = certificates[vendor] ?? {}
  return success({ ...certificate, name: environment === '0' ? `${name} (dev)` : name })
}
