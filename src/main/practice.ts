import { systemClock } from './app/node-ports.ts'
import { startPractice } from './practice/start.ts'

/** Runs the practice servers alone, for people and programs that want to try calls against them. */
const practice = await startPractice({ clock: systemClock })
const { close: _close, ...servers } = practice
const ready = Object.entries(servers).map(([id, { baseUrl, examples, credentials, ...more }]) => [
  id,
  {
    baseUrl,
    ...('pushUrl' in more && { pushUrl: more.pushUrl }),
    ...(examples['appId'] && { appId: examples['appId'].split('\n')[0] }),
    ...credentials,
  },
])
process.stdout.write(`${JSON.stringify({ event: 'ready', ...Object.fromEntries(ready) })}\n`)

const end = () => void practice.close().then(() => process.exit(0))
process.once('disconnect', end)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
