import type { Browser, BrowserContext, FrameLocator, Locator, Page } from '@playwright/test'
import {
  expect,
  frameOf,
  offer,
  openWindow,
  press,
  type Street,
  signIn,
  TOO_QUICK,
  test,
  toldTo,
} from '../support/story.ts'

/** What a page may do to our dialog and iframe, since it owns the document that they stand in. */
const TRICKS: Record<string, string> = {
  'half transparent': 'iframe.style.opacity = ".5"',
  'nearly opaque': 'dialog.style.opacity = ".99"',
  'under a cover that lets clicks through':
    'cover("position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:#fff8")',
  'under a cover that nobody sees':
    'cover("position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;opacity:0.01")',
  'under a cover but for its buttons':
    'var box = place(); cover("position:fixed;inset:auto;pointer-events:none;background:#fff;left:0;top:0;width:100vw;height:" + (box.top + box.height / 2) + "px")',
  'under another word where its question stands':
    'var box = place(); cover("position:fixed;inset:auto;pointer-events:none;background:#fff;width:120px;height:30px;left:" + (box.left + 20) + "px;top:" + (box.top + 60) + "px")',
  'under frosted glass':
    'cover("position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:none;backdrop-filter:blur(9px)")',
  'behind a filter': 'iframe.style.filter = "brightness(1.4)"',
  'without its colours': 'dialog.style.filter = "contrast(0)"',
  'blended with the page': 'iframe.style.mixBlendMode = "multiply"',
  'blended away': 'dialog.style.mixBlendMode = "difference"',
  'shrunk to half': 'dialog.style.transform = "scale(.5)"',
  turned: 'dialog.style.transform = "rotate(3deg)"',
  slanted: 'dialog.style.transform = "skewX(4deg)"',
  'turned in space': 'dialog.style.transform = "perspective(900px) rotateX(20deg)"',
  'pushed half off the screen': 'dialog.style.transform = "translateX(60vw)"',
  'clipped to its button bar': 'iframe.style.clipPath = "inset(60% 0 0 0)"',
  'fading all the time':
    'dialog.animate([{ opacity: 1 }, { opacity: 0.1 }], { duration: 3000, iterations: Infinity })',
  'only 300 by 60 pixels': 'resize(300, 60)',
  'cropped by a negative margin':
    'dialog.style.cssText += ";overflow:hidden;height:240px;min-height:0"; iframe.style.marginTop = "-400px"',
}

/** Runs in the page. */
const TOOLS = `
var shadow = document.documentElement.lastElementChild.shadowRoot
var dialog = shadow.querySelector('dialog'), iframe = shadow.querySelector('iframe')
function cover(css) {
  var layer = document.createElement('div')
  layer.popover = 'manual'
  layer.style.cssText = css + ';border:0;padding:0;margin:0'
  document.body.appendChild(layer)
  layer.showPopover()
}
function place() { return iframe.getBoundingClientRect() }
function resize(width, height) {
  ;[dialog, iframe].forEach(function (element) {
    element.style.cssText += ';min-width:0;min-height:0;width:' + width + 'px;height:' + height + 'px'
  })
}`

