import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { extract } from '../openbadges/extract.ts'
import { isObject, parseJson } from '../openbadges/json.ts'
import { REASON_OF } from '../openbadges/rejections.ts'
import { readJws } from '../openbadges/signature.ts'
import { createFakeWeb } from '../testing/fake-web.ts'
import { check, NOON } from './testing/sample-badges.ts'
import { verify } from './verify.ts'

/**
 * Judges other projects' test data where it lies: a folder named by `CORPUS_DIR`, beside the checkout by default.
 * Adding data there adds tests here.
 */
const CORPUS = resolve(process.env.CORPUS_DIR ?? '../shared/corpus', 'fixtures')
const INDEX = resolve(CORPUS, 'fixtures.json')

type Fixture = { file: string; kind: string; recipient: string; expect: string }
type Index = { serve: Record<string, string>; fixtures: Fixture[] }

const index: Index = existsSync(INDEX) ? JSON.parse(readFileSync(INDEX, 'utf8')) : { serve: {}, fixtures: [] }

const isFile = (file: string) => statSync(resolve(CORPUS, file), { throwIfNoEntry: false })?.isFile() === true
const read = (file: string) => new Uint8Array(readFileSync(resolve(CORPUS, file)))
const readText = (file: string) => readFileSync(resolve(CORPUS, file), 'utf8')

const CORE = '1edtech-validator-core'
/** What the index says in words. */
const SERVED: Record<string, string> = {
  'http://a.com/badgeclass': `${CORE}/1_0_basic_badgeclass.json`,
  'http://a.com/issuer': `${CORE}/1_0_basic_issuer.json`,
  'http://a.com/badgeclass_image': `${CORE}/public_domain_heart.png`,
}

function createWeb(fixture: Fixture, url: string) {
  const web = createFakeWeb()
  return {
    ...web,
    fetchSafely: async (asked: string, options: Parameters<typeof web.fetchSafely>[1]) => {
      const path = asked === url ? fixture.file : findServed(asked)
      if (path !== undefined && isFile(path)) web.put(asked, { body: read(path) })
      return web.fetchSafely(asked, options)
    },
  }
}

function findServed(url: string): string | undefined {
  const own = SERVED[url]
  if (own !== undefined) return own
  if (url.startsWith('http://oldstyle.com/')) return `${CORE}/public_domain_heart.png`
  const [prefix, folder] = Object.entries(index.serve).find(([start]) => url.startsWith(start)) ?? []
  if (prefix === undefined || folder === undefined) return undefined
  return folder.endsWith('/') ? folder + url.slice(prefix.length) : folder
}

function locate({ file }: Fixture): string {
  const document = parseJson(readText(file))
  if (isObject(document)) {
    const { id, verify, badge } = document
    const claim = isObject(verify) ? verify.url : id
    if (typeof claim === 'string' && /^https?:/.test(claim)) return claim
    if (isObject(badge)) return `http://oldstyle.com/${basename(file)}`
  }
  return `https://fixture.example/${encodeURIComponent(basename(file))}`
}

/** Where the index and the decisions differ, and why ours stands. */
const DISAGREED: Record<string, { word: string; why: string }> = {
  '1edtech-public-validator/ob20/assertion-with-data-image.json': {
    word: 'OK',
    why: "OB 2.0 Assertion.image: an assertion's own picture is never looked at; the badge class's counts",
  },
  '1edtech-public-validator/ob20/assertion-with-extension-node-invalid.json': {
    word: 'OK',
    why: 'OB 2.0 Extensions: what is inside an extension is kept, not judged',
  },
}

const JUDGED = index.fixtures.filter(({ kind }) => /^(hosted json|vc json|jws|vc-jwt)$/.test(kind))

test.skipIf(index.fixtures.length === 0)('the corpus is there, else its files are not judged', () => {
  expect(JUDGED.length).toBeGreaterThan(70)
})

