import { systemClock } from './app/node-ports.ts'
import { startPractice } from './practice/start.ts'

/** Runs the practice servers alone, for people and programs that want to try calls against them. */
const practice = await startPractice({ clock: systemClock, port: 0 })
const { baseUrl, appId, accessToken } = practice.maxim
process.stdout.write(`${JSON.stringify({ event: 'ready', maxim: { baseUrl, appId, accessToken } })}\n`)

const end = () => void practice.close().then(() => process.exit(0))
process.once('disconnect', end)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
