import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { CDPSession, Frame, Page } from '@playwright/test'
import { findFreePort } from '../support/free-port.ts'
import { startBackpack } from '../support/start-backpack.ts'
import { expect, frameOf, GUARD_MS, test } from '../support/story.ts'

/** A step of the script in the documents: what is pressed, and what is said of where the focus is then. */
type Step = { press: string; nvda: string[]; voiceOver: string[] }

const DOCUMENT = path.resolve(import.meta.dirname, '../../docs/accessibility.md')
const ADDRESS = 'ada@example.org'
const DEMO_PORT = '8889'

function readSteps(port: string): Step[] {
  const [, script = ''] = readFileSync(DOCUMENT, 'utf8').split('## A script')
  const rows = script.replaceAll(`:${DEMO_PORT}`, `:${port}`).split('\n')
  return rows
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, press = '', nvda = '', voiceOver = '']) => ({
      press,
      nvda: nvda.split(' · '),
      voiceOver: voiceOver.split(' · '),
    }))
}

/** How each reader puts name, role and state. They are the readers' words, not ours. */
const SPEECH: Record<string, { nvda: string; voiceOver: string }> = {
  button: { nvda: 'NAME button', voiceOver: 'NAME, button' },
  link: { nvda: 'NAME link', voiceOver: 'NAME, link' },
  heading: { nvda: 'NAME heading level 1', voiceOver: 'heading level 1, NAME' },
  textbox: { nvda: 'NAME edit', voiceOver: 'NAME, edit text' },
  'checkbox true': { nvda: 'NAME check box checked', voiceOver: 'NAME, checked, checkbox' },
  'checkbox false': { nvda: 'NAME check box not checked', voiceOver: 'NAME, unchecked, checkbox' },
  DisclosureTriangle: { nvda: 'NAME button collapsed', voiceOver: 'NAME, collapsed, disclosure triangle' },
}

/** What is said of the element that has the focus, out of the browser's own accessibility tree. */
async function hear(devtools: CDPSession): Promise<{ nvda: string; voiceOver: string }> {
  const { result } = await devtools.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const { nodes } = await devtools.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId ?? '',
    fetchRelatives: false,
  })
  const [node] = nodes
  const role = String(node?.role?.value)
  const checked = node?.properties?.find(({ name }) => name === 'checked')?.value.value
  const speech = SPEECH[checked === undefined ? role : `${role} ${checked}`]
  // Nobody wrote down how it is said: then no step of the script can be it.
  if (speech === undefined) return { nvda: role, voiceOver: role }
  const name = String(node?.name?.value)
  return { nvda: speech.nvda.replace('NAME', name), voiceOver: speech.voiceOver.replace('NAME', name) }
}

/** A frame of another site is a process of its own, and its browser's tools with it. */
async function hearIn(place: Page | Frame): Promise<{ nvda: string; voiceOver: string }> {
  const context = 'context' in place ? place.context() : place.page().context()
  const devtools = await context.newCDPSession(place)
  try {
    return await hear(devtools)
  } finally {
    await devtools.detach()
  }
}

test('the script for screen readers is what the browser gives them to say', async ({ page, context }) => {
  test.slow()
  const port = String(await findFreePort())
  const backpack = await startBackpack({ DEMO_PORT: port })
  try {
    await page.goto(`http://127.0.0.1:${port}/`)
    await page.getByRole('checkbox', { name: 'Laser Cutter' }).check()
    await page.getByRole('button', { name: 'Add to Backpack' }).focus()
    const steps = readSteps(port)
    expect(steps.length).toBeGreaterThan(20)
    for (const { press, nvda, voiceOver } of steps) {
      const place = await act(press)
      // A change of state is all that is said of a place where the focus was already.
      if (nvda.length === 1 && nvda[0] === 'not checked') {
        expect((await hearIn(place)).nvda).toMatch(/ not checked$/)
        continue
      }
      const dialog = / dialog$/.test(nvda[0] ?? '') ? nvda[0]?.replace(/ dialog$/, '') : undefined
      if (dialog !== undefined) {
        await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
        // The Frame has the same heading while it begins: who listens hears it out before going on.
        await expect(frameOf(page).getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
      }
      const at = dialog === undefined ? 0 : 1
      // A document may go while it is asked: then the next one is.
      await expect(async () => {
        const heard = await hearIn(findPlace())
        expect(heard, press).toEqual({ nvda: nvda[at], voiceOver: voiceOver[at] })
      }).toPass({ timeout: 20_000 })
      const said = nvda[at + 1]
      if (said !== undefined) await expect(frameOf(page).getByRole('status')).toHaveText(said)
    }
  } finally {
    await backpack.stop()
  }

  /** Where somebody is now: in the Window, in the Frame, or on the page. */
  function findPlace(): Page | Frame {
    const window = context.pages().find((each) => each !== page)
    const frame = page.frames().find((each) => each.url().includes('/issuer/frame'))
    return window ?? frame ?? page
  }

  async function act(press: string): Promise<Page | Frame> {
    const place = findPlace()
    const keyboard = 'keyboard' in place ? place.keyboard : page.keyboard
    if (press.startsWith('the code')) {
      await keyboard.type(await readCode(backpack.url))
      await expect(frameOf(page).getByRole('checkbox')).toHaveCount(2)
      return findPlace()
    }
    if (press.includes('after a second')) await page.waitForTimeout(GUARD_MS)
    for (const [, key = '', times = ''] of press.matchAll(/`([\w+]+)`( twice| three times)?/g)) {
      if (key === 'Enter' && press.includes('address')) await keyboard.type(ADDRESS)
      const opens = key === 'Enter' && place !== page && 'parentFrame' in place && press === '`Enter`'
      const popup = opens ? page.waitForEvent('popup') : null
      for (let time = 0; time < ({ ' twice': 2, ' three times': 3 }[times] ?? 1); time++)
        await keyboard.press(key)
      if (popup !== null) await (await popup).waitForLoadState()
    }
    return findPlace()
  }
})

async function readCode(root: string): Promise<string> {
  let code: string | undefined
  await expect
    .poll(async () => {
      code = /\b\d{4}-\d{4}\b/.exec(await (await fetch(`${root}dev/mail`)).text())?.[0]
      return code
    })
    .toBeDefined()
  return code ?? ''
}
