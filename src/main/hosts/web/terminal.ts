import { type Language, sayIn } from '#shared/domain/text.ts'

const texts = {
  ready: {
    zh: '推送台已就绪，在浏览器打开（链接一分钟内有效，只能用一次）：',
    en: 'The console is ready. Open it in a browser (the link works once, for a minute):',
  },
  end: { zh: '按 Ctrl+C 结束。', en: 'Press Ctrl+C to end it.' },
  interrupted: { zh: '还有推送没有结束：', en: 'Pushes are under way:' },
  again: {
    zh: '再按一次 Ctrl+C 退出；不按就继续运行。',
    en: 'Press Ctrl+C again to quit; otherwise it keeps running.',
  },
  running: {
    zh: '推送台已经在运行，打开另一个窗口（链接一分钟内有效，只能用一次）：',
    en: 'The console is already running; opening another window of it (the link works once, for a minute):',
  },
  runningElsewhere: {
    zh: '推送台已经在使用这个数据目录，请到它的窗口里继续，或先结束它。',
    en: 'A console is already running on this data folder; go on in its window, or end it first.',
  },
}

/** What the host says on the terminal: sentences for people, or one JSON line per event for scripts. */
export function terminal(json: boolean, language: Language) {
  const line = (text: string) => process.stdout.write(`${text}\n`)
  const event = (value: object) => line(JSON.stringify(value))
  return {
    words: { runningElsewhere: sayIn(language, texts.runningElsewhere) },
    ready: ({ url, windowUrl, token }: { url: string; windowUrl: string; token: string }): void => {
      if (json) event({ event: 'ready', url, token })
      else line(`${sayIn(language, texts.ready)}\n  ${windowUrl}\n${sayIn(language, texts.end)}`)
    },
    alreadyRunning: (windowUrl: string): void => {
      if (json) event({ event: 'already-running', windowUrl })
      else line(`${sayIn(language, texts.running)}\n  ${windowUrl}`)
    },
    /** What an end now would interrupt, and how to end it all the same. */
    interrupted: (lines: readonly string[]): void => {
      const list = lines.map((text) => `  ${text}`).join('\n')
      process.stderr.write(`${sayIn(language, texts.interrupted)}\n${list}\n${sayIn(language, texts.again)}\n`)
    },
    failed: (code: string, text: string): void => {
      if (json) event({ event: 'failed', code, message: text })
      process.stderr.write(`${text}\n`)
    },
  }
}
