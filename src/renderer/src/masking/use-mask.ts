import { useApi } from '../bridge/api.ts'
import { isPlain } from './is-plain.ts'
import { mask, maskAnswer, maskHeaders, maskRequest, maskUrl } from './mask.ts'
import { useSharing } from './sharing.ts'

/** How to show what screen-share mode may have to hide; while it is off everything comes back as it is. */
export function useMask() {
  const isOn = useSharing((state) => state.isOn)
  const { known } = useApi()
  const whileOn =
    <Value>(hide: (value: Value) => Value) =>
    (value: Value): Value =>
      isOn ? hide(value) : value
  return {
    isOn,
    /** A recipient, a tag, a tenant, an app or a token. Nothing stays nothing. */
    hide: whileOn((value: string): string => (value === '' ? value : mask)),
    /** A sentence in which ids may stand. */
    scrub: whileOn(known.scrub),
    /** A value of a provider's answer, of which nobody knows what it is: figures, times and words in capitals stay. */
    figure: whileOn((value: string): string => (isPlain(value) ? known.scrub(value) : mask)),
    url: whileOn(maskUrl),
    headers: whileOn(maskHeaders),
    request: whileOn(maskRequest),
    answer: whileOn(maskAnswer),
  }
}
