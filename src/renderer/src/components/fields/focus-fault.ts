const faulty = '[aria-invalid="true"], [data-invalid="true"] :is(input:not([hidden]), button)'
const unusable = '[data-unusable="true"]'

/** Takes the focus to the first input in `form` that is marked as wrong; tells whether there is one. */
export const focusFault = (form: HTMLElement | null): boolean => focusFirst(form, faulty)

/** The same for the first one in which something stands that is no value. */
export const focusUnusable = (form: HTMLElement | null): boolean => focusFirst(form, unusable)

function focusFirst(form: HTMLElement | null, selector: string): boolean {
  const found = form?.querySelector<HTMLElement>(selector)
  for (let fold = found?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true
  found?.focus()
  return found != null
}
