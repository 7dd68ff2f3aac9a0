import { dialog } from 'electron'
import type { StartProblem } from '#main/app/start-problem.ts'
import { type Language, sayIn } from '#shared/domain/text.ts'
import type { ElectronFlags } from './flags.ts'

const texts = {
  running: {
    zh: '推送台已经在运行，已转到它的窗口。',
    en: 'The console is already running; its window was brought up.',
  },
  failed: { zh: '推送台无法启动', en: 'Pushdeck cannot start' },
  unexpected: { zh: '启动时出现意外故障，详情见日志。', en: 'Something unexpected went wrong; the log says more.' },
}

/** What the host says outside its windows: JSON lines for scripts, a dialog for people. */
export function announcer({ json, open }: Pick<ElectronFlags, 'json' | 'open'>, language: Language, logs: string) {
  const event = (value: object): void => {
    if (json) process.stdout.write(`${JSON.stringify(value)}\n`)
  }
  return {
    ready: (): void => event({ event: 'ready', host: 'electron' }),
    alreadyRunning: (): void => {
      event({ event: 'already-running', host: 'electron' })
      process.stderr.write(`${sayIn(language, texts.running)}\n`)
    },
    /** The dialog waits for a person, so a start that opens no window shows none. */
    failed: (problem: StartProblem | null): void => {
      const message = `${sayIn(language, problem?.text ?? texts.unexpected)} (${problem?.subject ?? logs})`
      event({ event: 'failed', code: problem?.code ?? 'unexpected', message })
      process.stderr.write(`${message}\n`)
      if (open) dialog.showErrorBox(sayIn(language, texts.failed), message)
    },
  }
}
