import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The folder of the package that a module is in, or null for our own. @param {string} id path of the module, as the bundler
 * names it
 */
function packageFolder(id) {
  const at = id.lastIndexOf('node_modules/')
  const [, folder] = at < 0 ? [] : (/^(node_modules\/(?:@[^/]+\/)?[^/?]+)/.exec(id.slice(at)) ?? [])
  return folder ? `${id.slice(0, at).replace(/^\0+/, '')}${folder}` : null
}

/** The licence that a package brings, in a file of its own or at the end of its README, and its notice. @param {string} folder */
function licenceText(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())
  const find = (/** @type {RegExp} */ name) => {
    const file = files.find((entry) => name.test(entry.name))
    return file ? readFileSync(join(folder, file.name), 'utf8').trim() : ''
  }
  const [section = ''] = /^(?:#+ *)?licen[cs]e\n[\s\S]*copyright[\s\S]*$/im.exec(find(/^readme/i)) ?? []
  const licence = find(/^(licen[cs]e|copying)/i) || section
  const notice = find(/^notice/i)
  return licence && notice ? `${licence}\n\n${notice}` : licence
}

/** @param {string} folder of a package */
function partyIn(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return { heading: `── ${name} ${version} (${license})`, text: licenceText(folder) }
}

/**
 * A plugin of the bundler that lists, beside what it writes, the packages of others that are in it, with their licences.
 * @returns {import('vite').Plugin}
 */
export function listThirdParties() {
  return {
    name: 'list-third-parties',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' ? Object.entries(part.modules) : [],
      )
      const used = modules.filter(([, { renderedLength }]) => renderedLength > 0)
      const folders = new Set(used.map(([id]) => packageFolder(id.replaceAll('\\', '/'))))
      const parties = [...folders].flatMap((folder) => (folder ? [partyIn(folder)] : []))
      parties.sort((a, b) => (a.heading < b.heading ? -1 : 1))
      const source = parties.map(({ heading, text }) => `${heading}\n\n${text}\n`).join('\n')
      this.emitFile({ type: 'asset', fileName: 'third-party.txt', source })
    },
  }
}

/**
 * A plugin of the bundler for packages that another takes only if they happen to be there: they are there for our tools,
 * and are not shipped for that.
 * @param {...string} names
 * @returns {import('vite').Plugin}
 */
export function leaveOut(...names) {
  const nothing = '\0left-out'
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveId: (name) => (names.includes(name) ? nothing : null),
    load: (id) => (id === nothing ? 'export {}' : null),
  }
}
