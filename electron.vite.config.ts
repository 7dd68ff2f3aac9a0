import { defineConfig } from 'electron-vite'
import { dependencies } from './package.json' with { type: 'json' }
import { leaveOut, listThirdParties } from './scripts/lib/third-party.mjs'

const bundled = Object.keys(dependencies).filter((name) => name !== 'better-sqlite3')

export default defineConfig({
  main: {
    plugins: [leaveOut('supports-color'), listThirdParties()],
    build: {
      outDir: 'out/main',
      // one file is read instead of hundreds, which halves the start; what is native stays where it was installed
      externalizeDeps: { exclude: bundled },
      rolldownOptions: {
        input: {
          index: 'src/main/index.ts',
          web: 'src/main/web.ts',
          practice: 'src/main/practice.ts',
          'backup-worker': 'src/main/store/backup-worker.ts',
          'table-worker': 'src/main/tables/table-worker.ts',
        },
        // a thread's code is found beside the code that starts it
        output: { chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [listThirdParties()],
    build: {
      outDir: 'out/renderer',
      minify: 'oxc',
      rolldownOptions: {
        input: { index: 'src/renderer/index.html' },
        // antd marks its modules for server components, which there are none of here
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log)
        },
      },
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
    },
  },
})
