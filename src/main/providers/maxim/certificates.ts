import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { chunk } from '#shared/domain/chunk.ts'
import type { Answer, Cell } from '#shared/domain/operation.ts'
import type { Text } from '#shared/domain/text.ts'
import type { Caller, Verdict } from '../types.ts'
import { verdict } from '../verdict.ts'
import { answerOf, causeOf } from './answer.ts'
import { askCertificate } from './client.ts'
import { certificateSchema } from './schemas.ts'
import { readAnswer } from './verdict.ts'

/** In the order of the provider's numbers 1 to 7. */
const vendors: Text[] = [
  { zh: 'APNs', en: 'APNs' },
  { zh: '华为', en: 'Huawei' },
  { zh: '小米', en: 'Xiaomi' },
  { zh: '魅族', en: 'Meizu' },
  { zh: 'vivo', en: 'vivo' },
  { zh: 'OPPO', en: 'OPPO' },
  { zh: 'FCM', en: 'FCM' },
]
const environments = [
  { environment: 1, label: { zh: '生产', en: 'production' } },
  { environment: 0, label: { zh: '开发', en: 'development' } },
] as const
const atOnce = 4

const places = vendors.flatMap((vendor, index) =>
  environments.map(({ environment, label }) => ({
    provider: index + 1,
    environment,
    name: [vendor, label],
  })),
)
type Place = (typeof places)[number]
type Certificate = NonNullable<z.infer<typeof certificateSchema>>
/** What one of them came to: a certificate, null where none is set up, or why it is not known. */
type Reading = { place: Place; certificate: Certificate | null } | { place: Place; verdict: Verdict }

/**
 * Which vendors' credentials the provider holds, in 14 calls of which each is answered for itself. Of a secret nothing
 * leaves this file but its length and the beginning of its SHA-256; what the provider said about a refusal stays here
 * too, since it comes in the same body.
 */
export async function showCertificates(caller: Caller): Promise<Answer> {
  const readings: Reading[] = []
  for (const some of chunk(places, atOnce))
    readings.push(...(await Promise.all(some.map((place) => readPlace(place, caller)))))
  const failures = readings.flatMap((reading) => ('verdict' in reading ? [reading.verdict] : []))
  const [first] = failures
  const done = failures.length < places.length
  const end =
    first && !done
      ? { ...first, providerMessage: null }
      : verdict('accepted', 'maxim.certificates-read', { httpStatus: 200, providerCode: '200' })
  return answerOf(done, end, {
    tables: [{ columns, rows: readings.map((reading) => [...reading.place.name, ...wordsFor(reading)]) }],
    notes: [meaning, ...(first && done ? [partly(failures.length)] : [])],
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

const setUp: Text = { zh: '已配置', en: 'Set' }
const nothing = ['', '', '', '', '']

function wordsFor(reading: Reading): Cell[] {
  if ('verdict' in reading) {
    const { title, providerCode, httpStatus } = causeOf(reading.verdict)
    const code = providerCode ?? httpStatus
    return [withMore(title, code === null ? '' : ` (${code})`), ...nothing]
  }
  if (reading.certificate === null) return [{ zh: '未配置', en: 'Not set' }, ...nothing]
  const { name, app_id, app_key, app_secret, certificate } = reading.certificate
  return [setUp, name, app_id, ...[app_key, app_secret, certificate].map(fingerprint)]
}

/** Enough to compare with, too little to use. */
function fingerprint(secret: string): Cell {
  if (secret === '') return ''
  const digits = createHash('sha256').update(secret, 'utf8').digest('hex').slice(0, 8)
  return withMore(setUp, ` · ${[...secret].length} · ${digits}`)
}

const withMore = ({ zh, en }: Text, more: string): Text => ({ zh: zh + more, en: en + more })

const meaning: Text = {
  zh: '密钥和证书不显示：只给长度（字符数）和 SHA-256 的前 8 位，用来核对是否与手上的一致。',
  en: 'Secrets and certificates are not shown: only their length in characters and the first 8 digits of their SHA-256, to compare with.',
}

const partly = (count: number): Text => ({
  zh: `14 项里有 ${count} 项没有查到，原因写在“结果”里，其余不受影响。`,
  en: `Of the 14, not answered: ${count}; the reason stands under “Result”. The others are not affected.`,
})
