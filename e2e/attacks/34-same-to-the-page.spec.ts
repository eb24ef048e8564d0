import type { Browser, BrowserContext, FrameLocator, Page } from '@playwright/test'
import {
  expect,
  issuerPage,
  offer,
  openWindow,
  press,
  type Street,
  signIn,
  test,
  toldTo,
} from '../support/story.ts'

/**
 * Notes what a curious page can: every message that passes it, the iframe's place, frames inside it, history, focus.
 *
 * What is sampled is kept as a set, since only the order of events is certain.
 */
const WATCHER = `<script>
var seen = { messages: [], focus: [], looks: {} }
function clean(data) {
  var copy = JSON.parse(JSON.stringify(data))
  if (copy && copy.n) copy.n = 'nonce'
  return copy
}
addEventListener('message', function (event) { seen.messages.push(['heard', clean(event.data)]) })
var Channel = MessageChannel
MessageChannel = function () {
  var channel = new Channel()
  var port = channel.port1
  port.addEventListener('message', function (event) { seen.messages.push(['heard by port', clean(event.data)]) })
  port.postMessage = function (data) {
    seen.messages.push(['said by port', clean(data)])
    MessagePort.prototype.postMessage.call(port, data)
  }
  return channel
}
function note(event) {
  seen.focus.push(event.type + ' ' + (event.target === window ? 'window' : event.target.tagName))
}
addEventListener('focusin', note, true)
addEventListener('focusout', note, true)
addEventListener('focus', function (event) { if (event.target === window) note(event) })
addEventListener('blur', function (event) { if (event.target === window) note(event) })
function look() {
  var shadow = document.documentElement.lastElementChild.shadowRoot
  var iframe = shadow && shadow.querySelector('iframe')
  if (iframe) {
    var box = iframe.getBoundingClientRect()
    seen.looks[[box.x, box.y, box.width, box.height, iframe.contentWindow.length, frames.length, history.length].join()] = 1
  }
  requestAnimationFrame(look)
}
addEventListener('load', look)
</script>`

type Seen = { messages: unknown[]; focus: string[]; looks: Record<string, number> }
type Exit = (frame: FrameLocator, page: Page) => Promise<void>

const PAGES_OWN = 'Escape on the side of the page'

const EXITS: Record<string, Exit> = {
  '×': (frame) => frame.getByRole('button', { name: 'Close without adding' }).click(),
  'Not now': (frame) => frame.getByRole('button', { name: 'Not now' }).click(),
  Escape: (_frame, page) => page.keyboard.press('Escape'),
  [PAGES_OWN]: async (_frame, page) => {
    await page.evaluate(
      `document.documentElement.lastElementChild.shadowRoot.querySelector('dialog').focus()`,
    )
    await page.keyboard.press('Escape')
  },
}

const DECLINED = { reason: 'DENIED', code: 'declined', message: 'The earner declined.' }

/** Offers a badge, waits until the Frame has come to rest, leaves; returns all that the page saw and was told. */
async function watch(
  context: BrowserContext,
  street: Street,
  { url, rest, exit, isContinued = false }: { url: string; rest: string; exit: Exit; isContinued?: boolean },
): Promise<unknown> {
  const page = await context.newPage()
  const frame = await offer(page, street.site, [url], 'watched')
  if (isContinued) await openWindow(page)
  await expect(frame.getByText(rest)).toBeVisible()
  await exit(frame, page)
  const told = await toldTo(page)
  const seen = (await page.evaluate('seen')) as Seen
  const entries = await page.evaluate(
    (root) =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.startsWith(root))
        .map((name) => name.replace(/#.*/, '')),
    street.backpack.url,
  )
  await page.close()
  return {
    messages: seen.messages,
    focus: seen.focus,
    looks: Object.keys(seen.looks),
    told: { ...told, errors: told.errors.map(({ assertion, ...rest }) => [assertion === url, rest]) },
    entries,
  }
}

/** What a page sees of anybody who leaves without a decision. */
const seenOf = (exit: string) => ({
  messages: [
    ['heard', { ob: 1, t: 'ready', n: 'nonce', v: [1] }],
    ['heard by port', { t: 'shown' }],
    ['said by port', { t: 'visible', v: true }],
    ...(exit === PAGES_OWN ? [['said by port', { t: 'close' }]] : []),
    ['heard by port', { t: 'close' }],
  ],
  told: { errors: [[true, DECLINED]], successes: [] },
})

/** Adds a first badge with "Skip this window next time", so that the next Frame goes on without a Window. */
async function skipWindow(context: BrowserContext, street: Street, earner: string): Promise<string> {
  const url = street.host.putBadge({ address: earner })
  const page = await context.newPage()
  const frame = await offer(page, street.site, [url])
  const window = await openWindow(page)
  await window.getByRole('checkbox', { name: /^Skip this window next time/ }).check()
  await signIn(window, street.mail, earner)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)
  await page.close()
  return url
}

