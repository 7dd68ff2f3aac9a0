import { chunk } from '#shared/domain/chunk.ts'
import { digitsAsNumber } from '#shared/domain/lossless-json.ts'
import {
  type Account,
  type Caller,
  type FrozenHeader,
  type Header,
  type HttpRequest,
  type HttpResult,
  ProviderFailure,
  type TaskCounters,
  type Verdict,
} from '../types.ts'
import { verdict } from '../verdict.ts'
import { taskDetailSchema } from './schemas.ts'
import { readAnswer } from './verdict.ts'

/** Ids in one call of task/detail; the source names no limit, this is our choice. */
const tasksPerCall = 100

/** The server API's address of a call; a base URL may end in a slash. */
export const urlOf = (baseUrl: string, path: string): string => baseUrl.replace(/(?<!\/)\/+$/, '') + path

/** `frozen`: headers that belong to this one call. */
export function post(url: string, body: Buffer, account: Account, frozen: readonly FrozenHeader[] = []): HttpRequest {
  const type = { name: 'Content-Type', value: 'application/json', secret: false }
  const own = frozen.map((header) => ({ ...header, secret: false }))
  return { method: 'POST', url, headers: [type, ...headersOf(account), ...own], body }
}

function headersOf({ settings, secrets }: Account): Header[] {
  return [
    { name: 'app_id', value: settings['appId'] ?? '', secret: false },
    { name: 'access-token', value: secrets['accessToken']?.reveal() ?? '', secret: true },
  ]
}

function taskDetail(taskIds: readonly string[], { account, send, signal }: Caller): Promise<HttpResult> {
  const body = Buffer.from(JSON.stringify({ list: taskIds.map(digitsAsNumber) }))
  return send(post(urlOf(account.baseUrl, '/push/task/detail'), body, account), signal)
}

/** Running totals call by call, so that what was read before a failure is not lost. Rejects with ProviderFailure. */
export async function* countersInCalls(taskIds: readonly string[], caller: Caller): AsyncGenerator<TaskCounters[]> {
  for (const ids of chunk(taskIds, tasksPerCall)) {
    const answer = readAnswer(await taskDetail(ids, caller))
    if ('verdict' in answer) throw new ProviderFailure('maxim', answer.verdict)
    const rows = taskDetailSchema.safeParse(answer.data ?? [])
    if (!rows.success) throw new ProviderFailure('maxim', verdict('unknown', 'unreadable'))
    yield rows.data
  }
}

export async function readCounters(taskIds: readonly string[], caller: Caller): Promise<TaskCounters[]> {
  const tasks: TaskCounters[] = []
  for await (const some of countersInCalls(taskIds, caller)) tasks.push(...some)
  return tasks
}

/** One vendor's credentials in one environment: 0 development, 1 production. The answer must not be stored or logged. */
export function askCertificate(
  { environment, provider }: { environment: 0 | 1; provider: number },
  { account, send, signal }: Caller,
): Promise<HttpResult> {
  const url = urlOf(account.baseUrl, `/push/certificate?environment=${environment}&provider=${provider}`)
  return send({ method: 'GET', url, headers: headersOf(account), body: null }, signal)
}

/** Asks for a task's counters: that needs the same rights as a push and sends nothing. */
export async function testConnection(
  caller: Caller,
  lastTaskId: string | null,
): Promise<{ usable: boolean; verdict: Verdict }> {
  const answer = readAnswer(await taskDetail([lastTaskId ?? '1'], caller))
  if ('verdict' in answer) return { usable: false, verdict: answer.verdict }
  return { usable: true, verdict: verdict('accepted', 'credentials-work', { httpStatus: 200, providerCode: '200' }) }
}
