const unseen =
  /[[\p{Cc}--[\t\n\r]]\p{Default_Ignorable_Code_Point}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u2800\uFFF9-\uFFFB]/v
// an emoji of several parts is held together by such characters and is left whole
const emojiOrUnseen = new RegExp(`\\p{RGI_Emoji}|${unseen.source}`, 'gv')
const emoji = /^\p{RGI_Emoji}$/v
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/v

const markOf = (character: string): string =>
  `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`

const marked = (text: string): string =>
  text.replace(emojiOrUnseen, (found) => (emoji.test(found) ? found : markOf(found)))

/**
 * Somebody else's text as it may be shown: what can't be seen, or turns the order of what stands beside it, is written as
 * ‹U+202E›, so that no name looks like another; text from right to left is set apart from what surrounds it. For eyes only:
 * what is copied, compared or sent is the text itself.
 */
export function visibleText(text: string): string {
  const seen = unseen.test(text) ? marked(text) : text
  return rightToLeft.test(seen) ? `\u2068${seen}\u2069` : seen
}
