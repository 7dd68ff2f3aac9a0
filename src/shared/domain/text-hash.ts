/**
 * 51 bits of a text, equally spread: exact as a number, quick enough for a million values or every key press, and no secret.
 * Two texts may share them, so whoever finds one looks at what it stands for. Another seed gives other bits.
 */
export function textHash(text: string, seed = 0): number {
  let one = 0xdeadbeef ^ seed
  let other = 0x41c6ce57 ^ seed
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    one = Math.imul(one ^ code, 0x9e3779b1)
    other = Math.imul(other ^ code, 0x5f356495)
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35)
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35)
  return (other & 0x7ffff) * 0x1_0000_0000 + (one >>> 0)
}