test.each(JUDGED)('$file: $expect', async (fixture) => {
  const url = locate(fixture)
  const addresses = [/[\w.]+@[\w.]+/.exec(fixture.recipient)?.[0] ?? 'nobody@example.org']
  const checked = await check(createWeb(fixture, url), url, { addresses, now: NOON })
  const code = checked.outcome === 'fault' ? checked.rejection.code : null
  const word = code === null ? 'OK' : REASON_OF[code]
  const disagreed = DISAGREED[fixture.file]
  // The index calls a linked document that is not there INVALID; the Issuer API has words of its own for that.
  const isLinked = code !== null && /^(badge-class|issuer|image|key|revocation-list)-/.test(code)
  const words = disagreed === undefined ? readWords(fixture) : [disagreed.word]
  expect(words.includes('INVALID') && isLinked ? [...words, word] : words).toContain(word)
})

/** `OK (lenient) / INVALID` allows both; words in brackets say of what else. */
const readWords = ({ expect: verdict }: Pick<Fixture, 'expect'>): string[] =>
  verdict
    .replace(/\(or ([A-Z]+)\)/, 'or $1')
    .replace(/\(.*?\)/g, '')
    .match(/\b(OK|INVALID|MALFORMED|INACCESSIBLE)\b/g) ?? []

test.each(JUDGED)('the report of $file names what failed, and the same code', async (fixture) => {
  const url = locate(fixture)
  const addresses = [/[\w.]+@[\w.]+/.exec(fixture.recipient)?.[0] ?? 'nobody@example.org']
  const web = createWeb(fixture, url)
  const checked = await check(web, url, { addresses, now: NOON })
  const { fetchSafely } = createWeb(fixture, url)
  const report = await verify(url, { fetchSafely, addresses, now: NOON, ownHost: null })
  expect(report.code).toBe(checked.outcome === 'fault' ? checked.rejection.code : null)
  const hasFailed = report.checks.some(({ outcome }) => outcome === 'failed')
  expect(hasFailed).toBe(report.verdict === 'invalid')
})

const PICTURES = index.fixtures.filter(({ kind }) => kind === 'png' || kind === 'svg')

test.each(PICTURES)('$file: $expect', async (fixture) => {
  const extracted = await extract(read(fixture.file))
  if (!extracted.ok) throw new Error(extracted.rejection.detail)
  const payload = extracted.value
  if (fixture.expect.startsWith('UNBAKED')) return expect(payload).toBeNull()
  const [, said = ''] = /extracts (?:verify URL )?(\{\S+|https?:\S+|JSON|JWT|.)/.exec(fixture.expect) ?? []
  const document = parseJson(payload ?? '')
  if (/^https?:/.test(said)) expect(payload).toBe(said.replace(/;$/, ''))
  else if (said.startsWith('{')) expect(document).toEqual(parseJson(said.replace(/;$/, '')))
  else if (said === 'JSON') expect(isObject(document)).toBe(true)
  else if (said === 'JWT') expect(readJws(payload ?? '')).not.toBe(null)
  else expect(payload).toBe('http://example.org')
})

/** Where the index leaves open what is read out of a picture, it says nothing of what that is worth. */
const hasVerdict = (fixture: Fixture) =>
  readWords(fixture).length > 0 && !fixture.expect.includes('fall back')

test.each(PICTURES.filter(hasVerdict))('what is baked into $file: $expect', async (fixture) => {
  const extracted = await extract(read(fixture.file))
  const payload = extracted.ok ? (extracted.value ?? '') : ''
  const document = parseJson(payload)
  const isPlaced = isObject(document) && typeof document.id === 'string' && 'verification' in document
  const home = isPlaced ? String(document.id) : 'https://fixture.example/baked'
  const web = createWeb(fixture, '')
  web.put(home, { body: payload })
  const entry = /^https?:/.test(payload) || readJws(payload) !== null ? payload : home
  const addresses = [/[\w.]+@[\w.]+/.exec(fixture.recipient)?.[0] ?? 'nobody@example.org']
  const checked = await check(web, entry, { addresses, now: NOON })
  const word = checked.outcome === 'fault' ? REASON_OF[checked.rejection.code] : 'OK'
  expect(readWords(fixture)).toContain(word)
})
