import { expect, test } from 'vitest'
import packageJson from '../package.json' with { type: 'json' }
import {
  findCycles,
  findReached,
  type Import,
  listSources,
  readSource,
  type Source,
} from './testing/source-graph.ts'

/**
 * Who may import whom, and who may touch the outside world (docs/house.md). To add a room, add a line.
 *
 * A room is a folder or a single file; the longest one that fits a path is the file's room. Every room may import
 * itself.
 */
const LEAVES = ['server/limits.ts', 'server/config.ts', 'server/deps.ts', 'server/accounts/tokens.ts']
const SCREENS = [
  'client/ui',
  'client/messages',
  'client/consent',
  'client/sign-in',
  'client/backpack',
  'client/developers',
  'client/leaving',
  'client/sharing',
  'client/offline',
]
const FEATURE = [...LEAVES, ...SCREENS, 'server/storage', 'server/mail', 'server/http', 'server/openbadges']

const MAY_IMPORT: Record<string, readonly string[]> = {
  'server/main.ts': ['server', 'client'],
  'server/app.ts': ['server', 'client'],
  'server/sweep.ts': [...LEAVES, 'server/storage'],
  'server/deps.ts': ['server/config.ts', 'server/fetching', 'server/mail', 'server/storage'],
  'server/config.ts': ['server/secret.ts'],
  'server/secret.ts': ['server/make-folder.ts'],
  'server/make-folder.ts': [],
  'server/limits.ts': [],

  'server/openbadges': ['server/limits.ts'],
  'server/checking': ['server/limits.ts', 'server/openbadges', 'server/fetching'],
  'server/fetching': ['server/limits.ts', 'server/config.ts', 'server/openbadges'],
  'server/drawing': ['server/openbadges'],
  'server/storage': ['server/openbadges', 'server/make-folder.ts'],
  'server/mail': [...LEAVES, 'server/http', 'client/messages'],
  'server/http': [...LEAVES, 'client/messages', 'client/ui/Later.tsx'],

  'server/accounts/tokens.ts': [],
  'server/accounts': FEATURE,
  'server/backpack': [...FEATURE, 'server/accounts', 'server/checking'],
  'server/issuer': [...FEATURE, 'server/accounts', 'server/backpack', 'server/checking'],
  'server/merging': [...FEATURE, 'server/accounts', 'server/backpack', 'server/issuer'],
  'server/adding': [...FEATURE, 'server/accounts', 'server/backpack', 'server/checking', 'server/issuer'],
  'server/leaving': [...FEATURE, 'server/accounts', 'server/backpack', 'server/checking'],
  'server/sharing': [...FEATURE, 'server/accounts', 'server/backpack', 'server/checking', 'server/drawing'],
  'server/offline': [...FEATURE, 'server/accounts', 'server/backpack'],
  'server/developers': [...FEATURE, 'server/fetching', 'docs'],
  'server/demo': [],
  'server/cli': [
    'server/limits.ts',
    'server/config.ts',
    'server/openbadges',
    'server/checking',
    'server/fetching',
  ],

  'client/channel': ['server/openbadges'],
  // A guest on other people's pages: only the treaty and the strings that are built in.
  'client/issuer': ['client/channel', 'client/messages'],
  'client/api': ['server/openbadges'],
  'client/ui/Later.tsx': [],
  'client/ui': ['client/messages', 'server/openbadges'],
  'client/messages': [],
  'client/consent': [
    'client/channel',
    'client/api',
    'client/ui',
    'client/messages',
    'client/sign-in',
    'server/openbadges',
  ],
  'client/sign-in': ['client/api', 'client/ui', 'client/messages', 'server/openbadges'],
  'client/offline': ['client/messages'],
  'client/kept': ['client/offline', 'client/backpack', 'client/ui', 'client/messages'],
  'client/leaving': ['client/ui', 'client/messages', 'client/sign-in', 'client/backpack'],
  'client/developers': ['client/ui', 'client/messages', 'client/issuer', 'server/openbadges'],
  'client/sharing': ['client/ui', 'client/messages', 'client/backpack', 'server/openbadges'],
  'client/backpack': [
    'client/api',
    'client/ui',
    'client/messages',
    'client/sign-in',
    'server/openbadges',
    'client/offline',
  ],
}

