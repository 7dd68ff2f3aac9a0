import { defaultThresholds } from '#shared/domain/risk.ts'
import { openApp } from '#test/helpers/app.ts'
import { addPractice, type Message, refusalOf, review } from '#test/helpers/sending.ts'

export const live = '生产 App'
export const minutes = (count: number) => count * 60_000

/** A console with the rules as they are at the first start, and a connection to production. */
export async function productionConsole({ isUnlocked = true, testFirst = false } = {}) {
  const open = await openApp({ tuning: { testFirst, thresholds: defaultThresholds } })
  const { client, clock } = open
  const { connection, maxim } = await addPractice(open, { name: live, stage: 'production' })
  if (isUnlocked) await client.system.unlockProduction()
  const reviewed = (message: Message = {}) => review(client, connection.id, message)
  return {
    ...{ open, client, clock, connection, maxim, reviewed },
    /** How a submit of the message ends: `none` or the code of its refusal. */
    submitted: async (message: Message, how: { confirmation?: string } = {}) => {
      const { delivery } = await reviewed(message)
      return (await refusalOf(client.deliveries.submit({ deliveryId: delivery.id, ...how }))).code
    },
  }
}
