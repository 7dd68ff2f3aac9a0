import { os } from './base.ts'

export const audiences = {
  readFile: os.audiences.readFile.handler(({ input, context }) =>
    context.services.audienceFiles.readFile(input.kind, input.file),
  ),
}
