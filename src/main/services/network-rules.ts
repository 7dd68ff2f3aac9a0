import { X509Certificate } from 'node:crypto'
import type { Settings } from '#shared/contract/settings.ts'
import { invalidField } from './refusal.ts'

const pem = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g

/** Refuses a proxy that is no plain address, and certificates that are none. */
export function assertNetwork({ proxy, certificates }: Settings['network']): void {
  if (proxy !== '' && !isProxy(proxy)) {
    throw invalidField('proxy', {
      zh: '代理地址的格式是 http://主机:端口，不带账号、密码和路径。',
      en: 'A proxy is written as http://host:port, without account, password and path.',
    })
  }
  if (certificates.trim() !== '' && !areCertificates(certificates)) {
    throw invalidField('certificates', {
      zh: '这不是 PEM 格式的证书。请向网络管理员索取公司的根证书（以 -----BEGIN CERTIFICATE----- 开头）。',
      en: 'This is no certificate in PEM form. Ask your network’s administrator for the company’s root certificate (it begins with -----BEGIN CERTIFICATE-----).',
    })
  }
}

function isProxy(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, pathname, search, hash } = new URL(text)
  return protocol === 'http:' && [username, password, search, hash].every((part) => part === '') && pathname === '/'
}

function areCertificates(text: string): boolean {
  const blocks = text.match(pem) ?? []
  return blocks.length > 0 && text.replace(pem, '').trim() === '' && blocks.every(isCertificate)
}

function isCertificate(block: string): boolean {
  try {
    return new X509Certificate(block).subject !== undefined
  } catch {
    return false
  }
}
