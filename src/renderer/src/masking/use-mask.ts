import { visibleText } from '#shared/domain/visible-text.ts'
import { useApi } from '../bridge/api.ts'
import { isPlain } from './is-plain.ts'
import { mask, maskAnswer, maskHeaders, maskRequest, maskUrl } from './mask.ts'
import { useSharing } from './sharing.ts'

/**
 * How to show what screen-share mode may have to hide. While it is off everything comes back as it is, but for characters that
 * nobody sees in what others have written, which are shown: such a name could look like another.
 */
export function useMask() {
  const isOn = useSharing((state) => state.isOn)
  const { known } = useApi()
  const whileOn =
    <Value>(hide: (value: Value) => Value) =>
    (value: Value): Value =>
      isOn ? hide(value) : value
  const shownWhileOn = (hide: (value: string) => string) => {
    const show = whileOn(hide)
    return (value: string): string => visibleText(show(value))
  }
  return {
    isOn,
    /** A recipient, a tag, a tenant, an app or a token. Nothing stays nothing. */
    hide: shownWhileOn((value) => (value === '' ? value : mask)),
    /** A sentence in which ids may stand. */
    scrub: shownWhileOn(known.scrub),
    /** A value of a provider's answer, of which nobody knows what it is: figures, times and words in capitals stay. */
    figure: shownWhileOn((value) => (isPlain(value) ? known.scrub(value) : mask)),
    url: whileOn(maskUrl),
    headers: whileOn(maskHeaders),
    request: whileOn(maskRequest),
    answer: shownWhileOn(maskAnswer),
  }
}
