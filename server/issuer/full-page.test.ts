import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Browser, Page } from '../testing/browser.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const ADA = 'ada@example.org'
const LEARN = 'https://learn.example.edu'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

/** What `issue_no_modal` does: a form posted from another site, which carries none of our cookies. */
async function postFrameless(
  browser: Browser,
  assertions: string[],
  { origin = LEARN, returnTo }: { origin?: string | null; returnTo?: string } = {},
): Promise<Page> {
  const kept = [...browser.cookies]
  browser.cookies.clear()
  const fields: [string, string][] = assertions.map((assertion) => ['assertions', assertion])
  if (returnTo !== undefined) fields.push(['returnTo', returnTo])
  const answer = await browser.post('/issuer/frameless', fields, {
    site: 'cross-site',
    follow: false,
    headers: origin === null ? {} : { origin },
  })
  for (const [name, value] of kept) browser.cookies.set(name, value)
  const location = answer.headers.get('location')
  if (location === null) return answer
  expect(answer.status).toBe(303)
  return browser.get(location, { site: 'cross-site' })
}

const badgeNames = async () =>
  (await world.deps.db.selectFrom('badge').select('name').execute()).map(({ name }) => name)

describe('the full page', () => {
  test('works without scripts from sign-in to "Back to …"', async () => {
    const browser = world.newBrowser()
    const url = putGoodBadge(world.web, { address: ADA })
    const page = await postFrameless(browser, [url], { returnTo: `${LEARN}/course?id=7#top` })
    expect(page.html).toContain('learn.<b>example.edu</b>')
    expect(world.web.fetched).toEqual([])

    const asked = await browser.submit(page, 'Send code', { address: ADA }, { site: null })
    expect(world.mails.at(-1)?.text).toContain('learn.example.edu')
    const list = await browser.submit(asked, 'Confirm', { code: codeFor(world, ADA) }, { site: null })
    expect(list.html).toContain('Welding Level 2')
    const outcome = await browser.submit(list, 'Add 1 badge', {}, { site: null })
    expect(outcome.html).toContain(`href="${LEARN}/course?id=7#top"`)
    expect(outcome.html).toContain('Open my Backpack')
    expect(await badgeNames()).toEqual(['Welding Level 2'])
    expect((await browser.get(outcome.url)).html).toContain('Open my Backpack')
  })

  test('lets the person sign out on the last page, and keeps what was added', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const page = await postFrameless(browser, [putGoodBadge(world.web, { address: ADA })])
    const outcome = await browser.submit(page, 'Add 1 badge')
    const session = browser.cookies.get('session')
    const left = await browser.submit(outcome, 'Sign out')
    expect(left.html).toContain('href="/sign-in"')
    browser.cookies.set('session', session ?? '')
    expect((await browser.get('/account', { follow: false })).status).toBe(303)
    expect(await badgeNames()).toEqual(['Welding Level 2'])
  })

  test('adds what is ticked and declines the rest', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const one = putGoodBadge(world.web, { address: ADA, id: 'one', name: 'One' })
    const two = putGoodBadge(world.web, { address: ADA, id: 'two', name: 'Two' })
    const page = await postFrameless(browser, [one, two])
    const boxes = [
      ...page.html.matchAll(
        /<input[^>]*name="add"[^>]*value="([^"]+)"|<input[^>]*value="([^"]+)"[^>]*name="add"/g,
      ),
    ]
    expect(boxes).toHaveLength(2)
    const first = boxes[0]?.[1] ?? boxes[0]?.[2] ?? ''
    const outcome = await browser.submit(page, 'Add 2 badges', { add: first })
    expect(await badgeNames()).toEqual(['One'])
    expect(outcome.html).toContain('Not added')
  })

  test('"Not now" adds nothing and offers the way back', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const page = await postFrameless(browser, [putGoodBadge(world.web, { address: ADA })])
    const outcome = await browser.submit(page, 'Not now')
    expect(await badgeNames()).toEqual([])
    expect(outcome.html).toContain('Nothing was added')
    expect(outcome.html).toContain(`href="${LEARN}`)
  })

  test('offers Undo, and Undo takes back', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const page = await postFrameless(browser, [putGoodBadge(world.web, { address: ADA })])
    const outcome = await browser.submit(page, 'Add 1 badge')
    const undone = await browser.submit(outcome, 'Undo')
    expect(undone.html).toContain('Nothing was added')
    const kept = await world.deps.db
      .selectFrom('badge')
      .select('id')
      .where('removed_at', 'is', null)
      .execute()
    expect(kept).toEqual([])
  })

  test('tells a fault in words, and tries again when asked', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const url = `${ISSUER}/welding.json`
    world.web.fail(url, 'unreachable')
    const page = await postFrameless(browser, [url])
    expect(page.html).toContain('did not answer')
    expect(page.html).toContain('Copy a note for the issuer')
    putGoodBadge(world.web, { address: ADA })
    const again = await browser.submit(page, 'Try again')
    expect(again.html).toContain('Add 1 badge')
  })

  test('says whose move it is where a certificate does not hold, be it of another document, and offers a note', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const entry = putGoodBadge(world.web, { address: ADA })
    world.web.fail(`${ISSUER}/welding-class.json`, 'certificate-invalid')
    const page = await postFrameless(browser, [entry])
    const words = page.html.replace(/<[^>]*>/g, '')
    expect(words).toContain(`${new URL(ISSUER).host} needs to fix it; trying again does not help.`)
    expect(words).toContain('(code: certificate-invalid)')
    expect(page.html).not.toContain('Try again')
  })

  test('says until when a host wants to be left alone, and asks it for nothing before, whatever is pressed', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const url = putGoodBadge(world.web, { address: ADA })
    world.web.put(url, { status: 429, body: '', retryAfterMs: 20 * 60_000 })
    const page = await postFrameless(browser, [url])
    expect(page.html).toContain('This host is busy and asked us to wait. Try again in 20 minutes.')
    putGoodBadge(world.web, { address: ADA })
    world.web.fetched.length = 0
    world.clock.now += 10 * 60_000 - 1
    const early = await browser.submit(page, 'Try again')
    expect(early.html).toContain('Try again in 11 minutes.')
    expect(world.web.fetched).toEqual([])
    world.clock.now += 1
    expect((await browser.get(early.url)).html).toContain('Try again in 10 minutes.')
    world.clock.now += 10 * 60_000
    const free = await browser.get(early.url)
    expect(free.html).toContain('did not answer')
    expect(free.html).not.toContain('asked us to wait')
    expect(world.web.fetched).toEqual([])
    expect((await browser.submit(free, 'Try again')).html).toContain('Add 1 badge')
  })

  test('adds an address on the way', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const url = putGoodBadge(world.web, { address: 'ada@school.edu' })
    const page = await postFrameless(browser, [url])
    const form = await browser.submit(page, 'Add an address')
    const asked = await browser.submit(form, 'Send code', { address: 'ada@school.edu' })
    const list = await browser.submit(asked, 'Confirm', { code: codeFor(world, 'ada@school.edu') })
    expect(list.html).toContain('Add 1 badge')
  })

  test('switches the account without losing the list', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, 'bob@example.org')
    const page = await postFrameless(browser, [putGoodBadge(world.web, { address: ADA })])
    const switching = await browser.submit(page, 'Not b•••@example.org? Switch account')
    const asked = await browser.submit(switching, 'Send code', { address: ADA })
    const list = await browser.submit(asked, 'Confirm', { code: codeFor(world, ADA) })
    expect(list.html).toContain('a•••@example.org')
    expect(list.html).toContain('Add 1 badge')
  })

  test('is not the same page for somebody who was sent its address', async () => {
    const browser = world.newBrowser()
    const url = putGoodBadge(world.web, { address: ADA })
    const sent = await world.newBrowser().post('/issuer/frameless', [['assertions', url]], {
      site: 'cross-site',
      follow: false,
      headers: { origin: 'https://university.edu' },
    })
    const page = await browser.get(sent.headers.get('location') ?? '', { site: 'none' })
    expect(page.html).not.toContain('university')
    expect(page.html).toContain('You came here from a link')
  })

  test('names nobody, and leads back nowhere, where the browser did not say who asks', async () => {
    for (const origin of [null, 'null', 'https://user@learn.example.edu', 'nonsense']) {
      const browser = world.newBrowser()
      await signIn(world, browser, ADA)
      const page = await postFrameless(browser, [`${ISSUER}/none.json`], { origin, returnTo: `${LEARN}/x` })
      expect(page.html).not.toContain('learn.')
    }
  })

  test('leads back only to the origin that the browser named', async () => {
    const tricks = [
      'https://evil.example/',
      'https://learn.example.edu.evil.example/',
      'https://learn.example.edu@evil.example/',
      'javascript:alert(1)',
      '//evil.example',
      'http://learn.example.edu/',
      'data:text/html,x',
      'https://user:pass@learn.example.edu/',
    ]
    for (const returnTo of tricks) {
      const browser = world.newBrowser()
      await signIn(world, browser, ADA)
      const page = await postFrameless(browser, ['nonsense'], { returnTo })
      const outcome = await browser.submit(page, 'Done')
      const back = /href="([^"]*)"[^>]*>(?:<span>)?Back to/.exec(outcome.html)?.[1]
      expect(back, returnTo).toBe(LEARN)
    }
  })

  test('refuses an empty list and one that is too long with a sentence', async () => {
    const browser = world.newBrowser()
    expect((await postFrameless(browser, [])).status).toBe(400)
    expect(
      (
        await postFrameless(
          browser,
          Array.from({ length: 501 }, (_, at) => `x${at}`),
        )
      ).status,
    ).toBe(413)
    expect((await postFrameless(browser, ['x'.repeat(64 * 1024 + 1)])).status).toBe(413)
  })

  test('takes a post from a browser that sends no headers at all', async () => {
    const browser = world.newBrowser()
    const page = await browser.post('/issuer/frameless', [['assertions', 'https://a.example/1']], {
      site: null,
    })
    expect(page.status).toBe(200)
    expect(page.html).toContain('Send code')
  })

  test('forms without their token change nothing', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const page = await postFrameless(browser, [putGoodBadge(world.web, { address: ADA })])
    const action = /<form[^>]*action="([^"]*decide)"/.exec(page.html)?.[1] ?? ''
    const preview = /name="add"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="add"/.exec(page.html)
    const add = preview?.[1] ?? preview?.[2] ?? ''
    expect(add).not.toBe('')
    for (const token of ['', 'wrong']) {
      expect((await browser.post(action, { act: 'add', add, token })).status).toBe(403)
    }
    expect(await badgeNames()).toEqual([])
  })
})

