import type { App } from 'electron'

/** The name under which the installer puts the program into the start menu; for any other, Windows shows no notification. */
const installedAs = 'dev.pushdeck.console'

export function setAppId(app: Pick<App, 'isPackaged' | 'setAppUserModelId'>, platform: NodeJS.Platform): void {
  if (platform === 'win32') app.setAppUserModelId(app.isPackaged ? installedAs : process.execPath)
}
