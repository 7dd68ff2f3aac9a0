import type { Carrier } from '#test/helpers/console/carrier.ts'

/** Calls the console as a script does; what it refuses comes back as the error's own data. */
export type Call = (path: string, input: unknown) => Promise<Record<string, unknown>>

export const callsTo =
  ({ url, token }: Carrier): Call =>
  async (path, input) => {
    const answer = await fetch(`${url}/rpc${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'X-Pushdeck-Operator': 'script',
      },
      body: JSON.stringify({ json: input }),
    })
    return ((await answer.json()) as { json: Record<string, unknown> }).json
  }
