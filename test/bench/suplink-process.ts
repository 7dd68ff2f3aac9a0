import { startSuplink } from '#main/practice/suplink/start-suplink.ts'

/** The practice supLink, in a process of its own. */
const { practice } = await startSuplink({ clock: { now: Date.now }, port: 0 })
process.send?.({ baseUrl: practice.baseUrl, credentials: practice.credentials })
process.once('disconnect', () => process.exit(0))
