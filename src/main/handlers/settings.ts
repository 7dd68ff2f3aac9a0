import type { SettingsChange } from '#main/services/settings.ts'
import { operatorOf, os } from './base.ts'

const isRecorded = ({ safety, words, retentionDays, vaultIdleMinutes }: SettingsChange): boolean =>
  [safety, words, retentionDays, vaultIdleMinutes].some((given) => given !== undefined)

export const settings = {
  get: os.settings.get.handler(({ context }) => context.services.settings.get()),
  update: os.settings.update.handler(async ({ input, context }) =>
    context.services.settings.update(input, isRecorded(input) ? await operatorOf(context) : undefined),
  ),
}
