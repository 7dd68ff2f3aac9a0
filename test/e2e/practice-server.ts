import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Stage } from '#shared/domain/stage.ts'
import { ask } from './ask.ts'
import { steps } from './steps.ts'

/** What a connection to the practice provider needs; the token is no secret. */
export interface PracticeAccount {
  baseUrl: string
  appId: string
  accessToken: string
}

/** Reads from the list of connections where the practice provider of this console is. */
export async function practiceAccount(page: Page): Promise<PracticeAccount> {
  await steps(page).go('connections')
  const address =
    (await page
      .getByText(/^http:\/\/127\.0\.0\.1:\d+$/)
      .first()
      .textContent()) ?? ''
  return { baseUrl: address, appId: 'practice-app', accessToken: 'practice-token-not-a-secret' }
}

interface Known {
  id: string
  baseUrl: string
  provider: string
}

/** The same account without a look at the screen, and the connection that the console keeps to it. */
export async function practiceOf(page: Page): Promise<PracticeAccount & { connectionId: string }> {
  const known = (await ask(page, '/connections/list')) as unknown as Known[]
  const { id = '', baseUrl = '' } = known.find(({ provider }) => provider === 'maxim') ?? {}
  return { connectionId: id, baseUrl, appId: 'practice-app', accessToken: 'practice-token-not-a-secret' }
}

/** Adds a connection of the stage to the practice provider without the form; answers with its id. */
export async function connect(page: Page, name: string, stage: Stage, account: PracticeAccount): Promise<string> {
  const { baseUrl, appId, accessToken } = account
  const given = { name, provider: 'maxim', stage, baseUrl, credentials: { appId, accessToken } }
  return ((await ask(page, '/connections/create', given)) as unknown as Known).id
}

interface Taken {
  requestId: string | null
  bodySha256: string
  /** The JSON as it arrived. */
  body: string
}

/** What the practice provider has taken and pushed: its own book, not the console's. */
export async function ledgerOf({ baseUrl, accessToken }: PracticeAccount): Promise<Taken[]> {
  const answer = await fetch(`${baseUrl}/practice/ledger`, { headers: { 'access-token': accessToken } })
  return ((await answer.json()) as { entries: Taken[] }).entries
}

/** Ids of the requests that the practice provider of a data folder has pushed over all its starts, from its own file. */
export const storedLedger = (dataDirectory: string): string[] =>
  readFileSync(join(dataDirectory, 'practice-ledger.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => String(JSON.parse(line).requestId))
