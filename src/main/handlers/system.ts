import { operatorOf, os } from './base.ts'

export const system = {
  info: os.system.info.handler(({ context: { services } }) => ({
    version: services.version,
    capabilities: services.capabilities,
    providers: Object.values(services.core.providers).map((provider) => provider.descriptor),
    now: services.core.clock.now(),
  })),
  changes: os.system.changes.handler(({ context, signal }) => context.services.core.events.stream(signal)),
  vault: os.system.vault.handler(({ context }) => context.services.vault.status()),
  openVault: os.system.openVault.handler(async ({ input, context }) =>
    context.services.vault.open(input.passphrase, await operatorOf(context)),
  ),
  protectVault: os.system.protectVault.handler(async ({ input, context }) =>
    context.services.vault.protect(input, await operatorOf(context)),
  ),
  lockVault: os.system.lockVault.handler(async ({ context }) => context.services.vault.lock(await operatorOf(context))),
  stageLock: os.system.stageLock.handler(({ context }) => context.services.stageLock.view()),
  unlockProduction: os.system.unlockProduction.handler(async ({ context }) =>
    context.services.stageLock.unlock(await operatorOf(context)),
  ),
  lockProduction: os.system.lockProduction.handler(async ({ context }) =>
    context.services.stageLock.lock(await operatorOf(context)),
  ),
  touch: os.system.touch.handler(async ({ context: { services } }) => {
    await services.vault.touch()
    return services.stageLock.touch()
  }),
  practice: os.system.practice.handler(({ context }) => context.services.practice.list()),
  setPracticeFault: os.system.setPracticeFault.handler(({ input, context }) => {
    context.services.practice.setFault(input.provider, input.fault)
    return {}
  }),
  practiceInbox: os.system.practiceInbox.handler(({ context }) => context.services.practice.inbox()),
  storage: os.system.storage.handler(({ context }) => context.services.storage()),
  notices: os.system.notices.handler(({ context, signal }) => context.services.notices.stream(signal)),
  takeNotice: os.system.takeNotice.handler(({ input, context }) => context.services.notices.take(input.id)),
  openWindow: os.system.openWindow.handler(async ({ context }) => {
    await context.services.openWindow()
    return {}
  }),
}
