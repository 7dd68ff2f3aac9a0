/**
 * 48 bits of a text, equally spread: exact as a number here and six bytes in the database. Two values may share them, so
 * whoever finds one looks at what it stands for.
 */
export function recipientHash(value: string): number {
  let one = 0xdeadbeef
  let other = 0x41c6ce57
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index)
    one = Math.imul(one ^ code, 0x9e3779b1)
    other = Math.imul(other ^ code, 0x5f356495)
  }
  one = Math.imul(one ^ (one >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35)
  other = Math.imul(other ^ (other >>> 16), 0x85ebca6b) ^ Math.imul(one ^ (one >>> 13), 0xc2b2ae35)
  return (other & 0xffff) * 0x1_0000_0000 + (one >>> 0)
}
