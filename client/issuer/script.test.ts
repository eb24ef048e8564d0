import { createContext, runInContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { parse } from 'acorn'
import { beforeAll, expect, test } from 'vitest'
import { LANGUAGES, type Language } from '../messages/languages.ts'
import { CATALOGUES } from '../messages/translate.ts'
import { buildIssuerScript } from './build.ts'
import { ROOT_PLACEHOLDER } from './placeholder.ts'

const ROOT = 'https://backpack.university.example.edu/mount/'
const LIMIT_BYTES = 3072

let evergreen = ''
let pinned = ''

beforeAll(async () => {
  evergreen = (await buildIssuerScript({ bakedRoot: ROOT_PLACEHOLDER })).replaceAll(ROOT_PLACEHOLDER, ROOT)
  pinned = await buildIssuerScript({ bakedRoot: '' })
})

test('the script has at most 3,072 bytes when packed, baked or pinned', () => {
  expect(gzipSync(evergreen, { level: 9 }).length).toBeLessThanOrEqual(LIMIT_BYTES)
  expect(gzipSync(pinned, { level: 9 }).length).toBeLessThanOrEqual(LIMIT_BYTES)
})

const others = LANGUAGES.filter((lang) => lang !== 'en')
const buildIn = async (lang: Language) =>
  (await buildIssuerScript({ bakedRoot: ROOT_PLACEHOLDER, lang })).replaceAll(ROOT_PLACEHOLDER, ROOT)

test.each(others)(
  'in %s it is ES5 of at most 3,072 bytes, with that language’s words and no English ones',
  async (lang) => {
    const code = await buildIn(lang)
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(LIMIT_BYTES)
    expect(() => parse(code, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow()
    const told = code.replace(/\\x(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    for (const key of ['embed.title', 'embed.leave', 'embed.failed', 'embed.retry', 'embed.full'] as const) {
      expect(told.includes(JSON.stringify(CATALOGUES[lang][key]))).toBe(true)
      expect(told.includes(JSON.stringify(CATALOGUES.en[key]))).toBe(false)
    }
  },
)

test('a script whose address names a language has the full page speak it', async () => {
  const page = createOldPage(await buildIn('ar'))
  page.run("OpenBadges.issue_no_modal('https://a.example/1')")
  expect(page.posted[0]?.fields.map(({ name, value }) => [name, value])).toContainEqual(['lang', 'ar'])
})

test('the script is ES5 in ASCII, and the same source gives the same bytes', async () => {
  for (const code of [evergreen, pinned]) {
    expect(() => parse(code, { ecmaVersion: 5, sourceType: 'script' })).not.toThrow()
    expect(code).toMatch(/^[\n\x20-\x7e]*$/)
    expect(code).not.toContain(ROOT_PLACEHOLDER)
  }
  expect(await buildIssuerScript({ bakedRoot: '' })).toBe(pinned)
})

type Field = { name: string; value: string }

/** A page in a browser of long ago: what it would post, and what its timers still hold. */
function createOldPage(code: string, { src = '', isBodyThere = true, lang = '' } = {}) {
  const posted: { action: string; target: string; fields: Field[] }[] = []
  const timers: (() => void)[] = []
  const complaints: string[] = []
  const createElement = (name: string) => {
    if (name !== 'form') return {}
    const fields: Field[] = []
    const form = {
      action: '',
      target: '',
      appendChild: (field: Field) => fields.push(field),
      submit: () => posted.push({ action: form.action, target: form.target, fields }),
    }
    return form
  }
  const page: Record<string, unknown> = {
    document: {
      createElement,
      currentScript: null,
      scripts: [{ src: 'https://other.example/x/issuer.js' }, { src }],
      body: isBodyThere ? {} : null,
      documentElement: { lang, appendChild: () => {}, removeChild: () => {} },
      addEventListener: () => {},
    },
    location: { href: 'https://learn.example.edu/' },
    console: { error: (text: string) => complaints.push(text) },
    setTimeout: (run: () => void) => timers.push(run),
  }
  page.window = page
  const context = createContext(page)
  const news = 'Promise Symbol Map Set WeakMap WeakSet Proxy Reflect Uint8Array ArrayBuffer globalThis'
  const gone = `(function (names) { for (var at = 0; at < names.length; at++) delete this[names[at]] }).call(this, '${news}'.split(' '))
    delete Array.from; delete Object.assign; delete Object.entries; delete Array.prototype.includes; delete String.prototype.startsWith`
  runInContext(gone, context)
  const before = Object.keys(page)
  runInContext(code, context)
  return {
    run: (script: string) => runInContext(script, context) as unknown,
    runTimers: () => {
      for (const timer of timers.splice(0)) timer()
    },
    globals: Object.keys(page).filter((name) => !before.includes(name)),
    posted,
    complaints,
  }
}

test('in a browser of long ago, it defines one global and goes to the full page', () => {
  const page = createOldPage(evergreen)
  expect(page.globals).toEqual(['OpenBadges'])
  expect(page.run('OpenBadges.getRoot()')).toBe(ROOT)
  expect(page.run("OpenBadges.issue(['https://a.example/1', 7], function () {})")).toBe(undefined)
  expect(page.posted).toMatchObject([{ action: `${ROOT}issuer/frameless`, target: '_top' }])
  expect(page.posted[0]?.fields.map(({ name, value }) => [name, value])).toEqual([
    ['assertions', 'https://a.example/1'],
    ['returnTo', 'https://learn.example.edu/'],
    ['lang', ''],
  ])
})

test('it goes there even before there is a body, and by a member that was taken off', () => {
  const page = createOldPage(evergreen, { isBodyThere: false })
  page.run("var issue = OpenBadges.issue; issue('https://a.example/1')")
  page.run("var leave = OpenBadges.issue_no_modal; leave('https://a.example/1', function () {}); leave([])")
  expect(page.posted).toHaveLength(2)
})

test('what needs nobody is told there too, later, once, in real arrays', () => {
  const page = createOldPage(evergreen)
  page.run('var told = []; function tell(errors, successes) { told.push([errors, successes]) }')
  page.run('OpenBadges.issue([], tell); OpenBadges.issue([7, null], tell)')
  expect(page.run('told.length')).toBe(0)
  page.runTimers()
  expect(page.run('JSON.stringify(told)')).toBe(
    '[[[],[]],[[{"assertion":7,"reason":"INACCESSIBLE"},{"assertion":null,"reason":"INACCESSIBLE"}],[]]]',
  )
  expect(page.run('told[1][0][0].code + told[1][0][0].url')).toBe('not-a-reference7')
  expect(page.run('Array.isArray(told[1][0]) && Array.isArray(told[1][1])')).toBe(true)
})

test('more than the backpack takes is told on the console and sent nowhere', () => {
  const page = createOldPage(evergreen)
  page.run('var many = []; for (var at = 0; at < 501; at++) many.push("x" + at)')
  page.run('var told; OpenBadges.issue(many, function (errors) { told = errors })')
  page.run('OpenBadges.issue_no_modal(many)')
  page.runTimers()
  expect(page.run('told.length + told[500].assertion + told[0].reason + told[0].code')).toBe(
    '501x500INACCESSIBLEtoo-many',
  )
  expect(page.complaints).toHaveLength(2)
  expect(page.posted).toEqual([])
})

test('a fault that the script itself found has a sentence for the developer, and the console has the same', () => {
  const page = createOldPage(evergreen)
  page.run('var told; function tell(errors) { told = errors[0].message }')
  page.run('OpenBadges.issue([7], tell)')
  page.runTimers()
  expect(page.run('told')).toBe('This is not a string.')
  page.run('OpenBadges.issue(new Array(501), tell)')
  page.runTimers()
  expect(page.run('told')).toBe('The list is too long.')
  expect(page.complaints).toEqual(['OpenBadges: The list is too long.'])
})

test('the full page is asked to speak as the call wishes, else as the page does', () => {
  const langFor = (script: string) => {
    const page = createOldPage(evergreen, { lang: 'fr-CA' })
    page.run(script)
    return page.posted[0]?.fields.find(({ name }) => name === 'lang')?.value
  }
  expect(langFor("OpenBadges.issue_no_modal('https://a.example/1')")).toBe('fr-CA')
  expect(langFor("OpenBadges.issue('https://a.example/1')")).toBe('fr-CA')
  expect(langFor("OpenBadges.issue('https://a.example/1', null, { lang: 'fi' })")).toBe('fi')
})

test('a pinned release finds its root where no browser tells the current script', () => {
  const page = createOldPage(pinned, { src: 'https://backpack.example/a/issuer-0.1.0.js?ver=1/2#x' })
  expect(page.run('OpenBadges.getRoot()')).toBe('https://backpack.example/a/')
})

test('a second copy leaves the first alone; another backpack’s takes its place', () => {
  const page = createOldPage(evergreen)
  page.run('var first = OpenBadges')
  page.run(evergreen)
  expect(page.run('OpenBadges === first')).toBe(true)
  page.run(evergreen.replaceAll(ROOT, 'https://other.example/'))
  expect(page.run('OpenBadges.getRoot()')).toBe('https://other.example/')
})

test('an element of the page that has our name is no first copy', () => {
  const page = createOldPage(`window.OpenBadges = { getRoot: {} };${evergreen}`)
  expect(page.run('OpenBadges.getRoot()')).toBe(ROOT)
})
