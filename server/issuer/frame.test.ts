import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { enterFrame, handOverCode, openFrame, readyPreviews } from '../testing/frame.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'
import type { Accepted, EmbedCredential } from './wire.ts'

const ADA = 'ada@example.org'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const signedInFrame = (browser: Browser, entries: string[]) => enterFrame(world, browser, ADA, entries)

const countBadges = async () =>
  (await world.deps.db.selectFrom('badge').select('id').where('removed_at', 'is', null).execute()).length

describe('one good hosted badge', () => {
  test('goes from the page to the backpack, baked', async () => {
    const browser = world.newBrowser()
    const url = putGoodBadge(world.web, { address: ADA })
    const frame = await openFrame(browser, [url])
    expect(world.web.fetched).toEqual([])

    const window = await frame.openWindow()
    expect(window.html).toContain('learn.<b>example.edu</b>')
    const asked = await browser.submit(window, 'Send code', { address: ADA })
    expect(world.mails.at(-1)?.text).toContain('learn.example.edu')
    const handOver = await browser.submit(asked, 'Confirm', { code: codeFor(world, ADA) })
    const redeemed = await frame.redeem(handOverCode(handOver))
    expect((redeemed.json() as EmbedCredential).identity).toBe('a•••@example.org')
    expect(world.web.fetched).toEqual([])

    const lines = await frame.preview()
    expect(lines).toMatchObject([{ at: 0, item: { state: 'ready', badge: { name: 'Welding Level 2' } } }])
    const accepted = (await frame.call('accept', { previews: readyPreviews(lines) })).json() as Accepted
    expect(accepted.results).toMatchObject([{ added: true }])
    expect(await frame.close('finish')).toEqual([{ at: 0, added: true }])

    const list = await browser.get('/')
    expect(list.html).toContain('Your badges')
    expect(list.html).toContain('Welding Level 2')
    const badgeId = accepted.results[0]?.added ? accepted.results[0].badge : ''
    const download = await browser.get(`/badges/${badgeId}/download`)
    expect(download.headers.get('content-type')).toBe('image/png')
    expect(download.html).toContain('openbadges')
  })

  test('is stored exactly as it was shown, though its host serves something else by then', async () => {
    const browser = world.newBrowser()
    const url = putGoodBadge(world.web, { address: ADA, name: 'Shown' })
    const frame = await signedInFrame(browser, [url])
    const lines = await frame.preview()
    putGoodBadge(world.web, { address: ADA, name: 'Swapped' })
    const before = world.web.fetched.length
    await frame.call('accept', { previews: readyPreviews(lines) })
    expect(world.web.fetched.length).toBe(before)
    const rows = await world.deps.db.selectFrom('badge').select(['name', 'payload']).execute()
    expect(rows).toMatchObject([{ name: 'Shown' }])
  })

  test('is told of by mail with a link to remove it, once', async () => {
    const browser = world.newBrowser()
    const frame = await signedInFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const previews = readyPreviews(await frame.preview())
    const mailsBefore = world.mails.length
    await frame.call('accept', { previews })
    await frame.call('accept', { previews })
    expect(world.mails.slice(mailsBefore)).toHaveLength(1)
    expect(world.mails.at(-1)?.text).toContain('/added/')
  })
})

