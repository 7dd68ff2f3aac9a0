/**
 * Runs before every other module. The page's policy allows no inline style and no string as code, so: style elements
 * that libraries create get the nonce of this load, strings may become style text but never markup, and zod doesn't
 * probe for `new Function`.
 */
import { z } from 'zod'

interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): unknown
}

z.config({ jitless: true })

export const styleNonce = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''

const createElement = document.createElement.bind(document)
document.createElement = ((name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options)
  if (element instanceof HTMLStyleElement) element.nonce = styleNonce
  return element
}) as typeof document.createElement

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory }
trustedTypes?.createPolicy('default', {
  createHTML: (text) => {
    if (text.includes('<')) throw new TypeError('markup from a string is not allowed')
    return text
  },
})
