import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Browser } from '../testing/browser.ts'
import { handOverCode } from '../testing/frame.ts'
import { putGoodBadge } from '../testing/good-badge.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'
import type { CreatedRequest, EmbedCredential } from './wire.ts'

const ADA = 'ada@example.org'
const LEARN = 'https://learn.example.edu'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.close())

const spokenBy = (html: string) => /<html lang="(\w+)"/.exec(html)?.[1]

async function createRequest(browser: Browser, lang: string, entries: string[]): Promise<CreatedRequest> {
  const created = await browser.postJson('/issuer/requests', { entries, asker: LEARN, lang, browser: null })
  return created.json() as CreatedRequest
}

test('the Window speaks as the Frame that opened it, on every step, and the code comes so too', async () => {
  const browser = world.newBrowser()
  const { id } = await createRequest(browser, 'fr', [putGoodBadge(world.web, { address: ADA })])
  const window = await browser.get(`/issuer/sign-in?request=${id}&challenge=${'x'.repeat(43)}&decide=1`, {
    site: 'same-origin',
  })
  expect(spokenBy(window.html)).toBe('fr')
  const asked = await browser.submit(window, 'Envoyer le code', { address: ADA })
  expect(world.mails.at(-1)?.text).toContain(
    'Votre code pour ajouter des badges sur learn.example.edu\u00a0:',
  )
  const list = await browser.submit(asked, 'Confirmer', { code: codeFor(world, ADA) })
  const outcome = await browser.submit(list, 'Ajouter 1 badge')
  expect(outcome.html).toContain('Welding Level 2 est dans votre sac à badges')
  await vi.waitFor(() =>
    expect(world.mails.at(-1)?.subject).toBe('1 badge a été ajouté à votre sac à badges'),
  )
})

test('what is added in the Frame is told by mail in the Frame’s language, whatever the browser asks for', async () => {
  const browser = world.newBrowser()
  await signIn(world, browser, ADA)
  const entries = [putGoodBadge(world.web, { address: ADA })]
  const { id, secret } = await createRequest(browser, 'de', entries)
  const verifier = 'v'.repeat(43)
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const window = await browser.get(`/issuer/sign-in?request=${id}&challenge=${challenge}`, {
    site: 'same-origin',
  })
  const redeemed = await browser.postJson(`/issuer/requests/${id}/redeem`, {
    secret,
    code: handOverCode(window),
    verifier,
  })
  const { bearer } = redeemed.json() as EmbedCredential
  const headers = { authorization: `Bearer ${bearer}` }
  const seen = await browser.postJson(`/issuer/requests/${id}/preview`, {}, { headers })
  const preview = JSON.parse(seen.html).item.preview
  await browser.postJson(`/issuer/requests/${id}/accept`, { previews: [preview] }, { headers })
  await vi.waitFor(() => expect(world.mails.at(-1)?.subject).toBe('1 Badge wurde in Ihren Rucksack gelegt'))
  expect(world.mails.at(-1)?.text).toContain('am 3. November 2026')
})

test('a link may name its language, and who comes to somebody’s request by a link goes on in its language', async () => {
  const entries = [putGoodBadge(world.web, { address: ADA })]
  const link = `/issuer/accept?assertion=${encodeURIComponent(entries[0] ?? '')}&lang=es`
  const page = await world.newBrowser().get(link)
  expect(page.url).not.toContain('lang=')
  expect(spokenBy(page.html)).toBe('es')
  const { id } = await createRequest(world.newBrowser(), 'fi', entries)
  expect(spokenBy((await world.newBrowser().get(`/issuer/requests/${id}`)).html)).toBe('fi')
})

test('the full page speaks as its form says, else as the person chose, else as the browser asks', async () => {
  const fields = { assertions: 'https://badges.example.edu/1.json' }
  const open = async (browser: Browser, more: Record<string, string> = {}) =>
    spokenBy((await browser.post('/issuer/frameless', { ...fields, ...more }, { site: 'cross-site' })).html)
  const browser = world.newBrowser()
  expect(await open(browser)).toBe('en')
  expect(await open(browser, { lang: 'ar' })).toBe('ar')
  expect(await open(browser, { lang: 'tlh' })).toBe('en')
  await browser.submit(await browser.get('/'), 'Suomi')
  expect(await open(browser)).toBe('fi')
  expect(await open(browser, { lang: 'ar' })).toBe('ar')
})

test('a request that nobody knows a language of is answered as the browser asks', async () => {
  const browser = world.newBrowser()
  const { id } = await createRequest(browser, 'tlh', ['https://badges.example.edu/1.json'])
  const { html } = await browser.get(`/issuer/requests/${id}`, { headers: { 'accept-language': 'de' } })
  expect(spokenBy(html)).toBe('de')
})