/** An earner whose Frame needs no Window on this page any more. */
async function createRegular(browser: Browser, street: Street, address: string): Promise<BrowserContext> {
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await offer(page, street.site, [street.host.putBadge({ address, name: 'First' })])
  const window = await openWindow(page)
  await window.getByRole('checkbox', { name: /^Skip this window next time/ }).check()
  await signIn(window, street.mail, address)
  await expect(frameOf(page).getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
  await frameOf(page).getByRole('button', { name: 'Not now' }).click()
  await toldTo(page)
  await page.close()
  return context
}

async function expectNothingHeld(context: BrowserContext, street: Street): Promise<void> {
  const backpack = await context.newPage()
  await backpack.goto(street.backpack.url)
  await expect(backpack.getByRole('heading', { name: 'Your badges' })).toBeVisible()
  await expect(backpack.getByRole('link', { name: 'Trap' })).toHaveCount(0)
  await backpack.close()
}

/** A key where the trick moves the button away from where the driver of the browser takes it to be. */
const BY_KEY = [
  'shrunk to half',
  'turned in space',
  'pushed half off the screen',
  'only 300 by 60 pixels',
  'cropped by a negative margin',
]

async function pressHidden(button: Locator, how: string): Promise<void> {
  if (BY_KEY.includes(how)) await button.press('Enter')
  else await button.click({ force: true })
}

/** Runs in every document, the Frame too: when it first asked, and when a pointer last pressed. */
const NOTE_TIMES = `
new MutationObserver(function () {
  if (window.shownAt || !document.querySelector('[data-act=add]:not([aria-disabled])')) return
  window.shownAt = performance.now()
}).observe(document, { subtree: true, childList: true, attributes: true })
addEventListener('click', function (event) { window.pressedAt = event.timeStamp }, true)`

const PUSHED_BY = 60

/** Where an element is once it stays there: on a busy machine layout and its frame's process come later. */
async function findStill(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  let last = await element.boundingBox()
  await expect
    .poll(async () => {
      await element.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      )
      const before = last
      last = await element.boundingBox()
      return last !== null && before !== null && last.x === before.x && last.y === before.y
    })
    .toBe(true)
  if (last === null) throw new Error('the element has no place')
  return last
}

const moment = (page: Page) => page.waitForTimeout(1100)

