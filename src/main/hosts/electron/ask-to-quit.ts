import { dialog } from 'electron'
import type { App } from '#main/app/create-app.ts'
import { interruptedBy } from '#main/app/under-way.ts'
import { sayIn } from '#shared/domain/text.ts'

const texts = {
  title: { zh: '还有推送没有结束，要退出吗？', en: 'Pushes are under way. Quit?' },
  keep: { zh: '继续运行', en: 'Keep running' },
  quit: { zh: '仍要退出', en: 'Quit anyway' },
}

const keep = 0
const quit = 1

/** Whether the operator wants to quit, with what would be interrupted; true at once where nothing would be. */
export async function askToQuit({ services }: Pick<App, 'services'>): Promise<boolean> {
  const { language } = await services.settings.get()
  const lines = interruptedBy(await services.record.underWay(), language)
  if (lines === null) return true
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: sayIn(language, texts.title),
    detail: lines.join('\n'),
    buttons: [sayIn(language, texts.keep), sayIn(language, texts.quit)],
    defaultId: keep,
    cancelId: keep,
    noLink: true,
  })
  return response === quit
}
