import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { certificateEnvironments, certificateVendors, certificateWords } from '#shared/domain/certificate.ts'
import { chunk } from '#shared/domain/chunk.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Answer, Cell } from '#shared/domain/operation.ts'
import type { Text } from '#shared/domain/text.ts'
import type { Caller, Verdict } from '../types.ts'
import { verdict } from '../verdict.ts'
import { answerOf, causeOf } from './answer.ts'
import { askCertificate } from './client.ts'
import { certificateSchema } from './schemas.ts'
import { readAnswer } from './verdict.ts'
import { readX509 } from './x509.ts'

const atOnce = 4

const places = certificateVendors.flatMap((vendor, index) =>
  certificateEnvironments.map(({ environment, label }) => ({
    provider: index + 1,
    environment,
    name: [vendor, label],
  })),
)
type Place = (typeof places)[number]

/** Those that the input asks for: all 14 where it names neither. */
const placesIn = ({ provider, environment }: FieldValues): Place[] =>
  places.filter(
    (place) =>
      (provider === undefined || String(place.provider) === provider) &&
      (environment === undefined || String(place.environment) === environment),
  )
type Certificate = NonNullable<z.infer<typeof certificateSchema>>
/** What one of them came to: a certificate, null where none is set up, or why it is not known. */
type Reading = { place: Place; certificate: Certificate | null } | { place: Place; verdict: Verdict }

/**
 * Which vendors' credentials the provider holds, in up to 14 calls of which each is answered for itself. Of a secret
 * nothing leaves this file but its length and the beginning of its SHA-256, of an X.509 certificate its subject and its
 * last day besides; what the provider said about a refusal stays here too, since it comes in the same body.
 */
export async function showCertificates(input: FieldValues, caller: Caller): Promise<Answer> {
  const asked = placesIn(input)
  const readings: Reading[] = []
  for (const some of chunk(asked, atOnce))
    readings.push(...(await Promise.all(some.map((place) => readPlace(place, caller)))))
  const failures = readings.flatMap((reading) => ('verdict' in reading ? [reading.verdict] : []))
  const [first] = failures
  const done = failures.length < asked.length
  const end =
    first && !done
      ? { ...first, providerMessage: null }
      : verdict('accepted', 'maxim.certificates-read', { httpStatus: 200, providerCode: '200' })
  return answerOf(done, end, {
    tables: [{ columns, rows: readings.map((reading) => [...reading.place.name, ...wordsFor(reading)]) }],
    notes: [meaning, ...(first && done ? [partly(failures.length, asked.length)] : [])],
  })
}

const columns: Text[] = [
  { zh: '通道', en: 'Channel' },
  { zh: '环境', en: 'Environment' },
  { zh: '结果', en: 'Result' },
  { zh: '证书名称', en: 'Name' },
  { zh: '应用 ID', en: 'App ID' },
  { zh: 'app_key（长度 · SHA-256）', en: 'app_key (length · SHA-256)' },
  { zh: 'app_secret（长度 · SHA-256）', en: 'app_secret (length · SHA-256)' },
  { zh: 'certificate（长度 · SHA-256）', en: 'certificate (length · SHA-256)' },
  { zh: '证书主题', en: 'Subject' },
  { zh: '有效期至（UTC）', en: 'Valid until (UTC)' },
]

async function readPlace(place: Place, caller: Caller): Promise<Reading> {
  const answer = readAnswer(await askCertificate(place, caller))
  if ('verdict' in answer) return { place, verdict: answer.verdict }
  const certificate = certificateSchema.safeParse(answer.data)
  if (!certificate.success) return { place, verdict: verdict('unknown', 'unreadable', { httpStatus: 200 }) }
  return { place, certificate: certificate.data && isSetUp(certificate.data) ? certificate.data : null }
}

const isSetUp = ({ name, app_id, app_key, app_secret, certificate }: Certificate): boolean =>
  [name, app_id, app_key, app_secret, certificate].some((value) => value !== '')

const nothing = ['', '', '', '', '', '', '']

function wordsFor(reading: Reading): Cell[] {
  if ('verdict' in reading) {
    const { title, providerCode, httpStatus } = causeOf(reading.verdict)
    const code = providerCode ?? httpStatus
    return [withMore(title, code === null ? '' : ` (${code})`), ...nothing]
  }
  if (reading.certificate === null) return [certificateWords.notSet, ...nothing]
  const { name, app_id, app_key, app_secret, certificate } = reading.certificate
  const facts = readX509(certificate)
  const secrets = [app_key, app_secret, certificate].map(fingerprint)
  return [certificateWords.set, name, app_id, ...secrets, facts?.subject ?? '', facts?.expires ?? '']
}

/** Enough to compare with, too little to use. */
function fingerprint(secret: string): Cell {
  if (secret === '') return ''
  const digits = createHash('sha256').update(secret, 'utf8').digest('hex').slice(0, 8)
  return withMore(certificateWords.set, ` · ${[...secret].length} · ${digits}`)
}

const withMore = ({ zh, en }: Text, more: string): Text => ({ zh: zh + more, en: en + more })

const meaning: Text = {
  zh: '密钥和证书不显示：只给长度（字符数）和 SHA-256 的前 8 位，用来核对是否与手上的一致。',
  en: 'Secrets and certificates are not shown: only their length in characters and the first 8 digits of their SHA-256, to compare with.',
}

const partly = (count: number, asked: number): Text => ({
  zh: `共 ${asked} 项，其中 ${count} 项没有查到，原因写在“结果”里，其余不受影响。`,
  en: `Of the ${asked}, not answered: ${count}; the reason stands under “Result”. The others are not affected.`,
})