test.describe('a page that hides what is pressed', () => {
  let context: BrowserContext
  let address: string

  test.beforeAll(async ({ browser, street }, info) => {
    address = `clicked.${info.workerIndex}@home.example`
    context = await createRegular(browser, street, address)
  })

  test.afterAll(async () => {
    await context.close()
  })

  async function openTrap(
    street: Street,
    size: { width: number; height: number } | null = null,
  ): Promise<{ page: Page; frame: FrameLocator; url: string }> {
    const page = await context.newPage()
    if (size !== null) await page.setViewportSize(size)
    const url = street.host.putBadge({ address, name: 'Trap' })
    const frame = await offer(page, street.site, [url])
    await expect(frame.getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
    return { page, frame, url }
  }

  for (const [how, trick] of Object.entries(TRICKS)) {
    test(`a press in a dialog that is ${how} adds nothing, and opens the Window instead`, async ({
      street,
    }) => {
      const { page, frame } = await openTrap(street)
      await page.evaluate(`(function () { ${TOOLS}; ${trick} })()`)
      await moment(page)
      const popup = page.waitForEvent('popup')
      await pressHidden(frame.getByRole('button', { name: 'Add 1 badge' }), how)
      const window = await popup
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Go on in the window')
      await window.close()
      await expectNothingHeld(context, street)
      await page.close()
    })
  }

  test('the Window that a hidden press opened takes the decision, and the page hears it', async ({
    street,
  }) => {
    const { page, frame, url } = await openTrap(street)
    await page.evaluate(`(function () { ${TOOLS}; ${TRICKS['half transparent']} })()`)
    await moment(page)
    const popup = page.waitForEvent('popup')
    await frame.getByRole('button', { name: 'Add 1 badge' }).click()
    const window = await popup
    await expect(window.getByText(`asked by ${new URL(street.site.url).host}`)).toBeVisible()
    await expect(window.getByRole('heading', { level: 1 })).toHaveText('Add Trap to your Backpack')
    await window.getByRole('button', { name: 'Not now' }).click()
    expect((await toldTo(page)).errors).toMatchObject([{ assertion: url, reason: 'DENIED' }])
    await page.close()
  })

  test('a dialog pushed under a resting pointer is not what the press was meant for', async ({ street }) => {
    // So high that the dialog stays whole where it is pushed to.
    const { page, frame } = await openTrap(street, { width: 1000, height: 900 })
    const button = frame.getByRole('button', { name: 'Add 1 badge' })
    const box = await findStill(button)
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 - PUSHED_BY }
    await page.mouse.move(place.x - 5, place.y)
    await page.mouse.move(place.x, place.y)
    // The Frame has seen where the pointer rests, or there is nothing to compare the press with.
    await moment(page)
    await page.evaluate(
      `(function () { ${TOOLS}; dialog.style.transform = 'translateY(-${PUSHED_BY}px)' })()`,
    )
    expect((await findStill(button)).y).toBeCloseTo(box.y - PUSHED_BY, 0)
    await page.mouse.down()
    await page.mouse.up()
    await expect(frame.getByText(TOO_QUICK)).toBeVisible()
    await expectNothingHeld(context, street)
    await page.close()
  })

  test('Enter pressed for something else does nothing when the page moves the focus into the Frame', async ({
    street,
  }) => {
    const { page, frame } = await openTrap(street)
    await moment(page)
    await page.evaluate(
      `(function () { ${TOOLS}; dialog.focus(); iframe.focus(); iframe.contentWindow.focus() })()`,
    )
    await page.keyboard.press('Enter')
    await page.keyboard.press('Space')
    // Even one Tab further, where the buttons are, the page's own focus starts the wait again.
    await page.evaluate(`(function () { ${TOOLS}; dialog.focus(); iframe.contentWindow.focus() })()`)
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await expect(frame.getByRole('button', { name: 'Undo' })).toHaveCount(0)
    await expectNothingHeld(context, street)
    await page.close()
  })

  test('a press within 600 ms of the question, such as the second of a double click, adds nothing', async ({
    street,
  }) => {
    const page = await context.newPage()
    await page.addInitScript(NOTE_TIMES)
    // A loaded machine may be too slow to press early: then there is nothing to judge, and it is tried anew.
    for (let tries = 0; tries < 5; tries++) {
      const id = `early-${tries}-${address.split('@')[0]}`
      const url = street.host.putBadge({ address, name: 'Trap', id })
      const release = street.host.hold(`/${id}.json`)
      const frame = await offer(page, street.site, [url])
      await expect(frame.getByText(/^checking /)).toBeVisible()
      const box = await frame.getByRole('button', { name: 'Checking …' }).boundingBox()
      if (box === null) throw new Error('the button has no place')
      await page.mouse.move(box.x + 20, box.y + box.height / 2)
      release()
      // Looks at every frame; an expectation would look again a second later.
      await frame.getByRole('button', { name: 'Add 1 badge' }).waitFor()
      await page.mouse.down()
      await page.mouse.up()
      const waitedMs = await frame
        .locator('html')
        .evaluate(() => Number(Reflect.get(window, 'pressedAt')) - Number(Reflect.get(window, 'shownAt')))
      if (waitedMs < 600) {
        await expect(frame.getByText(TOO_QUICK)).toBeVisible()
        await expectNothingHeld(context, street)
        await page.close()
        return
      }
      await frame.getByRole('button', { name: 'Undo' }).click()
    }
    throw new Error('five times too slow to press early')
  })

  test('a script cannot press, not even inside the Frame', async ({ street }) => {
    const { page, frame } = await openTrap(street)
    await moment(page)
    await frame.getByRole('button', { name: 'Add 1 badge' }).dispatchEvent('click')
    await expect(frame.getByRole('button', { name: 'Undo' })).toHaveCount(0)
    await expectNothingHeld(context, street)
    await page.close()
  })

  test('a plain dialog adds by one press', async ({ street }) => {
    const { page, frame, url } = await openTrap(street)
    await press(frame, 'Add 1 badge')
    await frame.getByRole('button', { name: 'Done' }).click()
    expect(await toldTo(page)).toEqual({ errors: [], successes: [url] })
    await page.close()
  })
})
