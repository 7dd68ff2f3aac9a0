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

await program(async (ending) => {
  const named = process.argv.slice(2).map(findStage)
  const chosen = named.length > 0 ? stages.filter((stage) => named.includes(stage)) : stages
  const node = await setup(ending)
  const lines = []
  const failed = new Set()
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
    if (!passed) failed.add(stage.name)
    if (output) print(output)
    lines.push(`${passed ? '✓' : '✗'} ${stage.name} ${seconds} s${note && ` · ${note}`}`)
    print(lines.at(-1) ?? '')
  }
  const passed = chosen.length - failed.size - skipped
  print(['', ...lines, '', `${passed} passed, ${failed.size} failed, ${skipped} skipped`].join('\n'))
  return failed.size > 0 ? 1 : 0
})
