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

  test('a badge that another tab stored after the preview says where it is', async () => {
    const browser = world.newBrowser()
    const url = putGoodBadge(world.web, { address: ADA })
    const [one, other] = [await signedInFrame(browser, [url]), await signedInFrame(browser, [url])]
    const [shownToOne, shownToOther] = [await one.preview(), await other.preview()]
    const first = (await one.call('accept', { previews: readyPreviews(shownToOne) })).json() as Accepted
    const second = (await other.call('accept', { previews: readyPreviews(shownToOther) })).json() as Accepted
    const href = first.results[0]?.added ? first.results[0].href : ''
    expect(second.results).toMatchObject([{ added: false, code: 'already-held', at: NOON, href }])
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