/** Allowed beyond the table, each for its reason. */
const EXCEPTIONS: readonly { from: string; to: RegExp; isType?: true }[] = [
  // The types of an endpoint's JSON are the treaty between its two sides.
  { from: 'client', to: /^server\/[\w-]+(\/[\w-]+)?\/wire\.ts$/, isType: true },
  // What narrows and orders the list is the same with the internet and without: pure, and written once.
  {
    from: 'client/kept',
    to: /^server\/backpack\/(standing|library\/(library-query|list-address|view-issuers))\.ts$/,
  },
  { from: 'client/kept', to: /^server\/backpack\/library\/issuer-choices\.ts$/, isType: true },
  // The words that the server replaces in the built script when it serves it.
  { from: 'server/issuer', to: /^client\/issuer\/placeholder\.ts$/ },
  // The types are served as they are.
  { from: 'server/developers', to: /^client\/issuer\/openbadges\.d\.ts$/ },
]

/** The core runs anywhere: nothing of Node, and of packages only these. */
const CORE_PACKAGES = ['jose', 'saxes', 'tldts', /^@noble\/(curves|hashes)\//, '@scure/base', 'canonicalize']

/** Packages that reach outside, and their only homes. */
const PACKAGE_HOMES: Record<string, readonly string[]> = {
  undici: ['server/fetching'],
  'node:http': ['server/main.ts'],
  'node:https': [],
  'node:http2': [],
  'node:tls': [],
  'node:dgram': [],
  'node:dns': ['server/fetching'],
  'node:dns/promises': ['server/fetching'],
  'node:child_process': ['server/start.mjs'],
  nodemailer: ['server/mail'],
  '@fastify/busboy': ['server/http'],
  yauzl: ['server/adding'],
  'better-sqlite3': ['server/storage'],
  pg: ['server/storage'],
  // A stranger's picture is decoded for its preview alone, in a thread and by a program that reach nothing.
  'node:worker_threads': ['server/drawing'],
  '@resvg/resvg-wasm': ['server/drawing/draw-in-worker.ts', 'server/drawing/compose-card.ts'],
  pngjs: [],
  sharp: [],
}

/** Words that reach outside or make two runs differ, and their only homes. */
const WORD_HOMES: [name: string, pattern: RegExp, homes: readonly string[]][] = [
  // `isIP` only looks at text.
  ['node:net', /import (?!\{ isIP \})[^']*'node:net'/, ['server/fetching']],
  // Unless the file makes a `fetch` of its own, which hides the one that goes out.
  [
    'fetch()',
    /^(?![\s\S]*\bconst fetch\b)[\s\S]*(?<![.\w])fetch\s*\(/,
    ['client/api/request.ts', 'client/offline/service-worker.ts', 'server/demo'],
  ],
  [
    'globalThis.fetch',
    /\b(globalThis|global|window|self)\s*(\.|\[\s*')(fetch|XMLHttpRequest|WebSocket)\b/,
    [],
  ],
  // What is loaded while it runs does not stand among the imports.
  ["import('node:…')", /\bimport\s*\(\s*['"`]node:|\b(getBuiltinModule|createRequire)\b|\brequire\s*\(/, []],
  ['http.request', /\bhttps?\.(request|get)\s*\(/, []],
  // The one way to have the browser parse a page of ours without making markup of text.
  [
    'XMLHttpRequest',
    /\bXMLHttpRequest\b/,
    // The second to tell how far files are on their way.
    ['client/ui/load-document.ts', 'client/backpack/bring-files.ts', 'server/demo'],
  ],
  ['WebSocket', /\bnew (WebSocket|EventSource)\b/, []],
  [
    'Date.now',
    /\bDate\.now\b/,
    ['server/main.ts', 'server/cli/main.ts', 'server/demo', 'client/offline/service-worker.ts'],
  ],
  ['new Date()', /\bnew Date\(\s*\)/, ['server/demo']],
  ['Math.random', /\bMath\.random\b/, []],
  ['eval', /(?<![.\w])(eval|new Function)\s*\(/, []],
  ['innerHTML', /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/, []],
]

function isOwn(to: string): boolean {
  return /^(client|server|docs)\//.test(to)
}

const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file)
/** Parts of vite.config.ts, which run in the build and are not shipped. */
const isBuildFile = (file: string) =>
  file === 'server/start.mjs' ||
  [
    'client/issuer/build.ts',
    'client/minify.ts',
    'client/plain-imports.ts',
    'client/sharing/build.ts',
  ].includes(file)
const isIn = (file: string, room: string) => file === room || file.startsWith(`${room}/`)
const isAtHome = (file: string, homes: readonly string[]) =>
  isBuildFile(file) || homes.some((home) => isIn(file, home))

function roomOf(file: string): string | null {
  const rooms = Object.keys(MAY_IMPORT).filter((room) => isIn(file, room))
  return rooms.sort((a, b) => b.length - a.length)[0] ?? null
}

const ownImports = (files: readonly Source[]) =>
  files.flatMap(({ imports }) => imports).filter(({ from, to }) => isOwn(to) && !isBuildFile(from))

function isAllowed({ from, to, isType }: Import): boolean {
  const room = roomOf(from)
  if (room === null || isIn(to, room)) return true
  const isExcepted = EXCEPTIONS.some(
    (each) => isIn(from, each.from) && each.to.test(to) && (isType || each.isType === undefined),
  )
  if (isExcepted) return true
  const target = roomOf(to) ?? to
  return (MAY_IMPORT[room] ?? []).some((allowed) => isIn(target, allowed))
}

const describeImport = ({ from, to, isType }: Import) => `${from} → ${to}${isType ? ' (type)' : ''}`

const sources = ['client', 'server'].flatMap(listSources).map(readSource)
const shipped = sources.filter(({ file }) => !isTest(file))

test('there is something to look at', () => {
  expect(shipped.length).toBeGreaterThan(50)
  expect(shipped.flatMap(({ imports }) => imports).length).toBeGreaterThan(200)
})

test('every file has a room in the table', () => {
  expect(
    shipped.filter(({ file }) => roomOf(file) === null && !isBuildFile(file)).map(({ file }) => file),
  ).toEqual([])
})

test('nobody imports whom it may not', () => {
  expect(
    ownImports(shipped)
      .filter((each) => !isAllowed(each))
      .map(describeImport),
  ).toEqual([])
})

test('only tests import what is for tests', () => {
  const wrong = ownImports(shipped).filter(({ to }) => isTest(to))
  expect(wrong.map(describeImport)).toEqual([])
})

test('no file imports itself, over however many others', () => {
  expect(findCycles(ownImports(shipped))).toEqual([])
})

test('the core imports nothing that does not run anywhere', () => {
  const packages = shipped
    .filter(({ file }) => roomOf(file) === 'server/openbadges')
    .flatMap(({ imports }) => imports)
    .filter(({ to }) => !isOwn(to))
  const wrong = packages.filter(
    ({ to }) => !CORE_PACKAGES.some((name) => (typeof name === 'string' ? name === to : name.test(to))),
  )
  expect(wrong.map(describeImport)).toEqual([])
})

test('nobody but its home imports a package that reaches outside', () => {
  const wrong = shipped
    .flatMap(({ imports }) => imports)
    .filter(({ to }) => Object.hasOwn(PACKAGE_HOMES, to))
    .filter(({ from, to, isType }) => !isType && !isAtHome(from, PACKAGE_HOMES[to] ?? []))
  expect(wrong.map(describeImport)).toEqual([])
})

test('what the built server imports is there when development packages are not', () => {
  const packages = ['server/main.ts', 'server/cli/main.ts', 'server/drawing/draw-in-worker.ts']
    .flatMap((start) => findReached(start, shipped))
    .filter(({ to, isType }) => !isType && !isOwn(to) && !to.startsWith('node:'))
    .map(({ to }) => to.split('/', to.startsWith('@') ? 2 : 1).join('/'))
  expect(packages).toEqual(expect.arrayContaining(['express', '@resvg/resvg-wasm']))
  expect(packages.filter((name) => !Object.hasOwn(packageJson.dependencies, name))).toEqual([])
})

test.each(WORD_HOMES)('nobody but its home says %s', (_name, pattern, homes) => {
  const wrong = shipped.filter(({ file, text }) => pattern.test(text) && !isAtHome(file, homes))
  expect(wrong.map(({ file }) => file)).toEqual([])
})
