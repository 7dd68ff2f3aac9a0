import { defineConfig } from 'vitest/config'

// files share the modules that they load: loading them anew takes half of the time, so a module keeps nothing from one file to the next
const isolate = false
/** Files that exchange modules must have theirs for themselves. */
const isolated = 'test/**/*.isolated.test.ts'
/** Files that look at what was built come after the build. */
const built = 'test/**/*.built.test.ts'

/** Unit tests stand beside their file; what crosses a boundary is in test/. */
export default defineConfig({
  test: {
    // one more than the processors that it is made for, which wait for the disk and for other processes now and then
    maxWorkers: 3,
    projects: [
      { test: { name: 'unit', include: ['src/**/*.test.ts'], testTimeout: 30_000, isolate } },
      {
        test: {
          name: 'integration',
          isolate,
          include: ['test/**/*.test.ts'],
          exclude: ['test/translations/**', 'test/e2e/**', 'test/faults/**', isolated, built],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      { test: { name: 'isolated', include: [isolated], testTimeout: 30_000 } },
      { test: { name: 'bundles', include: [built], testTimeout: 120_000 } },
      { test: { name: 'faults', include: ['test/faults/**/*.test.ts'], testTimeout: 300_000 } },
      { test: { name: 'translations', include: ['test/translations/**/*.test.ts'] } },
    ],
  },
})
