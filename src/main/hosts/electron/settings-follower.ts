import type { App } from '#main/app/create-app.ts'
import type { Settings } from '#shared/contract/settings.ts'

/** Calls back with the settings of now, and again whenever they change. Resolves after the first time. */
export async function followSettings(app: Pick<App, 'services'>, apply: (settings: Settings) => void): Promise<void> {
  const refresh = async (): Promise<void> => apply(await app.services.settings.get())
  const failed = (error: unknown) => app.services.core.log.error('following the settings', { error: String(error) })
  const changes = app.services.core.events.stream(undefined)
  const follow = async (): Promise<void> => {
    for await (const { topic } of changes) if (topic === 'settings') await refresh().catch(failed)
  }
  await refresh()
  void follow().catch(failed)
}
