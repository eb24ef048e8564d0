import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveSettings } from '../accounts/account-settings.ts'
import { limits } from '../limits.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../testing/badges.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'
import { composeAddedMail, sendAddedMail } from './added-mail.ts'

let world: World
const DAY = 24 * 60 * 60_000
const ASKER = 'https://learn.example.edu'

beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'Ada@home.example')
})
afterEach(() => world.close())

async function give(name: string, requestId = 'request-1'): Promise<string> {
  const added = await giveBadge(world.deps, 'ada', makeBadge(name), { requestId, asker: ASKER })
  return added.added ? added.id : ''
}

async function mailLink(badges: { name: string; host?: string }[]): Promise<string> {
  await sendAddedMail(world.deps, {
    accountId: 'ada',
    requestId: 'request-1',
    badges,
    asker: ASKER,
    now: world.clock.now,
    lang: 'en',
  })
  return /^http\S+$/m.exec(world.mails.at(-1)?.text ?? '')?.[0] ?? ''
}

const twoBadges = [{ name: 'Badge one' }, { name: 'Badge two' }]

test('the mail goes to the primary address and names what was added and who asked', async () => {
  await mailLink([{ name: 'Welding Level 2', host: 'example.edu' }])
  expect(world.mails).toHaveLength(1)
  const [mail] = world.mails
  expect(mail).toMatchObject({ to: 'Ada@home.example', subject: '1 badge was added to your Backpack' })
  expect(mail?.text).toContain('Welding Level 2, from example.edu')
  expect(mail?.text).toContain('learn.example.edu')
  expect(mail?.html).toContain('Welding Level 2, from example.edu')
  const link = /^http\S+$/m.exec(mail?.text ?? '')?.[0] ?? ''
  expect(mail?.html).toContain(`href="${link.replaceAll('&', '&amp;')}"`)
})

test('the mail speaks the account’s language where it has chosen one', async () => {
  await saveSettings(world.deps.db, 'ada', { lang: 'fi' })
  await mailLink([{ name: 'Welding Level 2', host: 'example.edu' }])
  expect(world.mails[0]?.html).toContain('<html lang="fi"')
})

test('nothing added, or an account that is gone, sends no mail', async () => {
  await mailLink([])
  await sendAddedMail(world.deps, {
    accountId: 'gone',
    requestId: 'request-1',
    badges: twoBadges,
    asker: null,
    now: NOON,
    lang: 'en',
  })
  expect(world.mails).toEqual([])
})

test('a mail that fails is no failure of the addition', async () => {
  const deps = { ...world.deps, sendMail: async () => ({ ok: false }) }
  const addition = {
    accountId: 'ada',
    requestId: 'request-1',
    badges: twoBadges,
    asker: null,
    now: NOON,
    lang: 'en',
  } as const
  await expect(sendAddedMail(deps, addition)).resolves.toBe(false)
})

