import { os } from './base.ts'

export const audit = {
  list: os.audit.list.handler(({ input, context }) => context.services.audit.list(input)),
  export: os.audit.export.handler(({ context }) => context.services.audit.export()),
}

export const audiences = {
  readFile: os.audiences.readFile.handler(({ input, context }) =>
    context.services.audienceFiles.readFile(input.kind, input.file),
  ),
}

export const statistics = {
  get: os.statistics.get.handler(({ input, context }) =>
    context.services.statistics.get(input.deliveryId, input.maxAgeSeconds),
  ),
}

export const settings = {
  get: os.settings.get.handler(({ context }) => context.services.settings.get()),
  update: os.settings.update.handler(({ input, context }) => context.services.settings.update(input)),
}