describe('what happens to a list', () => {
  test('is told in the words of the issuer API, each entry once and in order', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const good = putGoodBadge(world.web, { address: ADA, id: 'good' })
    const declined = putGoodBadge(world.web, { address: ADA, id: 'declined' })
    const other = putGoodBadge(world.web, { address: 'bob@example.org', id: 'other' })
    const frame = await signedInFrame(browser, [
      good,
      'nonsense',
      `${ISSUER}/none.json`,
      declined,
      other,
      good,
    ])
    const lines = await frame.preview()
    const first = lines.find(({ at }) => at === 0 || at === 5)
    const previews = lines.flatMap(({ item }) =>
      item.state === 'ready' && item.badge.name !== '' && item.preview !== '' ? [item] : [],
    )
    expect(first).toBeDefined()
    const chosen = lines.find(({ at, item }) => (at === 0 || at === 5) && item.state === 'ready')
    expect(previews).toHaveLength(2)
    await frame.call('accept', { previews: chosen?.item.state === 'ready' ? [chosen.item.preview] : [] })
    const outcomes = await frame.close('finish')
    for (const outcome of outcomes)
      expect(outcome).toMatchObject(
        outcome.added ? {} : { detail: expect.stringMatching(/^([A-Z]|https?:).* .*[^.]\.$/) },
      )
    expect(outcomes.map((outcome) => (outcome.added ? 'added' : outcome.code))).toEqual([
      'added',
      'not-a-reference',
      'not-found',
      'declined',
      'recipient-mismatch',
      'already-held',
    ])
  })

  test('stands in the backpack as the page gave it, above what was there before', async () => {
    const browser = world.newBrowser()
    const put = (name: string) => putGoodBadge(world.web, { address: ADA, id: name.toLowerCase(), name })
    const first = await signedInFrame(browser, [put('Before')])
    await first.call('accept', { previews: readyPreviews(await first.preview()) })
    world.clock.now += 60_000
    const names = ['Three', 'One', 'Four', 'Two']
    const frame = await signedInFrame(browser, names.map(put))
    await frame.call('accept', { previews: readyPreviews(await frame.preview()) })
    const { html } = await browser.get('/')
    const places = [...names, 'Before'].map((name) => html.indexOf(`>${name}<`))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  test('a badge that is held already is EXISTS even when its host is gone', async () => {
    const browser = world.newBrowser()
    const url = putGoodBadge(world.web, { address: ADA })
    const frame = await signedInFrame(browser, [url])
    await frame.call('accept', { previews: readyPreviews(await frame.preview()) })
    world.web.remove(url)
    const before = world.web.fetched.length
    const again = await signedInFrame(browser, [url])
    expect(await again.preview()).toMatchObject([{ at: 0, item: { state: 'held', since: NOON } }])
    expect(world.web.fetched.length).toBe(before)
    expect(await again.close('finish')).toMatchObject([{ added: false, code: 'already-held' }])
  })

  test('two accepts at once add one badge', async () => {
    const browser = world.newBrowser()
    const url = putGoodBadge(world.web, { address: ADA })
    const one = await signedInFrame(browser, [url])
    const two = await signedInFrame(browser, [url])
    const [a, b] = [readyPreviews(await one.preview()), readyPreviews(await two.preview())]
    const answers = await Promise.all([
      one.call('accept', { previews: a }),
      two.call('accept', { previews: b }),
    ])
    const results = answers.map((answer) => (answer.json() as Accepted).results[0]?.added)
    expect(results.sort()).toEqual([false, true])
    expect(await countBadges()).toBe(1)
  })

  test('undo within ten minutes makes it declined, and leaves nothing', async () => {
    const browser = world.newBrowser()
    const frame = await signedInFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const accepted = (
      await frame.call('accept', { previews: readyPreviews(await frame.preview()) })
    ).json() as Accepted
    const badges = accepted.results.flatMap((result) => (result.added ? [result.badge] : []))
    world.clock.now += 10 * 60_000 - 1
    expect((await frame.call('undo', { badges })).json()).toEqual({ badges })
    expect(await countBadges()).toBe(0)
    expect(await frame.close('finish')).toMatchObject([{ added: false, code: 'declined' }])
  })

  test('undo after ten minutes changes nothing', async () => {
    const browser = world.newBrowser()
    const frame = await signedInFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const accepted = (
      await frame.call('accept', { previews: readyPreviews(await frame.preview()) })
    ).json() as Accepted
    const badges = accepted.results.flatMap((result) => (result.added ? [result.badge] : []))
    world.clock.now += 10 * 60_000
    expect((await frame.call('undo', { badges })).json()).toEqual({ badges: [] })
    expect(await countBadges()).toBe(1)
  })
})

describe('closing', () => {
  test('declines all, also what is known to be broken, and closes the request for good', async () => {
    const browser = world.newBrowser()
    const url = putGoodBadge(world.web, { address: ADA })
    const frame = await signedInFrame(browser, [url, 'nonsense'])
    const previews = readyPreviews(await frame.preview())
    expect(await frame.close('cancel')).toMatchObject([{ code: 'declined' }, { code: 'declined' }])
    expect((await frame.call('accept', { previews })).status).toBe(410)
    expect(await countBadges()).toBe(0)
    expect(await frame.poll()).toEqual({ state: 'cancelled' })
  })

  test('tells what an accept stored before it', async () => {
    const browser = world.newBrowser()
    const frame = await signedInFrame(browser, [putGoodBadge(world.web, { address: ADA }), 'nonsense'])
    await frame.call('accept', { previews: readyPreviews(await frame.preview()) })
    expect(await frame.close('cancel')).toMatchObject([{ added: true }, { code: 'declined' }])
    expect(await frame.close('cancel')).toMatchObject([{ added: true }, { code: 'declined' }])
  })

  test('and accepting at the same moment agree on what happened', async () => {
    const browser = world.newBrowser()
    const frame = await signedInFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const previews = readyPreviews(await frame.preview())
    const [accepted, outcomes] = await Promise.all([
      frame.call('accept', { previews }),
      frame.close('cancel'),
    ])
    expect(outcomes[0]?.added).toBe(accepted.status === 200)
    expect(await countBadges()).toBe(accepted.status === 200 ? 1 : 0)
  })
})

describe('the one-time code', () => {
  test('works once; a second use ends what the first one gave', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const code = handOverCode(await frame.openWindow())
    expect((await frame.redeem(code)).status).toBe(200)
    expect(
      (await frame.call('redeem', { secret: frame.secret, code, verifier: frame.verifier })).status,
    ).toBe(403)
    expect((await frame.call('preview')).status).toBe(401)
  })

  test('lives for sixty seconds', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, ['https://a.example/1'])
    const code = handOverCode(await frame.openWindow())
    world.clock.now += 60_000
    expect((await frame.redeem(code)).status).toBe(403)
    const fresh = handOverCode(await frame.openWindow())
    world.clock.now += 59_999
    expect((await frame.redeem(fresh)).status).toBe(200)
  })

  test('is good only with its verifier, in its request, with its secret', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, ['https://a.example/1'])
    const other = await openFrame(browser, ['https://a.example/1'])
    const code = handOverCode(await frame.openWindow())
    expect((await frame.redeem(code, 'another verifier')).status).toBe(403)
    expect((await other.redeem(code, frame.verifier)).status).toBe(403)
    const wrongSecret = { secret: other.secret, code, verifier: frame.verifier }
    expect((await frame.call('redeem', wrongSecret)).status).toBe(410)
    expect((await frame.redeem(code)).status).toBe(200)
  })

  test('never comes to a Window that our Frame did not open', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const url = putGoodBadge(world.web, { address: ADA })
    const frame = await openFrame(browser, [url])
    for (const site of ['none', 'cross-site', 'same-site', null]) {
      const window = await browser.get(frame.windowUrl, { site })
      expect(handOverCode(window)).toBe('')
      expect(window.html).toContain('You came here from a link')
      expect(window.html).not.toContain('learn.')
      expect(window.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    }
  })

  test('where the browser says cross-site, the Frame as the referrer is as good; another page of ours is not', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, ['https://a.example/1'])
    const { publicUrl } = world.deps.config
    const openFrom = (referer: string, site: string) =>
      browser.get(frame.windowUrl, { site, headers: { referer } })
    for (const referer of [
      publicUrl.href,
      `${publicUrl}issuer/frame/`,
      'https://learn.example.edu/issuer/frame',
    ])
      expect(handOverCode(await openFrom(referer, 'cross-site'))).toBe('')
    for (const site of ['none', 'same-site'])
      expect(handOverCode(await openFrom(`${publicUrl}issuer/frame`, site))).toBe('')
    expect(handOverCode(await openFrom(`${publicUrl}issuer/frame`, 'cross-site'))).not.toBe('')
  })

  test('and a decision in such a window reaches nobody', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const window = await browser.get(frame.windowUrl, { site: 'cross-site' })
    const outcome = await browser.submit(window, 'Add 1 badge')
    expect(outcome.html).toContain('Welding Level 2')
    expect(await countBadges()).toBe(1)
    expect(await frame.poll()).toMatchObject({ state: 'open', windowAt: null, isWindowDeciding: false })
    expect(await frame.close('cancel')).toMatchObject([{ added: false, code: 'declined' }])
  })
})

