import { onTestFinished } from 'vitest'
import { type Child, startChild } from './console/child.ts'

/** Runs a program of the tests, which says `{"event":"ready", …}`; it is gone when the test ends. */
export function startFixture(file: string, ...args: string[]): Child {
  const child = startChild([file, ...args])
  onTestFinished(child.kill)
  return child
}
