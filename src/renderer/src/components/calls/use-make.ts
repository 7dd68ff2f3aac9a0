import { useEffect, useRef } from 'react'
import { focusFault, focusUnusable } from '../fields/focus-fault.ts'
import type { useCall } from './use-call.ts'

/** Makes a call from a form; what is wrong with a field, before or as the answer says, gets the focus. */
export function useMake<Form extends HTMLElement>({ errors, isBusy, make }: ReturnType<typeof useCall>) {
  const form = useRef<Form>(null)
  const isAsked = useRef(false)
  useEffect(() => {
    if (!isAsked.current || Object.keys(errors).length === 0) return
    isAsked.current = false
    focusFault(form.current)
  }, [errors])
  return {
    form,
    make: (): void => {
      isAsked.current = true
      if (!isBusy && !focusUnusable(form.current)) make()
    },
  }
}
