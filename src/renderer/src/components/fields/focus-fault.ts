const faulty = '[aria-invalid="true"], [data-invalid="true"] :is(input:not([hidden]), button)'
const unusable = '[data-unusable="true"]'

/** Takes the focus to the first input in `form` that is marked as wrong; tells whether there is one. */
export const focusFault = (form: HTMLElement | null): boolean => focusFirst(form, faulty)

/** The same for the first one in which something stands that is no value. */
export const focusUnusable = (form: HTMLElement | null): boolean => focusFirst(form, unusable)

function focusFirst(form: HTMLElement | null, selector: string): boolean {
  const found = form?.querySelector<HTMLElement>(selector)
  if (found) unfold(found)
  found?.focus()
  return found != null
}

/** Opens everything that an element is folded into. */
export function unfold(element: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
}
