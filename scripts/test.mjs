import { Failure, program } from './lib/program.mjs'
import { setup } from './lib/setup.mjs'
import { runStage } from './lib/stage-run.mjs'
import { stages } from './lib/stages.mjs'
import { message } from './messages.mjs'

/** @param {string} name */
function findStage(name) {
  const stage = stages.find((one) => one.name === name || one.alias === name)
  if (stage) return stage
  const names = stages.map((one) => one.alias ?? one.name).join(', ')
  throw new Failure(message('unknownStage', { name, names }), 2)
}

/** @param {string} line */
const print = (line) => process.stdout.write(`${line}\n`)

const repeated = 60

/** The end of what a failed stage said, without what passed: a long run ends with its failures. @param {string} output */
const lastWords = (output) =>
  output
    .split('\n')
    .filter((line) => !/^\W*✓/.test(line))
    .slice(-repeated)
    .join('\n')

await program(async (ending) => {
  const named = process.argv.slice(2).map(findStage)
  const chosen = named.length > 0 ? stages.filter((stage) => named.includes(stage)) : stages
  const node = await setup(ending)
  const lines = []
  /** What each failed stage said. @type {Map<string, string>} */
  const failed = new Map()
  let skipped = 0
  for (const stage of chosen) {
    if (stage.needsBuild && failed.has('build')) {
      skipped += 1
      lines.push(`– ${stage.name} ${message('skipped', { name: 'build' })}`)
      continue
    }
    print(`… ${stage.name}`)
    const startedAt = performance.now()
    const { passed, output, note } = await runStage(stage, node, ending)
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    if (!passed) failed.set(stage.name, output)
    if (output && !stage.live) print(output)
    lines.push(`${passed ? '✓' : '✗'} ${stage.name} ${seconds} s${note && ` · ${note}`}`)
    print(lines.at(-1) ?? '')
  }
  if (chosen.length > 1) for (const [name, output] of failed) print(`\n── ${name}\n${lastWords(output)}`)
  const passed = chosen.length - failed.size - skipped
  print(['', ...lines, '', `${passed} passed, ${failed.size} failed, ${skipped} skipped`].join('\n'))
  return failed.size > 0 ? 1 : 0
})
