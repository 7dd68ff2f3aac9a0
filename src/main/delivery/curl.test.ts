import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HttpRequest } from '#main/providers/types.ts'
import { startRecorder } from '#test/helpers/servers.ts'
import { curlOf } from './curl.ts'

const hasCurl = spawnSync('curl', ['--version']).status === 0

/** The command is read as a person pastes it, from the input. In place of curl: prints the words that the shell has made, and what is piped into it. */
const stub = `curl() { printf '%s\\0' "$@"; case "\${!#}" in @-) printf 'piped\\0'; cat;; esac; }`

const request = (body: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'POST',
  url: 'http://127.0.0.1:1/a?b=1&c=[2]',
  headers: [],
  body: Buffer.from(body),
  ...more,
})

const wordsOf = (command: string): string[] =>
  execFileSync('bash', { input: `${stub}\n${command}\n`, maxBuffer: 2 ** 24 })
    .toString('utf8')
    .split('\0')

/** What a shell could take for something else. */
const nasty = [
  "'",
  '"',
  '\n',
  '\r\n',
  '$',
  '`',
  '\\',
  '!',
  '@',
  '-',
  '#',
  '~',
  '*',
  '$(id)',
  '推送',
  '😀',
  ' ',
  '%s',
  '\t',
]
const text = fc
  .array(fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'grapheme' })))
  .map((parts) => parts.join('').replaceAll('\0', ''))

describe('the command as bash reads it', () => {
  // Would catch: a quote in a message that ends the word, so that a part of the message runs as a command.
  test('gives curl the address, the headers and the body as they are', () => {
    fc.assert(
      fc.property(text, fc.stringMatching(/^[\x20-\x7e]*$/), (body, value) => {
        const call = request(body, { headers: [{ name: 'X-Name', value, secret: false }] })
        const header = value === '' ? 'X-Name;' : `X-Name: ${value}`
        expect(wordsOf(curlOf(call))).toEqual([
          ...['--globoff', '-X', 'POST', call.url, '-H', header, '--data-raw', body],
          '',
        ])
      }),
      { numRuns: 60 },
    )
  })

  // Would catch: "argument list too long" for 10,000 devices.
  test('pipes in what is longer than a program may be given', () => {
    const body = `@'${'推送$'.repeat(40_000)}\n`
    expect(wordsOf(curlOf(request(body)))).toEqual([
      ...['--globoff', '-X', 'POST', request('').url, '--data-binary', '@-', 'piped'],
      body,
    ])
  })

  // Control: the check finds a command whose words are put in quotes without a thought.
  test('is told from one that breaks', () => {
    const thoughtless = (body: string) => `curl --data-raw '${body}'`
    expect(wordsOf(thoughtless('plain'))).toEqual(['--data-raw', 'plain', ''])
    expect(wordsOf(thoughtless("a' 'b"))).not.toContain("a' 'b")
  })
})

// Would catch: a body that curl reads from a file, cuts at a line end, or sends to two addresses.
test
  .skipIf(!hasCurl)
  .each([
    '@/etc/hostname',
    '{"body":"it\'s $HOME `id` \\"x\\"\\n第一行"}\n\n',
    'a=1&b=%E6%8E%A8+%27&sign=<sign>',
    `@'${'推送$'.repeat(40_000)}\r\n`,
  ])('curl itself sends it (%#)', async (body) => {
  const server = await startRecorder((_request, response) => response.end())
  const url = `${server.origin}/p/{a,b}'[1-2]?x=$y&z=1`
  const headers = [
    { name: 'Content-Type', value: 'application/json', secret: false },
    { name: 'app_id', value: '', secret: false },
    { name: 'Authorization', value: "Sign a'b-<signature>", secret: true },
  ]
  const running = promisify(execFile)('bash')
  running.child.stdin?.end(`${curlOf(request(body, { url, headers }))} --silent --noproxy '*'\n`)
  await running
  expect(server.received).toHaveLength(1)
  const [arrived] = server.received
  expect(arrived?.body.toString('utf8')).toBe(body)
  expect(arrived?.url).toBe("/p/{a,b}'[1-2]?x=$y&z=1")
  expect(arrived?.headers).toMatchObject({ app_id: '', authorization: "Sign a'b-<signature>" })
  expect(arrived?.headers['content-type']).toBe('application/json')
})
