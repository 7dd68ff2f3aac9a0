import type { Header, HttpRequest } from '#main/providers/types.ts'

/** Linux takes no argument of a program above 128 KiB. */
const longestArgument = 100_000

/** One word of a POSIX shell, whatever stands in it. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`

/** The end of a header without a value is a semicolon: with a colon curl would leave it out. */
const headerOf = ({ name, value }: Pick<Header, 'name' | 'value'>): string =>
  `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`

/**
 * A command for bash and its like that makes this call with curl: the same address, headers and bytes. The body must be
 * text. It holds what the request holds, so give it one with placeholders.
 */
export function curlOf({ method, url, headers, body }: HttpRequest): string {
  // without --globoff, brackets and braces of an address would stand for several addresses
  const start = ['curl --globoff', '-X', method, quoted(url)].join(' ')
  const lines = [start, ...headers.map(headerOf)]
  if (body === null) return lines.join(continued)
  const text = quoted(body.toString('utf8'))
  if (body.length > longestArgument) return `printf '%s' ${text} | ${[...lines, '--data-binary @-'].join(continued)}`
  // --data-raw is --data-binary that takes no leading @ for the name of a file
  return [...lines, `--data-raw ${text}`].join(continued)
}

const continued = ' \\\n  '
