import { afterEach, beforeEach, expect, test } from 'vitest'
import { LANGUAGES } from '../../client/messages/languages.ts'
import { limits } from '../limits.ts'
import { createAuthenticator } from '../testing/authenticator.ts'
import type { Browser } from '../testing/browser.ts'
import { codeFor, signIn } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'
import { type AccountChange, composeChangeMail } from './change-mail.ts'

const ZOE = 'zoe@home.example'
const WORK = 'zoe@work.example'
const HEADERS = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
}

let world: World
let browser: Browser

beforeEach(async () => {
  world = await createWorld()
  browser = world.newBrowser()
  await signIn(world, browser, ZOE)
})
afterEach(() => world.close())

const told = () => world.mails.filter(({ subject }) => !subject.startsWith('Your code'))

async function addAddress(address = WORK): Promise<void> {
  const page = await browser.submit(await browser.get('account?add=address'), 'Send code', { address })
  await browser.submit(page, 'Confirm', { code: codeFor(world, address) }, { headers: HEADERS })
}

async function addPasskey(): Promise<void> {
  const options = (await browser.postJson('account/passkeys/options', {})).json()
  const response = createAuthenticator(world.deps.config.publicUrl.origin).create(options)
  const answer = await browser.postJson('account/passkeys', { response }, { headers: HEADERS })
  expect(answer.status).toBe(200)
}

const press = async (button: string) => browser.submit(await browser.get('account'), button)

test('the sign-in that makes an account is followed by no warning', () => {
  expect(told()).toEqual([])
})

test('a passkey that is added is told to the primary address: what, when, where, and what to do', async () => {
  await addPasskey()
  expect(told()).toHaveLength(1)
  const [mail] = told()
  expect(mail?.to).toBe(ZOE)
  expect(mail?.subject).toMatch(/^A passkey was added to your Backpack at localhost:\d+$/)
  for (const form of [mail?.text, mail?.html]) {
    expect(form).toContain('3 Nov 2026, 12:00:00 UTC')
    expect(form).toContain('Firefox, Linux')
    expect(form).toContain('Sign out everywhere')
    expect(form).toContain(`${world.url}account`)
    expect(form).not.toMatch(/\d{8}|\d{4}-\d{4}/)
  }
  expect(mail?.unsubscribe).toBeUndefined()
})

test('a passkey that was refused is told to nobody', async () => {
  await browser.postJson('account/passkeys', { response: {} })
  expect(told()).toEqual([])
})

test('an address that is added is told to the primary one, and by its name', async () => {
  await addAddress()
  expect(told()).toMatchObject([{ to: ZOE, text: expect.stringContaining(`${WORK} was added`) }])
  expect(told()[0]?.text).toContain('Browser: Firefox, Linux')
})

test('an address that was one’s own already is told to nobody', async () => {
  await addAddress(ZOE)
  expect(told()).toEqual([])
})

test('mail that goes elsewhere from now on is told to the address before and to the new one, once', async () => {
  await addAddress()
  const before = told().length
  const page = await browser.get('account')
  await browser.submit(page, `Make primary: ${WORK}`)
  await browser.submit(page, `Make primary: ${WORK}`)
  const mails = told().slice(before)
  expect(mails.map(({ to }) => to).sort()).toEqual([ZOE, WORK])
  for (const { text } of mails) expect(text).toContain(`goes to ${WORK} from now on, and no longer to ${ZOE}`)
})

test('going back and forth ends before the mail that warns is buried, and the page leads on', async () => {
  await addAddress()
  const before = told().length
  const make = (address: string) => press(`Make primary: ${address}`)
  for (let times = 0; times < limits.primaryChangesPerAccountPerHour / 2; times += 1) {
    await make(WORK)
    await make(ZOE)
  }
  const { html } = await make(WORK)
  expect(html).toMatch(/stays as it is\. Try again in an hour\.[^<]*Sign out everywhere/)
  expect(html).toContain(`Make primary: ${WORK}`)
  expect(told()).toHaveLength(before + 2 * limits.primaryChangesPerAccountPerHour)

  const another = world.newBrowser()
  await signIn(world, another, 'yan@home.example')
  browser = another
  await addAddress('yan@work.example')
  expect((await make('yan@work.example')).html).toContain('Mail goes to the new primary address now.')
})

test('an address that is removed hears of it, and of the ways that are left; so does the primary one, which is a way', async () => {
  await addAddress()
  const before = told().length
  await press(`Remove ${WORK}`)
  const mails = told().slice(before)
  expect(mails.map(({ to }) => to).sort()).toEqual([ZOE, WORK])
  for (const { text } of mails) expect(text).toContain(`${WORK} was removed`)
  const textTo = (address: string) => mails.find(({ to }) => to === address)?.text
  expect(textTo(WORK)).toContain('another of your addresses or a passkey')
  expect(textTo(ZOE)).toContain('Sign in with a code')
})

test('where the primary address is removed, the one that takes its place hears of it, too', async () => {
  await addAddress()
  const before = told().length
  await press(`Remove ${ZOE}`)
  const mails = told().slice(before)
  expect(mails.map(({ to }) => to).sort()).toEqual([ZOE, WORK])
  expect(mails.find(({ to }) => to === WORK)?.text).toContain(`no longer to ${ZOE}`)
})

test('the last address, which stays, hears of nothing', async () => {
  await addAddress()
  const page = await browser.get('account')
  await browser.submit(page, `Remove ${WORK}`)
  const before = told().length
  const { html } = await browser.submit(page, `Remove ${ZOE}`)
  expect(html).toContain('This is your only address')
  expect(told()).toHaveLength(before)
})

test('it speaks the language that the account keeps, not the one that whoever sits there asks for', async () => {
  await world.deps.db.updateTable('account').set({ lang: 'fi' }).execute()
  const options = (await browser.postJson('account/passkeys/options', {})).json()
  const response = createAuthenticator(world.deps.config.publicUrl.origin).create(options)
  await browser.postJson('account/passkeys?lang=de', { response })
  expect(told()).toMatchObject([{ text: expect.stringContaining('Kirjaudu ulos kaikkialta') }])
})

test('a mail server that fails undoes no change', async () => {
  world.deps.sendMail = async () => {
    throw new Error('gone')
  }
  await addPasskey()
  expect((await browser.get('account')).html).toContain('Firefox, Linux')
  expect(world.logged.join()).toContain('the mail about a changed account failed')
})

const CHANGES: AccountChange[] = [
  { kind: 'passkey' },
  { kind: 'address', address: WORK },
  { kind: 'primary', address: WORK, former: ZOE },
  { kind: 'removed', address: WORK },
]
const FROM = {
  to: WORK,
  url: new URL('https://backpack.example/kit/'),
  now: Date.UTC(2026, 0, 2, 3, 4, 5),
  device: '',
}

test.each(LANGUAGES)('in %s every change is told whole, from a browser that says nothing, too', (lang) => {
  for (const change of CHANGES) {
    const { subject, text } = composeChangeMail(change, { ...FROM, lang })
    expect(`${subject}${text}`).not.toMatch(/[{}]/)
    expect(subject).toContain('backpack.example')
    expect(text).toContain('https://backpack.example/kit/account')
    expect(text).toMatch(/0?3[:.]04[:.]05/)
  }
})
