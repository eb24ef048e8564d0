import type { Frame, Page, TestInfo } from '@playwright/test'
import { expect } from '../support/story.ts'
import { findViolations } from './axe.ts'
import { findCut } from './find-cut.ts'
import { findFaint } from './find-faint.ts'

const DESKTOP = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }
const NARROW = { width: 320, height: 640 }
/** Tall enough that nothing is scrolled under a bar, where axe could not see it. */
const TALL = { width: 360, height: 9000 }
/** What is left of a desktop at 200 % zoom. */
const ZOOMED = { width: 640, height: 400 }

/** Browsers set text in 16 px, code in 13 px, unless the person asks for more. */
const USUAL_FONTS = { standard: 16, fixed: 13 }
const LARGE_FONTS = { standard: 32, fixed: 26 }

/** Rules whose answer depends on colours and sizes; the others were asked once already. */
const LOOK_RULES = ['color-contrast', 'target-size']
/** The same of sizes alone: colours that a person forces are no author's, and `findFaint` measures them. */
const SIZE_RULES = ['target-size', 'scrollable-region-focusable']

/**
 * Looks at one state of a screen as different people see it, and leaves it as it was.
 *
 * axe finds nothing in the page and in our Frame, in light, dark and forced colours; nothing sticks out or is cut at
 * 320 px, with text of twice the size, at 200 % zoom, or from right to left; nothing moves where motion is not wanted.
 * Pictures go to the test's results.
 *
 * @param name of the state and of its pictures
 */
export async function inspect(page: Page, info: TestInfo, name: string): Promise<void> {
  const { frames, shoot, expectAccessible, expectWhole } = look(page, info, name)

  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(DESKTOP)
  await shoot('desktop-light')
  await expectWhole('desktop')
  for (const frame of frames) {
    expect(await frame.evaluate('document.getAnimations().length'), `${name}: what moves`).toBe(0)
  }

  await page.setViewportSize(TALL)
  await expectAccessible('light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible('dark', LOOK_RULES)
  await page.emulateMedia({ forcedColors: 'active' })
  for (const frame of frames) expect(await frame.evaluate(findFaint), `${name}, forced colours`).toEqual([])
  await expectAccessible('forced colours', SIZE_RULES)
  await page.emulateMedia({ forcedColors: 'none' })
  await page.setViewportSize(PHONE)
  await shoot('phone-dark')
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })

  await page.setViewportSize(NARROW)
  await expectWhole('320 px')
  await setDirection(frames, 'rtl')
  await expectWhole('320 px from right to left')
  await setDirection(frames, 'ltr')

  await setFonts(frames, LARGE_FONTS)
  await expectWhole('200 % text at 320 px')
  await page.setViewportSize({ ...NARROW, height: TALL.height })
  await expectAccessible('200 % text at 320 px', SIZE_RULES)
  await page.setViewportSize(PHONE)
  await shoot('phone-large-text')
  await page.setViewportSize(DESKTOP)
  await expectWhole('200 % text')
  await setFonts(frames, USUAL_FONTS)
  await page.setViewportSize(ZOOMED)
  await expectWhole('200 % zoom')
  await page.setViewportSize(DESKTOP)
}

/**
 * Looks at a state as a person with a small screen does, in whichever direction it is written: axe finds nothing, and
 * nothing sticks out or is cut at 320 px, with text of twice the size too.
 */
export async function inspectNarrow(page: Page, info: TestInfo, name: string): Promise<void> {
  const { frames, shoot, expectAccessible, expectWhole } = look(page, info, name)
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ ...NARROW, height: TALL.height })
  await expectAccessible('320 px')
  await page.setViewportSize(NARROW)
  await shoot('narrow')
  await expectWhole('320 px')
  await setFonts(frames, LARGE_FONTS)
  await expectWhole('200 % text at 320 px')
  await shoot('narrow-large-text')
  await setFonts(frames, USUAL_FONTS)
  await page.setViewportSize(DESKTOP)
}

/** Looks at a state that does not last, as far as there is time. */
export async function glance(page: Page, info: TestInfo, name: string): Promise<void> {
  const { shoot, expectAccessible, expectWhole } = look(page, info, name)
  await shoot('desktop-light')
  await page.setViewportSize(NARROW)
  await expectAccessible('light')
  await expectWhole('320 px')
  await page.setViewportSize(DESKTOP)
}

function look(page: Page, info: TestInfo, name: string) {
  // A frame that did not come is the browser's own page.
  const frames = page.frames().filter((frame) => /^(https?|file):/.test(frame.url()))
  return {
    frames,
    shoot: (as: string) =>
      page.screenshot({ path: info.outputPath(`${name.replace(/\W+/g, '-')}.${as}.png`) }),
    expectAccessible: async (as: string, rules?: string[]) =>
      expect(await findViolations(frames, rules), `${name}, ${as}`).toEqual([]),
    expectWhole: async (as: string) => {
      for (const frame of frames) expect(await frame.evaluate(findCut), `${name}, ${as}`).toEqual([])
    },
  }
}

async function setDirection(frames: Frame[], dir: 'ltr' | 'rtl'): Promise<void> {
  for (const frame of frames) {
    await frame.evaluate((to) => {
      document.documentElement.dir = to
    }, dir)
  }
}

/** Sets the text size that a person chose in the browser's settings; a foreign frame is a process of its own. */
async function setFonts(frames: Frame[], fontSizes: { standard: number; fixed: number }): Promise<void> {
  for (const frame of frames) {
    const target = frame.parentFrame() === null ? frame.page() : frame
    const devtools = await frame.page().context().newCDPSession(target)
    await devtools.send('Page.setFontSizes', { fontSizes })
    await devtools.detach()
  }
}
