import { type ForwardContent, forwardTemplates } from '#shared/domain/forward-content.ts'

type Event = ForwardContent['event']
export type TemplateType = keyof typeof forwardTemplates

/** The types of event whose payload is documented. */
export const templateTypes = Object.keys(forwardTemplates) as TemplateType[]

export const isTemplateType = (type: string): type is TemplateType => Object.hasOwn(forwardTemplates, type)

/** The payload with which an event of the type begins. */
export const templateOf = (type: string): string => (isTemplateType(type) ? forwardTemplates[type] : '{}')

/** Whether nothing was written in a payload: it is blank, or a template as it began, however it is laid out. */
export function isUnwritten(payload: string): boolean {
  const bare = compact(payload)
  return bare === '' || [...templateTypes, ''].some((type) => compact(templateOf(type)) === bare)
}

/** The event with another type. Its template takes the place of one in which nothing was written, and of nothing else. */
export const withType = (event: Event, type: string): Event => ({
  ...event,
  type,
  payload: isUnwritten(event.payload) ? templateOf(type) : event.payload,
})

/** A text that differs from a template in white space alone comes out like it; within texts a template has none. */
const compact = (json: string): string => json.replaceAll(/\s/g, '')