describe('a link', () => {
  test('starts the same, names no asker and reports to nobody', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const url = putGoodBadge(world.web, { address: ADA })
    const page = await browser.get(`/issuer/accept?assertion=${encodeURIComponent(url)}`, {
      site: 'cross-site',
    })
    expect(page.html).toContain('You came here from a link')
    const outcome = await browser.submit(page, 'Add 1 badge')
    expect(outcome.html).not.toContain('Back to')
    expect(await badgeNames()).toEqual(['Welding Level 2'])
  })

  test('may name several, and none is a sentence', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const one = putGoodBadge(world.web, { address: ADA, id: 'one' })
    const two = putGoodBadge(world.web, { address: ADA, id: 'two' })
    const query = new URLSearchParams([
      ['assertion', one],
      ['assertion', two],
    ])
    expect((await browser.get(`/issuer/accept?${query}`)).html).toContain('Add 2 badges')
    expect((await browser.get('/issuer/accept')).status).toBe(400)
  })

  test('makes no request to anybody before the person has signed in', async () => {
    const browser = world.newBrowser()
    await browser.get(`/issuer/accept?assertion=${encodeURIComponent(`${ISSUER}/x.json`)}`)
    expect(world.web.fetched).toEqual([])
  })
})

describe('a list that is not there', () => {
  test('says so where a page has just shown it, with a way on; else that it has grown too old', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const old = await browser.get('/issuer/visits/unknown')
    expect(old.status).toBe(404)
    expect(old.html).toContain('grown too old. Go back to the page')
    expect(old.html).toContain('data-gone="?gone"')

    const gone = await browser.get('/issuer/visits/unknown?gone')
    expect(gone.status).toBe(404)
    expect(gone.html).toContain('This list of badges is not here any more')
    expect(gone.html).toMatch(/<a [^>]*href="\/"[^>]*>Open my Backpack/)
    // Else it would be led to itself again and again.
    expect(gone.html).not.toContain('data-gone')
  })
})
