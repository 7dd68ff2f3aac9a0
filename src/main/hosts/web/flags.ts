import { parseArgs } from 'node:util'

export interface WebFlags {
  /** 0 for any free port. */
  port: number
  dataDirectory: string | null
  open: boolean
  json: boolean
}

/** Reads the command line that the launcher passes on; it has already refused what is wrong. */
export function parseFlags(args: string[]): WebFlags {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '0' },
      'data-dir': { type: 'string' },
      'no-open': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      host: { type: 'string' },
    },
  })
  return {
    port: Number(values.port),
    dataDirectory: values['data-dir'] ?? null,
    open: !values['no-open'],
    json: values.json,
  }
}
