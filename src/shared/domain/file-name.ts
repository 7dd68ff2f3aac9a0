const longest = 200
const withoutName = 'file'

/** Control characters, marks that turn the direction of writing or can't be seen, and halves of characters. */
const unsafe =
  /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Surrogate}/gu

/**
 * A file's name as it is sent, kept and shown: without folders, on one line, of characters that are what they look
 * like, and of at most 200. What has no name is `file`.
 */
export function plainFileName(name: string): string {
  const own = (name.split(/[\\/]/).at(-1) ?? '').replace(unsafe, '_').trim()
  return /^\.*$/.test(own) ? withoutName : shortened(own)
}

/** Cut before its ending, and never in the middle of a character. */
function shortened(name: string): string {
  if (name.length <= longest) return name
  const [ending = ''] = /\.[^.]{1,16}$/u.exec(name) ?? []
  let start = ''
  for (const character of name.slice(0, name.length - ending.length)) {
    if (start.length + character.length + ending.length > longest) break
    start += character
  }
  return start + ending
}
