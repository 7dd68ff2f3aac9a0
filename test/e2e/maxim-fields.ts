import { expect, type Page } from '@playwright/test'
import { maxim } from '#main/providers/maxim/index.ts'
import type { Field } from '#shared/domain/field.ts'
import { type Language, sayIn } from '#shared/domain/text.ts'
import { words } from './steps.ts'

/** Fields whose input on the form has a name of its own; all others carry their path. */
const ownIds: Readonly<Record<string, string>> = {
  'message.title': 'title',
  'message.body': 'body',
  'message.attachment_url': 'attachment',
  'setting.distribution_strategy': 'strategy',
}

const { messageFields, groups } = maxim.descriptor

/** Every field of a MaxIM message that stands on the form, in its order; its type is chosen above the form. */
export const formFields: Field[] = messageFields.filter(
  ({ path }) => path !== 'message.type' && !path.startsWith('actAs.'),
)

export function fieldAt(path: string): Field {
  const field = formFields.find((one) => one.path === path)
  if (!field) throw new Error(`there is no field ${path}`)
  return field
}

/** What the tests put into a field: of a kind that it takes, and other than any other field's. */
export function sampleOf({ path, kind, options = [] }: Field): unknown {
  if (path === 'message.badge') return '+7'
  if (path.endsWith('.intent')) return `intent:#Intent;component=com.shop/.${path.split('.')[1]};end`
  switch (kind) {
    case 'json':
      return { of: path, big: 1 }
    case 'flag':
      return path.endsWith('content_available')
    case 'choice':
      return options[path === 'setting.distribution_strategy' ? 2 : 1]?.value
    case 'sequence':
      return options.map(({ value }) => value).toReversed()
    case 'time':
      return path.includes('begin') ? 2_000_000_040 : 2_000_003_640
    default:
      return `${path} 的值`
  }
}

const two = (n: number) => String(n).padStart(2, '0')
const local = (seconds: number) => {
  const at = new Date(seconds * 1_000)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The fields of the MaxIM composer by their path, as a person reaches them: the tab first, then the input. */
export function composerFields(page: Page, language: Language = 'zh-CN') {
  const t = words(language)
  const tabOf = (group: string) => {
    const label = groups.find(({ id }) => id === group)?.label
    return page.getByRole('tab', { name: new RegExp(`^${label ? sayIn(language, label) : group}`) })
  }
  const open = async (group: string) => {
    await tabOf(group).click()
    await expect(tabOf(group)).toHaveAttribute('aria-selected', 'true')
  }
  const input = (path: string) => page.locator(`[id="${ownIds[path] ?? path}"]`)
  const group = (path: string) => page.locator(`[aria-labelledby="${path}-label"]`)
  const fill = async (field: Field, value: unknown) => {
    const { path, kind, options = [] } = field
    const labelOf = (one: unknown) => {
      const option = options.find((given) => given.value === one)
      return option ? sayIn(language, option.label) : String(one)
    }
    if (kind === 'flag')
      await group(path)
        .getByText(value ? t.fields.yes : t.fields.no, { exact: true })
        .click()
    else if (kind === 'sequence')
      for (const one of value as string[])
        await group(path)
          .getByRole('button', { name: t.fields.addLast.replace('{{name}}', labelOf(one)), exact: true })
          .click()
    else if (kind === 'choice') {
      // the strategy has words of its own on this form
      const strategies: Readonly<Record<string, string>> = t.compose.fields.strategies
      const wanted = path in ownIds ? strategies[String(value)] : labelOf(value)
      await input(path).click()
      await page
        .locator('.ant-select-dropdown:visible')
        .getByTitle(wanted ?? '', { exact: true })
        .click()
    } else
      await input(path).fill(
        kind === 'time' ? local(Number(value)) : kind === 'json' ? JSON.stringify(value) : String(value),
      )
  }
  return { tabOf, open, input, group, fill }
}
