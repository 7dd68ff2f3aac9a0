import { os } from './base.ts'

export const audiences = {
  inspectFile: os.audiences.inspectFile.handler(({ input, context }) =>
    context.services.audienceFiles.inspect(input.kind, input.file),
  ),
  readFile: os.audiences.readFile.handler(({ input, context, signal }) =>
    context.services.audienceFiles.read(input.file, input.choice, signal),
  ),
}
