import { type DeliveryFilter, deliveryFilterSchema } from '#shared/domain/delivery-filter.ts'

/** What is chosen, as it stands in the address: days in local time as 2026-11-22, all else as the core knows it. */
export type Chosen = Partial<Record<ChosenName, string>>

/** Those that stand folded away. */
export const foldedNames = ['connectionId', 'provider', 'stage', 'outcome', 'kind', 'operator', 'from', 'to'] as const
export type FoldedName = (typeof foldedNames)[number]
const chosenNames = ['search', 'recipient', ...foldedNames] as const
type ChosenName = (typeof chosenNames)[number]

const day = /^(\d{4})-(\d\d)-(\d\d)$/

/** What an address chooses; what can't be read chooses nothing. */
export function chosenIn(params: URLSearchParams): Chosen {
  const chosen: Chosen = {}
  for (const name of chosenNames) {
    const value = params.get(name) ?? ''
    if (value !== '' && isRight(name, value)) chosen[name] = value
  }
  return chosen
}

const isRight = (name: ChosenName, value: string): boolean =>
  name === 'from' || name === 'to'
    ? midnight(value, 0) !== undefined
    : deliveryFilterSchema.shape[name].safeParse(value).success

/** The query of an address, its tab first, with nothing that is not chosen. */
export function queryOf(tab: string, chosen: Chosen): string {
  const params = new URLSearchParams({ tab })
  for (const name of chosenNames) if (chosen[name]) params.set(name, chosen[name])
  return params.toString()
}

/** What the core is asked for; the last day is part of it. */
export function filterOf({ from, to, ...rest }: Chosen): DeliveryFilter {
  const times = { from: from && midnight(from, 0), to: to && midnight(to, 1) }
  const all = Object.entries({ ...rest, ...times }).filter(([, value]) => value !== undefined && value !== '')
  return deliveryFilterSchema.parse(Object.fromEntries(all))
}

function midnight(date: string, daysLater: number): number | undefined {
  const [, year = '', month = '', dayOfMonth = ''] = day.exec(date) ?? []
  const at = new Date(Number(year), Number(month) - 1, Number(dayOfMonth) + daysLater).getTime()
  return year === '' || Number.isNaN(at) ? undefined : at
}
