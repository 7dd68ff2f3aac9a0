import { registerHooks } from 'node:module'

const standIn = import.meta.resolve('./electron.ts')

registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: standIn, shortCircuit: true } : next(name, context)),
})
