import type { BrowserContext, Page } from '@playwright/test'
import { expect, frameOf, issuerPage, openWindow, press, signIn } from '../support/story.ts'
import { type Caller, test } from './caller-page.ts'

/** What a page says of itself, or where it stands. Each manner of calling is tried in each, and in all at once. */
const PLACES: Record<string, { headers?: Record<string, string>; size?: { width: number; height: number } }> =
  {
    'under Trusted Types, with styles of its own only': {
      headers: { 'content-security-policy': "require-trusted-types-for 'script'; style-src 'self'" },
    },
    'under COEP require-corp': { headers: { 'cross-origin-embedder-policy': 'require-corp' } },
    'in a window of 300 by 200': { size: { width: 300, height: 200 } },
    'in all of these at once': {
      headers: {
        'content-security-policy': "require-trusted-types-for 'script'; style-src 'self'",
        'cross-origin-embedder-policy': 'require-corp',
      },
      size: { width: 300, height: 200 },
    },
  }

/** Sites under Trusted Types whose own libraries need it say so; ours does not. */
const OWN_POLICY = `<script>if (window.trustedTypes) trustedTypes.createPolicy('default', {
  createHTML: function (text) { return text }, createScriptURL: function (text) { return text }, createScript: function (text) { return text }
})</script>`

const TELL = 'function tell(errors, successes) { window.told = [errors.length, successes] }'

/** The manners of calling that differ in how the script comes and who presses; `name` is of what is pressed. */
const MANNERS: Record<string, { name: string | null; page: (caller: Caller, url: string) => string }> = {
  'as Moodle does, by a press': {
    name: 'Add to backpack',
    page: (caller, url) => `<!doctype html><html><head>${caller.script()}<script>${TELL}</script></head><body>
<input type="submit" id="add" value="Add to backpack"><script>
document.getElementById('add').addEventListener('click', function (event) {
  if (typeof OpenBadges !== 'undefined') OpenBadges.issue(['${url}'], tell)
  event.preventDefault()
})</script></body></html>`,
  },
  'as ILIAS does, as the page loads': {
    name: null,
    page: (caller, url) => `<!doctype html><html><head>${caller.script()}<script>${TELL}
OpenBadges.issue(['${url}'], tell)</script></head><body><h1>Badges</h1></body></html>`,
  },
  'as Chamilo does, from a script element of a script': {
    name: null,
    page: (caller, url) => `<!doctype html><html><head>${OWN_POLICY}</head><body><h1>Skill</h1><script>${TELL}
var loader = document.createElement('script')
loader.src = '${caller.source}'
loader.onload = function () { if (OpenBadges.issue_no_modal) OpenBadges.issue(['${url}'], tell) }
document.getElementsByTagName('head')[0].appendChild(loader)</script></body></html>`,
  },
  'as BadgeOS does, through jQuery 1.4 beside another $': {
    name: 'Send selected',
    page: (caller, url) => `<!doctype html><html><head>${OWN_POLICY}<script src="/jquery.js"></script>
<script>jQuery.noConflict(); var $ = 'mine'; ${TELL}</script>${caller.script('?ver=4.9')}</head><body>
<ul><li data-uid="${url}">one</li></ul><input type="button" class="send" value="Send selected"><script>
jQuery(function ($) {
  $('.send').click(function () {
    OpenBadges.issue($('li').map(function () { return $(this).attr('data-uid') }).get(), function (errors, successes) {
      $('[data-uid="' + successes[0] + '"]').addClass('success')
      if ($('li.success').length === 1) tell(errors, successes)
    })
  })
})</script></body></html>`,
  },
}

test.describe('a page that calls', () => {
  let context: BrowserContext
  let address: string

  // One person for all, whose Window is skipped on this host: what is tried is the page, not signing in.
  test.beforeAll(async ({ browser, street }, info) => {
    address = `hard.places.${info.workerIndex}@home.example`
    context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(
      street.host.put('/first.html', { type: 'text/html', body: issuerPage(street.backpack.url) }),
    )
    await page.evaluate((url) => {
      const { OpenBadges } = window as unknown as { OpenBadges: { issue: (list: string[]) => void } }
      OpenBadges.issue([url])
    }, street.host.putBadge({ address }))
    const window = await openWindow(page)
    await window.getByRole('checkbox', { name: /^Skip this window next time/ }).check()
    await signIn(window, street.mail, address)
    await expect(frameOf(page).getByRole('button', { name: 'Add 1 badge' })).toBeVisible()
    await page.close()
  })

  test.afterAll(async () => {
    await context.close()
  })

  for (const [manner, { name, page: draw }] of Object.entries(MANNERS)) {
    test(`${manner} adds in every place`, async ({ street, caller }) => {
      for (const [place, { headers = {}, size = { width: 1280, height: 720 } }] of Object.entries(PLACES)) {
        await test.step(place, async () => {
          const page: Page = await context.newPage()
          const faults: string[] = []
          page.on('pageerror', (error) => faults.push(error.message))
          await page.setViewportSize(size)
          const url = street.host.putBadge({ address, name: 'Hard won' })
          await page.goto(caller.serve(draw(caller, url), headers))
          await page.bringToFront()
          if (name !== null) await page.getByRole('button', { name }).click()
          await press(frameOf(page), 'Add 1 badge')
          await frameOf(page).getByRole('button', { name: 'Done' }).click()
          await expect.poll(() => page.evaluate('window.told')).toEqual([0, [url]])
          expect(faults).toEqual([])
          await page.close()
        })
      }
    })
  }
})
