import { setTimeout } from 'node:timers/promises'
import { createStore as create } from '#main/store/store.ts'
import { committedLate } from '#test/helpers/committed-late.ts'

const lateMs = 60

/** In place of the console's own store: requests leave while their attempts are not on disk yet. */
export const createStore: typeof create = (...parts) => committedLate(create(...parts), () => setTimeout(lateMs))