describe('the Window', () => {
  test('keeps its opener: no COOP at any step, and says that it varies', async () => {
    const browser = world.newBrowser()
    const frame = await openFrame(browser, ['https://a.example/1'])
    const window = await frame.openWindow()
    expect(window.headers.get('cross-origin-opener-policy')).toBeNull()
    expect(window.headers.get('vary')).toContain('Sec-Fetch-Site')
    const asked = await browser.submit(window, 'Send code', { address: ADA }, { follow: false })
    expect(asked.status).toBe(303)
    expect(asked.headers.get('cross-origin-opener-policy')).toBeNull()
    const code = await browser.get(asked.headers.get('location') ?? '', { site: 'same-origin' })
    expect(code.headers.get('cross-origin-opener-policy')).toBeNull()
  })

  test('cannot come between two questions of the Frame: what is new already is told at once', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const before = { windowAt: null, isWindowDeciding: false }
    const handOver = await frame.openWindow()
    const seen = await frame.poll(before)
    expect(seen).toMatchObject({ windowAt: expect.any(Number), isWindowDeciding: false })
    await browser.submit(handOver, 'Decide in this window')
    expect(await frame.poll({ ...before, ...seen })).toMatchObject({ isWindowDeciding: true })
    await frame.close('cancel')
    expect(await frame.poll(before)).toEqual({ state: 'cancelled' })
  })

  test('decides itself when its opener is cut; the Frame hears the result by asking', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const handOver = await frame.openWindow()
    const list = await browser.submit(handOver, 'Decide in this window')
    expect(await frame.poll()).toEqual({
      state: 'open',
      windowAt: expect.any(Number),
      isWindowDeciding: true,
    })
    const outcome = await browser.submit(list, 'Add 1 badge')
    expect(await frame.poll()).toMatchObject({ state: 'open' })
    await browser.submit(outcome, 'Done')
    expect(await frame.poll()).toEqual({ state: 'decided', outcomes: [{ at: 0, added: true }] })
  })

  test('in which the person signs out after deciding tells what was decided', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const list = await browser.submit(await frame.openWindow(), 'Decide in this window')
    await browser.submit(await browser.submit(list, 'Add 1 badge'), 'Sign out')
    expect(browser.cookies.has('session')).toBe(false)
    expect(await frame.poll()).toEqual({ state: 'decided', outcomes: [{ at: 0, added: true }] })
  })

  test('decides at once when the Frame was covered', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const list = await browser.get(`${frame.windowUrl}&decide=1`, { site: 'same-origin' })
    expect(handOverCode(list)).toBe('')
    expect(list.html).toContain('Add 1 badge')
    expect(await frame.poll()).toMatchObject({ state: 'open', isWindowDeciding: true })
  })

  test('that was killed after deciding is heard of all the same, a minute later', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const list = await browser.submit(await frame.openWindow(), 'Decide in this window')
    await browser.submit(list, 'Add 1 badge')
    world.clock.now += 59_999
    expect(await frame.poll()).toMatchObject({ state: 'open' })
    world.clock.now += 1
    expect(await frame.poll()).toEqual({ state: 'decided', outcomes: [{ at: 0, added: true }] })
  })

  test('whose request was closed says so, and adds nothing', async () => {
    const browser = world.newBrowser()
    await signIn(world, browser, ADA)
    const frame = await openFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const list = await browser.submit(await frame.openWindow(), 'Decide in this window')
    expect(await frame.close('cancel')).toMatchObject([{ code: 'declined' }])
    const after = await browser.submit(list, 'Add 1 badge')
    expect(after.html).toContain('has closed its request')
    expect(await countBadges()).toBe(0)
  })

  test('belongs to the browser that opened it', async () => {
    const browser = world.newBrowser()
    const frame = await openFrame(browser, ['https://a.example/1'])
    const window = await browser.submit(await frame.openWindow(), 'Send code', { address: ADA })
    const stranger = await world.newBrowser().get(window.url, { site: 'same-origin' })
    expect(stranger.status).toBe(403)
    expect(stranger.html).not.toContain(ADA)
  })

  test('adds an address within the same request, and the badge is looked at again', async () => {
    const browser = world.newBrowser()
    const url = putGoodBadge(world.web, {
      address: 'unused@example.org',
      assertion: { recipient: { type: 'email', hashed: false, identity: 'ada@school.edu' } },
    })
    const frame = await signedInFrame(browser, [url])
    const lines = await frame.preview()
    expect(lines).toMatchObject([
      { item: { state: 'fault', fault: { code: 'recipient-mismatch', recipient: 'a•••@school.edu' } } },
    ])
    const window = await browser.get(`${frame.windowUrl}&add=0`, { site: 'same-origin' })
    expect(window.html).toContain('value="ada@school.edu"')
    const asked = await browser.submit(window, 'Send code')
    const handOver = await browser.submit(asked, 'Confirm', { code: codeFor(world, 'ada@school.edu') })
    await frame.redeem(handOverCode(handOver))
    expect(await frame.preview([0])).toMatchObject([{ item: { state: 'ready' } }])
  })
})

