import { operatorOf, os } from './base.ts'

export const exports = {
  run: os.exports.run.handler(async ({ input, context, signal }) =>
    context.services.exports.run(input, await operatorOf(context), signal),
  ),
}
