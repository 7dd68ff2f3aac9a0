import { readFileSync, rmSync } from 'node:fs'
import { delimiter } from 'node:path'
import { ensureChineseFont, ensureChromium } from '../chromium.mjs'
import { build, isBuilt } from './build.mjs'
import { packageFile, root, stateFile } from './paths.mjs'
import { Failure } from './program.mjs'
import { runTool } from './tool.mjs'

const atOnce = 2

/** @typedef {{ passed: boolean, output: string, note: string }} Outcome */

/** So that `node` in a stage is the project’s own. @param {NodeJS.ProcessEnv} env */
function withOwnTools(env) {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...env, [name]: [packageFile('.bin'), env[name]].filter(Boolean).join(delimiter) }
}

/** The first line of what a stage has to say for itself. @param {string} path */
function takeNote(path) {
  try {
    return readFileSync(path, 'utf8').trim().split('\n')[0]?.slice(0, 120) ?? ''
  } catch {
    return ''
  } finally {
    rmSync(path, { force: true })
  }
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {string} node
 * @param {AbortSignal} ending
 * @returns {Promise<Outcome>}
 */
export async function runStage(stage, node, ending) {
  const noteFile = stateFile('stage-note')
  const outputs = /** @type {string[]} */ ([])
  try {
    if (stage.builds || (stage.needsBuild && !isBuilt())) await build(node, ending)
    const browser = stage.needsBrowser ? { PUSHDECK_CHROMIUM: await ensureChromium(node, ending) } : {}
    if (stage.needsBrowser) await ensureChineseFont(ending)
    const colour = stage.live && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
    const env = { ...withOwnTools(process.env), ...colour, PUSHDECK_STAGE_NOTE: noteFile, ...browser }
    const waiting = stage.commands.values()
    const work = async () => {
      for (const args of waiting) {
        const result = await runTool({
          command: node,
          args,
          cwd: root,
          env,
          ending,
          output: 'pipe',
          live: stage.live ?? false,
        })
        if (result.code !== 0) outputs.push(result.output)
      }
    }
    const done = await Promise.allSettled(Array.from({ length: atOnce }, work))
    for (const one of done) if (one.status === 'rejected') throw one.reason
  } catch (error) {
    if (ending.aborted || !(error instanceof Failure)) throw error
    outputs.push(error.message)
  }
  return { passed: outputs.length === 0, output: outputs.join('\n'), note: takeNote(noteFile) }
}
