// an emoji of several parts is held together by such characters and is left whole
const emojiOrUnseen =
  /\p{RGI_Emoji}|[[\p{Cc}--[\t\n\r]]\p{Default_Ignorable_Code_Point}\p{Cs}\p{Noncharacter_Code_Point}\u{2028}\u{2029}\u{2800}\u{FFF9}-\u{FFFB}]/gv
const emoji = /^\p{RGI_Emoji}$/v
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/v

const markOf = (character: string): string =>
  `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`

/**
 * Somebody else's text as it may be shown: what can't be seen, or turns the order of what stands beside it, is written as
 * ‹U+202E›, so that no name looks like another; text from right to left is set apart from what surrounds it. For eyes only:
 * what is copied, compared or sent is the text itself.
 */
export function visibleText(text: string): string {
  const seen = text.replace(emojiOrUnseen, (found) => (emoji.test(found) ? found : markOf(found)))
  return rightToLeft.test(seen) ? `\u2068${seen}\u2069` : seen
}
