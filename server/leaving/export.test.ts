import { createHash, randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { AddableBadge } from '../backpack/add-badge.ts'
import { moveBadges } from '../backpack/archive-queries.ts'
import { createCollection } from '../backpack/collections/collections.ts'
import { limits } from '../limits.ts'
import { extract } from '../openbadges/extract.ts'
import { createAccount, giveBadge, makeBadge, makePng, openSignedIn } from '../testing/badges.ts'
import type { Browser } from '../testing/browser.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'
import { createRunningExports } from './running-exports.ts'
import type { ExportProgress } from './wire.ts'

const ADA = 'ada@home.example'

let world: World
let ada: Browser
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', ADA)
  ada = await openSignedIn(world, 'ada')
})
afterEach(() => world.close())

/** One after the other: an export has them in this order. */
function give(badge: AddableBadge & { bytes: Uint8Array }, account = 'ada') {
  world.clock.now += 1
  return giveBadge(world.deps, account, badge)
}

function ask(headers: Record<string, string> = {}, method = 'GET', signal?: AbortSignal): Promise<Response> {
  const cookie = [...ada.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return fetch(new URL('/account/export', world.url), {
    method,
    redirect: 'manual',
    headers: { cookie, 'accept-language': 'en', 'sec-fetch-site': 'same-origin', ...headers },
    ...(signal === undefined ? {} : { signal }),
  })
}

type Unpacked = Map<string, Buffer>

async function unpack(answer: Response): Promise<Unpacked> {
  const zip = await fromBufferPromise(Buffer.from(await answer.arrayBuffer()))
  const files: Unpacked = new Map()
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  expect(zip.entryCount).toBe(files.size)
  return files
}

type Manifest = {
  format: string
  count: number
  badges: {
    folder: string
    status: string
    problem?: string
    files: { role: string; path: string; sha256: string }[]
  }[]
}

const manifestOf = (files: Unpacked) => JSON.parse(String(files.get('manifest.json'))) as Manifest

const progress = async () => (await ada.postJson('/account/export/progress', {})).json() as ExportProgress

describe('an export', () => {
  test('has all that is kept of a badge: what was fetched as it came, and the picture with the badge inside', async () => {
    const picture = makePng(7)
    const badge = makeBadge('weld', { type: 'image/png', bytes: picture })
    const assertion = '{ "id" :\n"https://learn.example.edu/assertions/weld", "ünï": "cödé" }'
    badge.documents = {
      assertion: { url: badge.source, body: assertion },
      'badge-class': { url: 'https://learn.example.edu/class', body: '{"type": "BadgeClass"}' },
      issuer: { url: 'https://learn.example.edu/', body: '{"type":"Issuer"}' },
      key: { url: 'https://learn.example.edu/key', body: '-----BEGIN PUBLIC KEY-----\nAAAA\n' },
    }
    await give(badge)
    const answer = await ask()
    expect(answer.headers.get('content-type')).toBe('application/zip')
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="open-backpack-2026-11-03.zip"',
    )
    const files = await unpack(answer)
    const folder = 'badges/0001-Badge-weld'
    expect([...files.keys()]).toEqual([
      `${folder}/badge.png`,
      `${folder}/picture.png`,
      `${folder}/assertion.json`,
      `${folder}/badge-class.json`,
      `${folder}/issuer.json`,
      `${folder}/key.pem`,
      'index.html',
      'manifest.json',
    ])
    expect(files.get(`${folder}/picture.png`)).toEqual(Buffer.from(picture))
    expect(String(files.get(`${folder}/assertion.json`))).toBe(assertion)
    expect(String(files.get(`${folder}/key.pem`))).toBe('-----BEGIN PUBLIC KEY-----\nAAAA\n')
    const inside = await extract(files.get(`${folder}/badge.png`) as Buffer)
    expect(inside).toEqual({ ok: true, value: badge.payload })
  })

  test('has a manifest whose sums are those of the files', async () => {
    await give(makeBadge('one'))
    await give(makeBadge('two'))
    const files = await unpack(await ask())
    const manifest = manifestOf(files)
    expect(manifest).toMatchObject({
      format: 'open-backpack-export',
      version: 1,
      backpack: world.url,
      exportedAt: new Date(world.clock.now).toISOString(),
      count: 2,
    })
    const told = manifest.badges.flatMap((badge) => badge.files)
    expect(told.map(({ path }) => path).sort()).toEqual(
      [...files.keys()].filter((name) => name.startsWith('badges/')).sort(),
    )
    for (const { path, sha256 } of told)
      expect(
        createHash('sha256')
          .update(files.get(path) as Buffer)
          .digest('hex'),
      ).toBe(sha256)
  })

  test('has collections and settings, and a page that lists them with a way to each badge', async () => {
    for (const key of ['one', 'two']) await give(makeBadge(key))
    const { db } = world.deps
    const badges = await db
      .selectFrom('badge')
      .select(['id', 'account_id', 'name', 'fingerprint'])
      .orderBy('name')
      .execute()
    const [one, two] = badges
    await createCollection(
      world.deps,
      one?.account_id ?? '',
      { title: 'Seams <b>', description: 'Clean ones' },
      [two?.id ?? '', one?.id ?? ''],
    )
    const files = await unpack(await ask())
    expect(manifestOf(files)).toMatchObject({
      settings: { language: null, theme: null, mailAboutChanges: false, blockedIssuers: [] },
      collections: [
        {
          title: 'Seams <b>',
          description: 'Clean ones',
          isShared: false,
          cover: null,
          contains: [two?.fingerprint, one?.fingerprint],
        },
      ],
      badges: [{ fingerprint: one?.fingerprint }, { fingerprint: two?.fingerprint }],
    })
    const page = String(files.get('index.html'))
    expect(page).toContain('Seams &lt;b>')
    const list = page.slice(page.indexOf('Seams'))
    const hrefs = [...list.matchAll(/href="#([^"]+)"><bdi>(.*?)<\/bdi>/g)]
    expect(hrefs.map(([, , name]) => name)).toEqual(['Badge two', 'Badge one'])
    for (const [, anchor] of hrefs) expect(page).toContain(`<li class="badge" id="${anchor}">`)
  })

  test('has archived badges as well, and says of each that it is: in its folder, the manifest and the page', async () => {
    for (const key of ['old', 'new']) await give(makeBadge(key))
    const { db } = world.deps
    const [old] = await db
      .selectFrom('badge')
      .select(['id', 'account_id'])
      .where('name', '=', 'Badge old')
      .execute()
    await moveBadges(db, old?.account_id ?? '', [old?.id ?? ''], {
      move: 'archived',
      movedAt: null,
      now: NOON,
    })
    const files = await unpack(await ask())
    expect(manifestOf(files).badges).toMatchObject([
      { folder: 'badges/0001-Badge-old.archived', isArchived: true },
      { folder: 'badges/0002-Badge-new', isArchived: false },
    ])
    const page = String(files.get('index.html'))
    expect(page.match(/>Archived</g)).toHaveLength(1)
    expect(page.indexOf('>Archived<')).toBeLessThan(page.indexOf('Badge new'))
    expect(page).toContain('src="badges/0001-Badge-old.archived/picture.png"')
  })

  test('shows how each badge stands on the day of the export', async () => {
    await give(makeBadge('old', undefined, { expires: NOON - 1 }))
    await give(makeBadge('good'))
    const files = await unpack(await ask())
    expect(manifestOf(files).badges.map(({ status }) => status)).toEqual(['expired', 'good'])
    const page = String(files.get('index.html'))
    expect(page).toContain('<b>Ran out</b>')
    expect(page).toContain('<b>Valid</b>')
    expect(page).toContain('2 badges in the Backpack')
  })

  test('takes a token as it was, and a drawing that no link opens', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    const token = 'eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl'
    const badge = makeBadge('signed', { type: 'image/svg+xml', bytes: svg })
    await give({ ...badge, kind: 'signed', payload: token, documents: {} })
    const files = await unpack(await ask())
    expect(String(files.get('badges/0001-Badge-signed/assertion.jwt'))).toBe(token)
    expect(files.get('badges/0001-Badge-signed/picture.svg')).toEqual(svg)
    const page = String(files.get('index.html'))
    expect(page).toContain('src="badges/0001-Badge-signed/picture.svg"')
    expect(page).toContain('href="badges/0001-Badge-signed/assertion.jwt"')
    expect(page).not.toMatch(/href="[^"]*\.svg"/)
  })

  test('has names that every system takes, whatever issuers wrote, and no two alike', async () => {
    const names = [
      '../../etc/passwd',
      'CON',
      'a:b*c?"<>|. ',
      '溶接',
      'Knots',
      'knots',
      '\u202egnp.exe',
      'x'.repeat(500),
      '…',
    ]
    for (const [at, name] of names.entries()) await give(makeBadge(`${at}`, undefined, { name }))
    const folders = manifestOf(await unpack(await ask())).badges.map(({ folder }) => folder)
    expect(folders).toEqual([
      'badges/0001-etc-passwd',
      'badges/0002-CON',
      'badges/0003-a-b-c',
      'badges/0004-溶接',
      'badges/0005-Knots',
      'badges/0006-knots',
      'badges/0007-gnp-exe',
      `badges/0008-${'x'.repeat(60)}`,
      'badges/0009-badge',
    ])
  })

  test('has a page on which a stranger’s words are words, and that may load nothing but its pictures', async () => {
    await give(
      makeBadge('evil', undefined, {
        name: '<script>alert(1)</script>',
        description: '"><img src=x onerror=alert(1)>',
        criteria: { url: 'javascript:alert(1)', text: '</li></ul><style>*{}</style>' },
        evidence: [{ url: 'javascript:alert(2)', text: '<img src=x>' }],
        alignment: [{ name: '<script>', url: 'javascript:alert(3)' }],
        narrative: '<style>*{}</style>',
        tags: ['<script>'],
        issuer: { name: '<b onclick=alert(1)>', url: 'https://learn.example.edu/' },
      }),
    )
    const page = String((await unpack(await ask())).get('index.html'))
    expect(page.match(/<(script|style|img|b onclick)\b/g)).toEqual(['<style', '<img'])
    expect(page).not.toContain('javascript:')
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
    const hash = createHash('sha256').update(style).digest('base64')
    expect(page).toContain(`style-src &#39;sha256-${hash}&#39;`.replaceAll('&#39;', "'"))
    expect(page).toContain("default-src 'none'; img-src 'self' file:;")
  })

  test('has a page that tells all that the issuer says of a badge', async () => {
    await give(
      makeBadge('told', undefined, {
        narrative: 'Her seams were clean.',
        evidence: [{ name: 'The gate', url: 'https://learn.example.edu/gate', text: 'She welded a *gate*.' }],
        alignment: [{ name: 'Welding, level 2', url: 'https://skills.example/2' }],
        tags: ['metal'],
      }),
    )
    const page = String((await unpack(await ask())).get('index.html'))
    const words = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
    expect(words).toContain('What the issuer says about this award Her seams were clean.')
    expect(words).toContain('Evidence The gate She welded a gate .')
    expect(words).toContain('What it aligns to Welding, level 2')
    expect(words).toContain('Tags metal')
    expect(page).toMatch(/<a href="https:\/\/learn\.example\.edu\/gate" [^>]*rel="[^"]*noreferrer/)
  })

  test('leaves out what was removed, and what is another person’s', async () => {
    await createAccount(world.deps.db, 'eve', 'eve@home.example')
    await give(makeBadge('hers'), 'eve')
    const removed = await give(makeBadge('removed'))
    await give(makeBadge('kept'))
    if (!removed.added) throw new Error('it is added')
    await ada.submit(await ada.get(`/badges/${removed.id}`), 'Remove')
    const files = await unpack(await ask())
    expect(manifestOf(files).badges.map(({ folder }) => folder)).toEqual(['badges/0001-Badge-kept'])
  })

  test('without a badge is a page that says so', async () => {
    const files = await unpack(await ask())
    expect(manifestOf(files)).toMatchObject({ count: 0, badges: [] })
    expect(String(files.get('index.html'))).toContain('0 badges')
  })

  test('goes on when one badge cannot be baked, and says which', async () => {
    await give(makeBadge('torn', { type: 'image/png', bytes: new Uint8Array([1, 2, 3]) }))
    await give(makeBadge('whole'))
    const files = await unpack(await ask())
    const [torn, whole] = manifestOf(files).badges
    expect(torn?.problem).toBe('image-unreadable')
    expect(torn?.files.map(({ role }) => role)).toEqual(['picture', 'assertion'])
    expect(whole?.problem).toBeUndefined()
    expect(world.logged.join()).toContain('cannot be baked')
  })
})

