import { setTimeout as pause } from 'node:timers/promises'
import { GUARD_MS, TOO_QUICK } from './story.ts'

/** The key under which WebDriver names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
type Element = { [ELEMENT]: string }

/**
 * A browser as a person uses it: things are found by their names, in the window and frame that it is in.
 *
 * What is not there yet is waited for. Every call fails with WebDriver's own word.
 *
 * @property clickOpening clicks what opens a window, and goes to it. Returns the window that it left
 * @property press waits out the moment in which the primary button ignores presses, then clicks it
 * @property enterFrame goes into the dialog's Frame, which stands in a shadow tree, or into the one that a script finds
 * @property waitForClose waits until this window has closed, and goes to another
 * @property switchTo goes to a window. Returns the one that it left
 */
export type WebkitSession = {
  goTo: (url: string) => Promise<void>
  run: <T>(script: string, ...args: unknown[]) => Promise<T>
  click: (name: string) => Promise<void>
  clickOpening: (name: string) => Promise<string>
  press: (name: string) => Promise<void>
  tick: (name: string) => Promise<void>
  type: (label: string, text: string) => Promise<void>
  waitForText: (text: string) => Promise<void>
  enterFrame: (script?: string) => Promise<void>
  leaveFrame: () => Promise<void>
  waitForClose: (next: string) => Promise<void>
  switchTo: (window: string) => Promise<string>
  waitFor: (script: string, ...args: unknown[]) => Promise<void>
  close: () => Promise<void>
}

const WAIT_MS = 30_000
const DIALOG_FRAME = `document.documentElement.lastElementChild.shadowRoot?.querySelector('iframe')`

/** Opens a browser with Safari's way with cookies of other sites (`--enable-itp`), which trusts any certificate. */
export async function openSession(root: string, binary: string): Promise<WebkitSession> {
  const { sessionId } = await call<{ sessionId: string }>(root, 'POST', '/session', {
    capabilities: {
      alwaysMatch: {
        acceptInsecureCerts: true,
        'webkitgtk:browserOptions': { binary, args: ['--automation', '--enable-itp'] },
      },
    },
  })
  const ask = <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) =>
    call<T>(`${root}/session/${sessionId}`, method, path, body)
  await ask('POST', '/timeouts', { implicit: 0, pageLoad: WAIT_MS, script: WAIT_MS })

  const find = async (xpath: string) => {
    const element = await ask<Element>('POST', '/element', { using: 'xpath', value: xpath })
    return element[ELEMENT]
  }
  const waitToFind = (xpath: string) => until(xpath, () => find(xpath))
  const isThere = (xpath: string) =>
    find(xpath).then(
      () => true,
      (error: unknown) => {
        if (error instanceof NotYet) return false
        throw error
      },
    )
  const click = (xpath: string) =>
    until(xpath, async () => {
      const element = await find(xpath)
      await ask('POST', `/element/${element}/click`).catch((error: unknown) => {
        // The click came through: it is the page that has gone before it could answer.
        if (!(error instanceof NotYet && error.message === 'no such frame')) throw error
      })
    })
  const run = <T>(script: string, ...args: unknown[]) =>
    ask<T>('POST', '/execute/sync', { script: `return (${script})`, args })
  const waitFor = (script: string, ...args: unknown[]) =>
    until(script, async () => {
      if (!(await run<boolean>(script, ...args))) throw new NotYet()
    })
  const handles = () => ask<string[]>('GET', '/window/handles')
  let [window = ''] = await handles()
  const switchTo = async (handle: string) => {
    const left = window
    await ask('POST', '/window', { handle })
    window = handle
    return left
  }

  return {
    goTo: (url) => ask('POST', '/url', { url }),
    run,
    waitFor,
    click: (name) => click(named(name)),
    clickOpening: async (name) => {
      const before = await handles()
      await click(named(name))
      const opened = await until(`the window of ${name}`, async () => {
        const found = (await handles()).find((handle) => !before.includes(handle))
        if (found === undefined) throw new NotYet()
        return found
      })
      return switchTo(opened)
    },
    tick: (name) =>
      click(
        `//label[starts-with(normalize-space(), ${quote(name)})] | //input[@type = 'checkbox'][@aria-label = ${quote(name)}]`,
      ),
    type: async (label, text) => {
      const labels = `//label[normalize-space() = ${quote(label)}]`
      const xpath = `//input[@id = ${labels}/@for] | ${labels}//input`
      await until(xpath, async () => ask('POST', `/element/${await find(xpath)}/value`, { text }))
    },
    waitForText: async (text) => {
      await waitToFind(withText(text))
    },
    press: async (name) => {
      await waitToFind(named(name))
      await pause(GUARD_MS)
      await click(named(name))
      if (!(await isThere(withText(TOO_QUICK)))) return
      await pause(GUARD_MS)
      await click(named(name))
    },
    enterFrame: async (script = DIALOG_FRAME) => {
      await waitFor(`Boolean(${script})`)
      await ask('POST', '/frame', { id: await run<Element>(script) })
    },
    leaveFrame: () => ask('POST', '/frame', { id: null }),
    waitForClose: async (next) => {
      await until('the window to close', async () => {
        if ((await handles()).includes(window)) throw new NotYet()
      })
      await switchTo(next)
    },
    switchTo,
    close: () => ask('DELETE', ''),
  }
}

/** Buttons and links, by their name. */
const named = (name: string) =>
  `//*[self::button or self::a][normalize-space() = ${quote(name)} or @aria-label = ${quote(name)}]`

const withText = (text: string) => `//body//*[contains(normalize-space(), ${quote(text)})]`

const quote = (text: string) => (text.includes("'") ? `"${text}"` : `'${text}'`)

/** What was waited for is not so yet. Its message is WebDriver's word, if the driver said so. */
class NotYet extends Error {}

/** What the driver says of a page that is on its way: `no such frame` while it leaves. */
const ON_ITS_WAY = ['no such element', 'stale element reference', 'no such frame']

async function call<T>(root: string, method: string, path: string, body: unknown = {}): Promise<T> {
  const response = await fetch(root + path, {
    method,
    ...(method === 'POST' ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(WAIT_MS + 10_000),
  })
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } }
  if (response.ok) return value
  const { error = '', message } = value
  throw ON_ITS_WAY.includes(error) ? new NotYet(error) : new Error(`${error}: ${message} (${method} ${path})`)
}

/** Does something again while the page is not there yet. Gives what came of it. */
async function until<T>(what: string, act: () => Promise<T>): Promise<T> {
  const end = Date.now() + WAIT_MS
  for (;;) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof NotYet)) throw error
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`, { cause: error })
    }
    await pause(50)
  }
}