test.each([
  'Your code: 1234-5678',
  '12345678',
  '1 2 3 4 5 6 7 8',
  '1234\u200b5678',
  '١٢٣٤٥٦٧٨',
  '1234 – 5678',
  'http://evil.example/12345678',
  'one\r\nBcc: all@example.org\r\n\r\n12345678',
])('a badge called %j puts no code, link or line of its own into the mail', (name) => {
  const { text, subject } = composeAddedMail(
    { accountId: 'ada', requestId: 'r', badges: [{ name }], asker: null, now: NOON, lang: 'en' },
    'https://backpack.example/added/r',
  )
  expect(`${subject}\n${text}`).not.toMatch(/(?:\p{Nd}[^\p{L}\p{N}\n]*){8}/u)
  expect(text.match(/:\/\//g)).toHaveLength(1)
  expect(text).not.toMatch(/^Bcc/m)
})

test('a host made of digits puts no code into the mail, and an address stays readable', () => {
  const badges = [
    { name: 'one', host: '1234-5678.evil.example' },
    { name: 'two', host: '192.168.100.100:8889' },
  ]
  const { text } = composeAddedMail(
    {
      accountId: 'ada',
      requestId: 'r',
      badges,
      asker: 'https://12345678.evil.example',
      now: NOON,
      lang: 'en',
    },
    'https://backpack.example/added/r',
  )
  expect(text).not.toMatch(/(?:\d-?){8}/)
  expect(text).toContain('….evil.example')
  expect(text).toContain('192.168.100.100:8889')
})

test('a long list and long names are cut', () => {
  const badges = Array.from({ length: 500 }, () => ({ name: 'x'.repeat(5000) }))
  const { text, subject } = composeAddedMail(
    { accountId: 'ada', requestId: 'r', badges, asker: null, now: NOON, lang: 'en' },
    'https://backpack.example/added/r',
  )
  expect(subject).toContain('500 badges')
  expect(text).toContain('and 480 more')
  expect(text.length).toBeLessThan(4000)
})

test('following the link changes nothing, signed out or in, by GET or HEAD', async () => {
  await give('one')
  await give('two')
  const link = await mailLink(twoBadges)
  await fetch(link, { method: 'HEAD' })
  const page = await world.newBrowser().get(link)
  expect(page.status).toBe(200)
  expect(page.html).toContain('<h1>Keep these badges?</h1>')
  const ada = await openSignedIn(world, 'ada')
  await ada.get(link)
  expect((await ada.get('/')).html).toContain('2 badges')
})

test('one badge can be removed from the link alone, and taken back', async () => {
  await give('one')
  await give('two')
  const ada = await openSignedIn(world, 'ada')
  const anybody = world.newBrowser()
  const removed = await anybody.submit(await anybody.get(await mailLink(twoBadges)), 'Remove Badge one')
  expect(removed.status).toBe(200)
  expect((await ada.get('/')).html).not.toContain('Badge one')
  expect((await ada.get('/')).html).toContain('Badge two')

  await anybody.submit(removed, 'Undo removing Badge one')
  expect((await ada.get('/')).html).toContain('Badge one')
})

test('all can be removed at once, and after the time to undo nothing is left to see', async () => {
  await give('one')
  await give('two')
  await give('other', 'request-2')
  const link = await mailLink(twoBadges)
  const anybody = world.newBrowser()
  await anybody.submit(await anybody.get(link), 'Remove all')
  const ada = await openSignedIn(world, 'ada')
  expect((await ada.get('/')).html).toContain('1 badge<')

  world.clock.now += limits.undoMs
  const later = await anybody.get(link)
  expect(later.html).toContain('Nothing of this is in your Backpack any more.')
  expect(later.html).not.toContain('<form method="post" action="/added')
})

test('all that were removed can be taken back at once, while there is time', async () => {
  await give('one')
  await give('two')
  const anybody = world.newBrowser()
  const removed = await anybody.submit(await anybody.get(await mailLink(twoBadges)), 'Remove all')
  world.clock.now += limits.undoMs - 1
  await anybody.submit(removed, 'Undo removing all')
  const ada = await openSignedIn(world, 'ada')
  expect((await ada.get('/')).html).toContain('2 badges<')
})

test('of a long list a hundred are shown at once, and all of it is reached and removed', async () => {
  for (let at = 0; at < 230; at++) await give(`n${String(at).padStart(3, '0')}`)
  const anybody = world.newBrowser()
  const first = await anybody.get(await mailLink(twoBadges))
  expect(first.html).toContain('230 badges')
  expect(first.html.match(/name="remove" value="[^*]/g)).toHaveLength(100)
  const follow = (html: string, words: string) => {
    const href = new RegExp(`href="([^"]+)">${words}<`).exec(html)?.[1] ?? ''
    return anybody.get(href.replaceAll('&amp;', '&'))
  }
  const last = await follow((await follow(first.html, 'Next page')).html, 'Next page')
  expect(last.html.match(/name="remove" value="[^*]/g)).toHaveLength(30)
  expect(last.html).not.toContain('Next page')
  const removed = await anybody.submit(last, 'Remove Badge n229')
  expect(removed.url).toContain('from=200')
  expect(removed.html).toContain('Undo removing Badge n229')
  expect((await follow(removed.html, 'First page')).html).toContain('Badge n000')

  await anybody.submit(removed, 'Remove all')
  const ada = await openSignedIn(world, 'ada')
  expect((await ada.get('/')).html).toContain('No badges yet')
})

test('a page that begins nowhere begins at the first, or at the last', async () => {
  await give('one')
  const link = await mailLink(twoBadges)
  const anybody = world.newBrowser()
  for (const from of ['-1', '9', 'x', '1e99', '0.5'])
    expect((await anybody.get(`${link}&from=${from}`)).html, from).toContain('Badge one')
})

test("a badge of another request is out of the link's reach", async () => {
  await give('one')
  const other = await give('other', 'request-2')
  const anybody = world.newBrowser()
  const page = await anybody.get(await mailLink(twoBadges))
  await anybody.submit(page, 'Remove Badge one', { remove: other })
  const ada = await openSignedIn(world, 'ada')
  expect((await ada.get('/')).html).toContain('2 badges')
})

test('a forged link, and one after thirty days, are not there', async () => {
  await give('one')
  const link = await mailLink(twoBadges)
  const anybody = world.newBrowser()
  const page = await anybody.get(link)
  for (const broken of [
    link.replace('request-1', 'request-2'),
    link.replace('account=ada', 'account=bob'),
    link.replace(/signature=./, 'signature=~'),
    link.split('?')[0] ?? '',
    `${link}&until=1`,
  ]) {
    expect((await anybody.get(broken)).status).toBe(404)
  }
  world.clock.now += 30 * DAY
  expect((await anybody.get(link)).status).toBe(404)
  expect((await anybody.submit(page, 'Remove Badge one')).status).toBe(404)
})

test("another site's form removes nothing", async () => {
  await give('one')
  const anybody = world.newBrowser()
  const page = await anybody.get(await mailLink(twoBadges))
  expect((await anybody.submit(page, 'Remove Badge one', {}, { site: 'cross-site' })).status).toBe(403)
  expect((await anybody.submit(page, 'Remove Badge one', { token: 'x' })).status).toBe(401)
})
