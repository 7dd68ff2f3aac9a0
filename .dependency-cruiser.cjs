/**
 * The import table: who may know whom. Each row is an allow-list, so a new folder or package is refused until it is
 * given its place here. Test files stand beside what they test and are not read.
 */

const src = (path) => `^src/${path}`
const main = (path) => src(`main/${path}`)
const shared = src('shared/')
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`

/** A folder imports what it `may`, of `types` only the types, and Node's own modules where `node` is set. */
function row(name, from, { may, types = [], node = false, comment }) {
  const rule = { severity: 'error', comment, from: { path: from } }
  const outside = { pathNot: [...may, ...types], ...(node ? { dependencyTypesNot: ['core'] } : {}) }
  return [
    { ...rule, name, to: outside },
    ...(types.length === 0
      ? []
      : [{ ...rule, name: `${name}-types`, to: { path: types, pathNot: may, dependencyTypesNot: ['type-only'] } }]),
  ]
}

/** A package or file that has one door. */
const only = (name, from, path, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { pathNot: from },
  to: { path },
})

const providerFiles = main('providers/[^/]+[.]ts$')
const folders = [
  'providers',
  'store',
  'tables',
  'vault',
  'services',
  'delivery',
  'handlers',
  'app',
  'practice',
  'hosts/(web|electron)',
]
const entries = ['main/(index|web|practice)[.]ts$', 'preload/index[.]ts$', 'renderer/src/main[.]tsx$'].map(src)

const table = [
  ...row('shared', shared, {
    comment: 'Runs anywhere: nothing of Node, of a host or of the rest.',
    may: [shared, npm('zod', '@orpc/contract')],
  }),
  ...row('provider', main('providers/([^/]+)/'), {
    comment: 'A provider knows no other provider, and calls only through providers/http.ts.',
    may: [
      shared,
      main('providers/$1/'),
      main('providers/(?!registry[.])[^/]+[.]ts$'),
      main('version[.]ts$'),
      npm('zod'),
    ],
    node: true,
  }),
  ...row('providers', providerFiles, {
    comment: 'What the providers share. Only the registry names them.',
    may: [shared, main('providers/'), npm('zod', 'axios')],
    node: true,
  }),
  ...row('store', main('store/'), {
    comment: 'SQL lives here, rules of the business do not.',
    may: [shared, main('store/'), npm('kysely', 'better-sqlite3', '@types/better-sqlite3')],
    node: true,
  }),
  ...row('tables', main('tables/'), {
    comment: 'Reads files of rows, and knows nothing of what becomes of them.',
    may: [shared, main('tables/'), npm('saxes', 'yauzl')],
    node: true,
  }),
  ...row('vault', main('vault/'), {
    comment: 'The only reader of secret columns.',
    may: [shared, main('vault/'), main('store/repositories/sealed[.]ts$')],
    types: [main('app/(ports|events)[.]ts$')],
    node: true,
  }),
  ...row('services', main('services/'), {
    comment: 'Rules of the business: no host, no handler, not the engine.',
    may: [shared, main('services/'), main('(store|vault|tables)/'), providerFiles],
    types: [main('app/(ports|events)[.]ts$')],
    node: true,
  }),
  ...row('delivery', main('delivery/'), {
    comment: 'The outbox: no host and no handler.',
    may: [shared, main('(delivery|services)/'), main('(store|vault)/'), providerFiles],
    types: [main('app/(ports|events)[.]ts$')],
    node: true,
  }),
  ...row('handlers', main('handlers/'), {
    comment: 'Policy and delegation only; what they need of the store they get from a service.',
    may: [shared, main('(handlers|services|delivery)/'), npm('@orpc/server')],
  }),
  ...row('app', main('app/'), {
    comment: 'Puts the core together and knows no host.',
    may: [shared, main('(app|handlers|services|delivery|store|vault|practice)/'), providerFiles, npm('@orpc/server')],
    node: true,
  }),
  ...row('practice', main('practice/'), {
    comment: 'Plays the providers, so it checks them by their description and never by our own code.',
    may: [shared, main('practice/'), npm('fastify'), '^(crypto|net|http)$'],
  }),
  ...row('host', main('hosts/([^/]+)/'), {
    comment: 'A host carries the app on its own platform and knows no other host.',
    may: [
      shared,
      main('hosts/$1/'),
      main('app/'),
      main('vault/[a-z-]*protector[.]ts$'),
      npm('@orpc/server', 'ws', '@types/ws', 'zod', 'electron'),
    ],
    node: true,
  }),
  ...row('entry', main('[^/]+[.]ts$'), {
    comment: 'Entries start a host or the practice servers and do nothing else.',
    may: [
      main('hosts/[^/]+/index[.]ts$'),
      main('version[.]ts$'),
      main('practice/start[.]ts$'),
      main('app/node-ports[.]ts$'),
      '^package[.]json$',
    ],
    node: true,
  }),
  ...row('preload', src('preload/'), {
    comment: 'Hands over the port; its sandbox has electron and nothing else.',
    may: [src('preload/'), npm('electron')],
    types: [shared],
  }),
  ...row('renderer', src('renderer/'), {
    comment: 'Reaches the core through the contract: nothing of main, Node or electron.',
    may: [shared, src('renderer/'), npm('(?!electron|better-sqlite3|kysely|fastify|axios|ws/|@orpc/server).+')],
  }),
  {
    name: 'feature-slice',
    severity: 'error',
    comment: 'One feature never imports another; what two need goes to components/ or bridge/.',
    from: { path: src('renderer/src/features/([^/]+)/') },
    to: { path: src('renderer/src/features/'), pathNot: src('renderer/src/features/$1/') },
  },
  {
    name: 'folder-without-row',
    severity: 'error',
    comment: 'A new folder needs a row in this table.',
    from: {
      path: '^src/',
      pathNot: [
        main('[^/]+[.]ts$'),
        shared,
        src('(preload|renderer)/'),
        ...folders.map((folder) => main(`${folder}/`)),
      ],
    },
    to: {},
  },
]

const doors = [
  only(
    'axios',
    main('providers/http[.]ts$'),
    npm('axios'),
    'AxiosError carries headers and body; it never leaves http.ts.',
  ),
  only(
    'exchange',
    main('providers/http[.]ts$'),
    main('providers/http-exchange[.]ts$'),
    'Limits, proxy and times are set in http.ts; a call beside it has none.',
  ),
  only(
    'echarts',
    src('renderer/src/components/charts/'),
    npm('echarts'),
    'The chart library comes with the first chart that is opened, and with no screen.',
  ),
  only('sql', main('store/'), npm('kysely', 'better-sqlite3'), 'SQL lives in the store.'),
  only(
    'electron',
    [main('hosts/electron/'), src('preload/')],
    npm('electron'),
    'Importing electron in plain Node starts a download.',
  ),
  only(
    'sealed-columns',
    main('(vault|app)/'),
    main('store/repositories/sealed[.]ts$'),
    'Only the vault reads secret columns; the app hands them to it.',
  ),
  only(
    'provider-registry',
    main('(app|providers)/'),
    main('providers/registry[.]ts$'),
    'The app hands the providers on.',
  ),
  only(
    'version',
    [main('[^/]+[.]ts$'), main('providers/baidu/user-agent[.]ts$')],
    main('version[.]ts$'),
    'The entries hand the version on; besides, one provider wants it in its User-Agent.',
  ),
  {
    name: 'practice-on-demand',
    severity: 'error',
    comment: 'The app loads the practice servers when it needs them.',
    from: { path: main('app/') },
    to: { path: main('practice/'), dependencyTypesNot: ['dynamic-import', 'type-only'] },
  },
]

const health = [
  {
    name: 'circular',
    severity: 'error',
    comment: 'Modules that need each other at run time are one module, or two and a third.',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'orphan',
    severity: 'error',
    comment: 'Nothing imports it and it imports nothing.',
    from: { orphan: true, pathNot: [...entries, '[.]d[.]ts$'] },
    to: {},
  },
  { name: 'unresolvable', severity: 'error', comment: 'No such module.', from: {}, to: { couldNotResolve: true } },
  {
    name: 'undeclared-package',
    severity: 'error',
    comment: 'What runs unbundled is installed by the name it has in `dependencies`.',
    from: { path: src('(main|shared)/') },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
      pathNot: npm('electron'),
    },
  },
]

module.exports = {
  forbidden: [...table, ...doors, ...health],
  options: {
    // its own TypeScript reader reads nothing under TypeScript 7
    parser: 'swc',
    tsPreCompilationDeps: true,
    exclude: { path: '[.]test[.]tsx?$' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
}
