import { badParameters, codes, refused, success } from './answer.ts'

/** Self-signed and of no use: one until 2037, one that ended in 2025. Their keys exist no more. */
const apnsCertificates: Record<string, string> = {
  '1': [
    '-----BEGIN CERTIFICATE-----',
    'MIIBejCCASACAQEwCgYIKoZIzj0EAwIwSTEyMDAGA1UEAwwpQXBwbGUgUHVzaCBT',
    'ZXJ2aWNlczogY29tLmV4YW1wbGUucHJhY3RpY2UxEzARBgNVBAoMCkZpY3RpdGlv',
    'dXMwHhcNMjYwMTAxMDAwMDAwWhcNMzcwMTAxMDAwMDAwWjBJMTIwMAYDVQQDDClB',
    'cHBsZSBQdXNoIFNlcnZpY2VzOiBjb20uZXhhbXBsZS5wcmFjdGljZTETMBEGA1UE',
    'CgwKRmljdGl0aW91czBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABOhLBZCRSJs7',
    'KmciGulU8TedCpC7rXLhr0J2ZG8ISFo/0k9ARnihN7oYOeNRriW74g5nM1/VmkEC',
    'pAUt2N80IBAwCgYIKoZIzj0EAwIDSAAwRQIhAPVlayE+JwphbF71Kpku2PbzXJO5',
    'IuLiS/QOZdxmSkKiAiAeWP9ildwWK/4IZDbQ8JsDbAhV1V/jn8PcNhRX6v1y/Q==',
    '-----END CERTIFICATE-----',
  ].join('\n'),
  '0': [
    '-----BEGIN CERTIFICATE-----',
    'MIIBmjCCAUACAQIwCgYIKoZIzj0EAwIwWTFCMEAGA1UEAww5QXBwbGUgRGV2ZWxv',
    'cG1lbnQgSU9TIFB1c2ggU2VydmljZXM6IGNvbS5leGFtcGxlLnByYWN0aWNlMRMw',
    'EQYDVQQKDApGaWN0aXRpb3VzMB4XDTI0MDEwMTAwMDAwMFoXDTI1MDEwMTAwMDAw',
    'MFowWTFCMEAGA1UEAww5QXBwbGUgRGV2ZWxvcG1lbnQgSU9TIFB1c2ggU2Vydmlj',
    'ZXM6IGNvbS5leGFtcGxlLnByYWN0aWNlMRMwEQYDVQQKDApGaWN0aXRpb3VzMFkw',
    'EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEy0LW+m/lNLyy4tG7RsEI0s6Z6UjfJ49P',
    'BLJMdXX5C52MqoRd+Uw4c28FXlxUc/dd5yU5t8/F56vjZPyaGl3OnzAKBggqhkjO',
    'PQQDAgNIADBFAiBlJ4SuGH6uH9c7OwRWTC6QqRebWR2TdOgJujmgUT3TZQIhAOl+',
    '27RHQxb3IXM+1fcVezff1rm581Vz9BQiYMsjSoLh',
    '-----END CERTIFICATE-----',
  ].join('\n'),
}

/** Fictitious credentials of the vendors. */
const certificates: Record<string, Record<string, string>> = {
  apns: { app_secret: 'fictitious-p12-password', name: 'practice-apns.p12' },
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
  const apns = vendor === 'apns' ? { certificate: apnsCertificates[environment] } : {}
  return success({ ...certificate, ...apns, name: environment === '0' ? `${name} (dev)` : name })
}