describe('bad requests', () => {
  test('get a 4xx with a sentence, whatever they are', async () => {
    const browser = world.newBrowser()
    const bodies: unknown[] = [
      null,
      [],
      'text',
      {},
      { entries: [], asker: null, lang: 'en', browser: null },
      { entries: [1], asker: null, lang: 'en', browser: null },
      { entries: ['x'], asker: 'javascript:alert(1)', lang: 'en', browser: null },
      { entries: ['x'], asker: 'https://a.example/path', lang: 'en', browser: null },
      { entries: Array.from({ length: 501 }, () => 'x'), asker: null, lang: 'en', browser: null },
      { entries: ['x'.repeat(64 * 1024 + 1)], asker: null, lang: 'en', browser: null },
    ]
    for (const body of bodies) {
      const answer = await browser.postJson('/issuer/requests', body)
      expect(answer.status, JSON.stringify(body)?.slice(0, 80)).toBe(400)
      expect((answer.json() as { message: string }).message).toMatch(/\w+ \w+/)
    }
  })

  test('for a request that is not there say that it is closed', async () => {
    const browser = world.newBrowser()
    const frame = await openFrame(browser, ['https://a.example/1'])
    for (const act of ['redeem', 'cancel', 'finish', 'result']) {
      const body = { secret: 'wrong', code: 'x', verifier: 'x', known: null }
      expect((await browser.postJson(`/issuer/requests/${frame.id}/${act}`, body)).status).toBe(410)
    }
    for (const act of ['preview', 'accept', 'undo']) {
      const body = { previews: ['x'], badges: [] }
      expect((await browser.postJson(`/issuer/requests/${frame.id}/${act}`, body)).status).toBe(401)
    }
  })

  test('with ids of other accounts or requests add nothing', async () => {
    const browser = world.newBrowser()
    const frame = await signedInFrame(browser, [putGoodBadge(world.web, { address: ADA })])
    const other = await signedInFrame(browser, [putGoodBadge(world.web, { address: ADA, id: 'two' })])
    const previews = readyPreviews(await other.preview())
    expect((await frame.call('accept', { previews })).status).toBe(409)
    expect(await countBadges()).toBe(0)
  })

  test('grow too old: fifteen minutes idle, sixty in all', async () => {
    const browser = world.newBrowser()
    const idle = await openFrame(browser, ['https://a.example/1'])
    world.clock.now += 15 * 60_000
    expect((await idle.call('result', { secret: idle.secret, known: null })).status).toBe(410)

    const used = await openFrame(browser, ['https://a.example/1'])
    for (let minutes = 0; minutes < 50; minutes += 10) {
      world.clock.now += 10 * 60_000
      expect((await used.call('result', { secret: used.secret, known: null })).status).toBe(200)
    }
    world.clock.now += 10 * 60_000
    expect((await used.call('result', { secret: used.secret, known: null })).status).toBe(410)
  })

  test('are counted: the 31st in a minute from one browser is refused', async () => {
    const browser = world.newBrowser()
    const body = { entries: ['https://a.example/1'], asker: null, lang: 'en', browser: 'one-browser' }
    for (let count = 0; count < 30; count++) {
      expect((await browser.postJson('/issuer/requests', body)).status).toBe(201)
    }
    expect((await browser.postJson('/issuer/requests', body)).status).toBe(429)
    expect((await browser.postJson('/issuer/requests', { ...body, browser: 'another' })).status).toBe(201)
  })
})