/** Each makes a visitor, and tells what is offered and by which words the Frame has come to rest. */
type Visitor = (
  context: BrowserContext,
  street: Street,
  earner: string,
) => Promise<{ url: string; rest: string; isContinued?: boolean }>

const goodBadge = (street: Street, earner: string) => street.host.putBadge({ address: earner })

const VISITORS: Record<string, Visitor> = {
  'who is signed out': async (_context, street, earner) => ({
    url: goodBadge(street, earner),
    rest: 'Continue (opens a window)',
  }),
  'who is signed in': async (context, street, earner) => {
    const page = await context.newPage()
    await page.goto(`${street.backpack.url}sign-in`)
    await signIn(page, street.mail, earner)
    await expect(page.getByRole('heading', { name: 'Your badges' })).toBeVisible()
    await page.close()
    return { url: goodBadge(street, earner), rest: 'Continue (opens a window)' }
  },
  'whose Window is skipped and who could add the badge': async (context, street, earner) => {
    await skipWindow(context, street, earner)
    return { url: goodBadge(street, earner), rest: 'Add 1 badge' }
  },
  'whose Window is skipped and who has the badge': async (context, street, earner) => ({
    url: await skipWindow(context, street, earner),
    rest: 'Already in your Backpack since',
  }),
  'whose Window is skipped and whose badge it is not': async (context, street, earner) => {
    await skipWindow(context, street, earner)
    return { url: goodBadge(street, `not.${earner}`), rest: 'issued to a different address' }
  },
}

/** What a first visitor showed a page; all others must show the same. One browser, one size, so it is known here. */
let first: unknown

async function watchAll(
  browser: Browser,
  street: Street,
  earner: string,
  prepare: Visitor,
): Promise<Record<string, unknown>> {
  street.site.pages['/watched'] = issuerPage(street.backpack.url, WATCHER)
  const context = await browser.newContext({ locale: 'en-GB' })
  const visitor = await prepare(context, street, earner)
  const seen: Record<string, unknown> = {}
  for (const [name, exit] of Object.entries(EXITS))
    seen[name] = await watch(context, street, { ...visitor, exit })
  await context.close()
  return seen
}

for (const [who, prepare] of Object.entries(VISITORS)) {
  test(`a page sees of a visitor ${who} what it sees of everybody, by every way out`, async ({
    browser,
    street,
    earner,
  }) => {
    test.slow()
    const seen = await watchAll(browser, street, earner, prepare)
    first ??= await watchAll(browser, street, `first.${earner}`, async (_context, street, earner) => ({
      url: goodBadge(street, earner),
      rest: 'Continue (opens a window)',
    }))
    for (const exit of Object.keys(EXITS)) expect(seen[exit]).toMatchObject(seenOf(exit))
    expect(seen).toEqual(first)
  })
}

test('after the Window, a page sees the same of who could add, who has, and whose badge it is not', async ({
  browser,
  street,
  earner,
}) => {
  test.slow()
  street.site.pages['/watched'] = issuerPage(street.backpack.url, WATCHER)
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  const held = goodBadge(street, earner)
  const frame = await offer(page, street.site, [held])
  await signIn(await openWindow(page), street.mail, earner)
  await press(frame, 'Add 1 badge')
  await frame.getByRole('button', { name: 'Done' }).click()
  await toldTo(page)
  await page.close()
  const seen: Record<string, unknown> = {}
  for (const { url, rest } of [
    { url: goodBadge(street, earner), rest: 'Add 1 badge' },
    { url: held, rest: 'Already in your Backpack since' },
    { url: goodBadge(street, `not.${earner}`), rest: 'issued to a different address' },
  ]) {
    for (const [name, exit] of Object.entries(EXITS)) {
      const { messages, told, looks } = (await watch(context, street, {
        url,
        rest,
        exit,
        isContinued: true,
      })) as Record<string, unknown>
      const each = { messages, told, looks }
      expect(each).toMatchObject(seenOf(name))
      seen[name] ??= each
      expect(each).toEqual(seen[name])
    }
  }
  await context.close()
})
