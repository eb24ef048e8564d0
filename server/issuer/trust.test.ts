import { afterEach, beforeEach, expect, test } from 'vitest'
import { enterFrame, openFrame, readyPreviews } from '../testing/frame.ts'
import { ISSUER, putGoodBadge } from '../testing/good-badge.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'
import type { Accepted } from './wire.ts'

/** A Window is believed because only our own Frame can open it from our origin. Nobody else may bring a person there. */

const ADA = 'ada@example.org'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

test('signing in by a link leads to no Window that would name a forged asker', async () => {
  const attacker = await openFrame(world.newBrowser(), ['https://a.example/1'], 'https://university.edu')
  const victim = world.newBrowser()
  const form = await victim.get(`/sign-in?next=${encodeURIComponent(attacker.windowUrl)}`)
  const asked = await victim.submit(form, 'Send code', { address: ADA })
  const arrived = await victim.submit(asked, 'Confirm', { code: codeFor(world, ADA) })
  expect(new URL(arrived.url).pathname).toBe('/')
  expect(arrived.html).not.toContain('university')
})

test('no link in a badge leads to a page of ours, before it is added or after', async () => {
  const attacker = await openFrame(world.newBrowser(), ['https://a.example/1'], 'https://university.edu')
  const own = new URL(attacker.windowUrl, world.url).href
  const dotted = own.replace('localhost', 'localhost.')
  const url = putGoodBadge(world.web, { address: ADA, assertion: { evidence: [own, { id: own }, dotted] } })
  const badgeClass = {
    '@context': 'https://w3id.org/openbadges/v2',
    type: 'BadgeClass',
    id: `${ISSUER}/welding-class.json`,
    name: 'Welding',
    description: 'd',
    image: `${ISSUER}/welding.png`,
    criteria: own,
    issuer: `${ISSUER}/issuer.json`,
  }
  world.web.put(`${ISSUER}/welding-class.json`, { body: badgeClass })
  const browser = world.newBrowser()
  const frame = await enterFrame(world, browser, ADA, [url])
  const lines = await frame.preview()
  expect(JSON.stringify(lines)).not.toContain('issuer/sign-in')
  const accepted = (await frame.call('accept', { previews: readyPreviews(lines) })).json() as Accepted
  const [result] = accepted.results
  const page = await browser.get(result?.added ? result.href : '')
  expect(page.html).toContain('Welding')
  expect(page.html).not.toMatch(/(?:href|src|action)="[^"]*issuer\/sign-in/)
})

test('whoever has the address of another person’s Window gets a visit that names nobody and reports to nobody', async () => {
  const attacker = await openFrame(world.newBrowser(), [putGoodBadge(world.web, { address: ADA })])
  const victim = world.newBrowser()
  await signIn(world, victim, ADA)
  for (const path of [attacker.windowUrl, `/issuer/requests/${attacker.id}`]) {
    const page = await victim.get(path, { site: 'cross-site' })
    expect(page.html).toContain('You came here from a link')
    expect(page.html).not.toContain('learn.')
  }
  const list = await victim.get(attacker.windowUrl, { site: 'none' })
  await victim.submit(list, 'Add 1 badge')
  expect(await attacker.poll()).toMatchObject({ state: 'open', windowAt: null })
})

test('the Frame’s credential opens its own request and nothing else', async () => {
  const browser = world.newBrowser()
  const url = putGoodBadge(world.web, { address: ADA })
  const frame = await enterFrame(world, browser, ADA, [url])
  const other = await enterFrame(world, world.newBrowser(), ADA, [url])
  const stranger = world.newBrowser()
  const options = { headers: frame.headers() }
  for (const [act, body] of [
    ['preview', {}],
    ['accept', { previews: ['x'] }],
    ['undo', { badges: [] }],
  ] as const) {
    const answer = await stranger.postJson(`/issuer/requests/${other.id}/${act}`, body, options)
    expect(answer.status, act).toBe(401)
  }
  for (const path of ['/', '/account', '/sign-in', '/issuer/sign-in'])
    expect((await stranger.get(path, options)).status, path).toBe(403)
  const answer = await stranger.postJson(`/issuer/requests/${frame.id}/preview`, {}, options)
  expect(answer.status).toBe(200)
})
