import { paletteOf } from './antd-theme.ts'

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Gives the palette to the style sheets as custom properties; through the CSSOM, since the page has no inline styles. */
export function applyPalette(root: HTMLElement, isDark: boolean): void {
  for (const [name, value] of Object.entries(paletteOf(isDark))) root.style.setProperty(`--${kebab(name)}`, value)
  root.style.colorScheme = isDark ? 'dark' : 'light'
  root.dataset['theme'] = isDark ? 'dark' : 'light'
}
