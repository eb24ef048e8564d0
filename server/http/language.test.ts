import { afterAll, beforeAll, expect, test } from 'vitest'
import { LANGUAGE_NAMES, LANGUAGES } from '../../client/messages/languages.ts'
import type { Browser } from '../testing/browser.ts'
import { createWorld, type World } from '../testing/world.ts'

let world: World

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const speaking = (lang: string) => ({ headers: { 'accept-language': lang } })
const spokenBy = (html: string) => /<html lang="(\w+)" dir="(\w+)"/.exec(html)?.slice(1).join(' ')
const headingOf = (html: string) => /<h1[^>]*>([^<]*)/.exec(html)?.[1]

/** Presses a language at the foot of a page. */
const choose = async (browser: Browser, path: string, name: string) =>
  browser.submit(await browser.get(path), name)

test('a page says its language and direction, and what we do not speak is answered in English', async () => {
  for (const asked of ['xx-YY', '', '*', 'constructor', 'en-GB,fr;q=0.1']) {
    expect(spokenBy((await world.newBrowser().get('/', speaking(asked))).html)).toBe('en ltr')
  }
  expect(spokenBy((await world.newBrowser().get('/', speaking('ar-EG'))).html)).toBe('ar rtl')
})

test('the browser’s wish counts in its own order, with what we do not speak left out', async () => {
  const { html } = await world.newBrowser().get('/', speaking('pt;q=0.9,fi;q=0.7,de;q=0.8'))
  expect(headingOf(html)).toBe('Ihre Badges an einem Ort')
})

test('an address that names a language wins; one that we do not have does nothing', async () => {
  const browser = world.newBrowser()
  expect(spokenBy((await browser.get('/?lang=fi', speaking('fr'))).html)).toBe('fi ltr')
  expect(spokenBy((await browser.get('/?lang=tlh', speaking('fr'))).html)).toBe('fr ltr')
  expect(spokenBy((await browser.get('/?lang=fi&lang=de', speaking('fr'))).html)).toBe('fr ltr')
  expect(spokenBy((await browser.get('/', speaking('fr'))).html)).toBe('fr ltr')
})

test('a language is chosen at the foot of a page, which comes again in it, and is kept', async () => {
  const browser = world.newBrowser()
  const page = await choose(browser, '/sign-in?next=%2Faccount&lang=de', 'Suomi')
  expect(spokenBy(page.html)).toBe('fi ltr')
  expect(page.url).toBe(`${world.url}sign-in?next=%2Faccount`)
  expect(spokenBy((await browser.get('/')).html)).toBe('fi ltr')
  expect(spokenBy((await browser.get('/nothing-here')).html)).toBe('fi ltr')
  expect(spokenBy((await choose(browser, '/', 'English')).html)).toBe('en ltr')
})

test('each language stands there by its own name, marked as what it is, and the present one as such', async () => {
  const { html } = await world.newBrowser().get('/', speaking('es'))
  for (const lang of LANGUAGES) {
    expect(html).toMatch(
      new RegExp(`<button [^>]*value="${lang}" lang="${lang}"[^>]*>${LANGUAGE_NAMES[lang]}</button>`),
    )
  }
  expect(html.match(/aria-current="true"/g)).toHaveLength(1)
  expect(html).toMatch(/value="es" lang="es" aria-current="true"/)
})

test('a choice leads only to pages of ours, and what is no language of ours is refused', async () => {
  const browser = world.newBrowser()
  const home = await browser.get('/')
  const away = await browser.submit(home, 'Deutsch', { next: 'https://evil.example/' })
  expect(away.url).toBe(world.url)
  expect((await browser.submit(home, 'Deutsch', { lang: 'tlh' })).status).toBe(400)
  expect((await browser.submit(home, 'Deutsch', { token: 'forged' })).status).toBe(401)
})

test('pages asked for at the same moment in several languages are each in their own', async () => {
  const asked = Array.from({ length: 24 }, (_, at) => LANGUAGES[at % LANGUAGES.length] ?? 'en')
  const pages = await Promise.all(asked.map((lang) => world.newBrowser().get('/sign-in', speaking(lang))))
  expect(pages.map(({ html }) => /<html lang="(\w+)"/.exec(html)?.[1])).toEqual(asked)
  expect(headingOf(pages[3]?.html ?? '')).toBe('Anmelden')
})

test('what goes wrong is told in the language of the one who asked, to people and in JSON', async () => {
  const browser = world.newBrowser()
  expect(headingOf((await browser.get('/nothing', speaking('fr'))).html)).toBe('Rien ici')
  const refused = await browser.postJson('/issuer/requests', {}, speaking('es'))
  expect(refused.json()).toEqual({
    error: 'bad-request',
    message: 'No hemos podido leer esa petición. Vuelve atrás, recarga la página e inténtalo de nuevo.',
  })
})

test('the code comes in the language in which it was asked for, and so does what was wrong with it', async () => {
  const browser = world.newBrowser()
  const page = await choose(browser, '/sign-in', 'Deutsch')
  const asked = await browser.submit(page, 'Code senden', { address: 'ada@example.org' })
  const host = new URL(world.url).host
  expect(world.mails.at(-1)).toMatchObject({ to: 'ada@example.org', subject: `Ihr Code für ${host}` })
  expect(world.mails.at(-1)?.text).toMatch(
    /^Ihr Code, um sich bei Ihrem Rucksack anzumelden:\n\n {4}\d{4}-\d{4}\n/,
  )
  const wrong = await browser.submit(asked, 'Bestätigen', { code: '0000-00' })
  expect(wrong.html).toContain('Das ist nicht der Code, den wir geschickt haben.')
})
