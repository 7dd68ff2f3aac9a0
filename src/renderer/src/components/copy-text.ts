/** Copies a text. The desktop host grants no permissions, not even that of the clipboard, hence the older way. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    const done = document.execCommand('copy')
    field.remove()
    if (!done) throw new Error('the clipboard could not be written')
  }
}