describe('asking for an export', () => {
  test('is for people who are signed in', async () => {
    const stranger = await world.newBrowser().get('/account/export', { follow: false })
    expect(stranger.headers.get('location')).toBe('/sign-in?next=%2Faccount')
    const told = await world.newBrowser().postJson('/account/export/progress', {})
    expect(told.status).toBe(401)
  })

  test.each(['cross-site', 'same-site'])('from another site (%s) begins nothing', async (site) => {
    const answer = await ask({ 'sec-fetch-site': site })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account'])
    expect((await progress()).state).toBe('none')
  })

  test('for its headers alone packs nothing', async () => {
    const answer = await ask({}, 'HEAD')
    expect(answer.headers.get('content-type')).toBe('application/zip')
    expect((await progress()).state).toBe('none')
  })

  test('is told how far it came', async () => {
    await give(makeBadge('one'))
    await give(makeBadge('two'))
    await unpack(await ask())
    await vi.waitFor(async () =>
      expect(await progress()).toEqual({ state: 'whole', label: '', done: 2, total: 2 }),
    )
  })

  test('a second time while one is under way says so; once its reader is gone another may begin', async () => {
    // More than the sockets between us hold.
    for (let at = 0; at < 8; at++)
      await give(makeBadge(`${at}`, { type: 'image/png', bytes: randomBytes(4_000_000) }))
    const leaving = new AbortController()
    const first = await ask({}, 'GET', leaving.signal)
    const second = await ask()
    expect(second.status).toBe(429)
    expect(second.headers.get('content-disposition')).toBeNull()
    expect(await second.text()).toContain('being packed for another download')
    expect((await progress()).state).toBe('running')

    leaving.abort()
    await first.arrayBuffer().catch(() => null)
    await vi.waitFor(async () => expect((await progress()).state).toBe('broken'), 10_000)
    expect(manifestOf(await unpack(await ask())).count).toBe(8)
    expect(world.logged.join()).not.toContain('request failed')
  })
})

describe('exports under way', () => {
  test('are so many at once and no more', () => {
    const exports = createRunningExports()
    const begin = (id: string) => exports.start(id, { total: 1, label: id })
    const running = Array.from({ length: limits.exportsAtOnce }, (_, at) => begin(`${at}`))
    expect([begin('0'), begin('late')]).toEqual(['own', 'all'])
    const [first] = running
    if (first === undefined || typeof first === 'string') throw new Error('it has begun')
    first.end('whole')
    expect(typeof begin('late')).toBe('object')
  })

  test('are forgotten, the oldest first, but not while they run', () => {
    const exports = createRunningExports()
    exports.start('running', { total: 1, label: '' })
    for (let at = 0; at < limits.exportsRemembered + 5; at++) {
      const begun = exports.start(`${at}`, { total: 1, label: '' })
      if (typeof begun !== 'string') begun.end('whole')
    }
    expect(exports.find('running').state).toBe('running')
    expect(exports.find('0').state).toBe('none')
    expect(exports.find(`${limits.exportsRemembered + 4}`).state).toBe('whole')
  })
})
