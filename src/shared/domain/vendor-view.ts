import { type MaximContent, type MaximMessage, maximVendors } from './maxim-content.ts'
import { filled } from './maxim-lint/check.ts'
import { type Cut, cutAt, lengthIn } from './text-length.ts'
import { type LongestText, takesChannel, type VendorLimits, vendorLimits, vendorsOf } from './vendor-limits.ts'

type Said = Pick<MaximContent, 'setting' | 'message'>

/** The part of a message that a limit speaks of. Where a big text may take the body's place, it is what counts. */
function textOf(part: LongestText['part'], { title, body, big_text: bigText, ext }: MaximMessage): string {
  switch (part) {
    case 'title':
      return filled(title) ?? ''
    case 'text':
      return filled(body) ?? ''
    case 'payload':
      return [filled(title), filled(bigText) ?? filled(body), filled(ext)].join('')
  }
}

/** A length beside the limit that it stays within or exceeds, in the limit's unit. */
export interface Measured {
  limit: LongestText
  length: number
}

const measure = ({ lengths }: VendorLimits, message: MaximMessage, only?: LongestText['part']): Measured[] =>
  lengths
    .filter(({ part }) => only === undefined || part === only)
    .map((limit) => ({ limit, length: lengthIn(limit.unit, textOf(limit.part, message)) }))

/** Known limits that a message, or `only` one part of it, exceeds, of the vendors through whose channels it may travel. */
export const exceededLimits = (said: Said, only?: LongestText['part']): (Measured & { name: VendorLimits['name'] })[] =>
  vendorsOf(said).flatMap((limits) =>
    measure(limits, said.message, only)
      .filter(({ length, limit }) => length > limit.most)
      .map((measured) => ({ ...measured, name: limits.name })),
  )

/** The size of a message beside Apple's limit; null where it does not travel through APNs. */
export const measuredByApple = (said: Said): Measured | null =>
  vendorsOf(said)
    .filter(({ vendor }) => vendor === 'apns')
    .flatMap((limits) => measure(limits, said.message))[0] ?? null

/** What phones of one vendor show of a message, as far as the vendor's limits are known. */
export interface VendorView {
  vendor: (typeof maximVendors)[number]
  /** False where the message's settings keep it from this vendor's channel. */
  isUsed: boolean
  title: Cut
  /** The body: which vendors know a big text is not documented. */
  text: Cut
  /** Empty where no limit is known. */
  measured: Measured[]
}

/** What each vendor's phones show of a notification. */
export const vendorViews = ({ setting, message }: Said): VendorView[] =>
  maximVendors.map((vendor) => {
    const channel = vendor === 'flyme' ? 'meizu' : vendor
    const limits = vendorLimits.find((one) => one.vendor === channel)
    const cut = (part: 'title' | 'text'): Cut => {
      const text = textOf(part, message)
      const limit = limits?.lengths.find((one) => one.part === part)
      return limit ? cutAt(text, limit.unit, limit.most) : { shown: text, rest: '' }
    }
    return {
      vendor,
      isUsed: takesChannel(setting, channel),
      title: cut('title'),
      text: cut('text'),
      measured: limits ? measure(limits, message) : [],
    }
  })
