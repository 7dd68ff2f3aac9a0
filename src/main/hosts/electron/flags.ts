import { parseArgs } from 'node:util'

export type ElectronFlags = ReturnType<typeof parseFlags>

/** Reads what the launcher passes on. Switches of Chromium stand on the same command line, so others are let through. */
export function parseFlags(args: string[]) {
  const { values } = parseArgs({
    args,
    strict: false,
    options: { 'data-dir': { type: 'string' }, 'no-open': { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const directory = values['data-dir']
  return {
    dataDirectory: typeof directory === 'string' ? directory : null,
    open: values['no-open'] !== true,
    json: values.json === true,
  }
}
