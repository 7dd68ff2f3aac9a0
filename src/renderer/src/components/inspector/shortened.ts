/** A text of at most so many characters, and a mark for what is left out of its middle. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const half = Math.floor(most / 2)
  return `${text.slice(0, half).toWellFormed()} ⋯ ${text.slice(-half).toWellFormed()}`
}
