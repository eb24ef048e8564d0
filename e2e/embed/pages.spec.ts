import { expect, type Page, test } from '@playwright/test'
import { listReleases } from '../../client/issuer/build.ts'
import { type Site, type SiteAnswer, startSite } from '../support/issuer-site.ts'
import { type StandIn, startStandIn } from '../support/stand-in-backpack.ts'

let backpack: StandIn
let site: Site

const BADGE = 'http://badges.example/1/added'

test.beforeAll(async () => {
  backpack = await startStandIn()
  site = await startSite('issuer.test', {})
})

test.beforeEach(() => {
  backpack.posted.length = 0
  site.asked.length = 0
  backpack.site.asked.length = 0
})

test.afterAll(async () => {
  await site.stop()
  await backpack.site.stop()
})

const frameOf = (page: Page) => page.frameLocator('iframe[title="Add badges to your Backpack"]')
const tag = (name = 'issuer.js') => `<script src="${backpack.root}${name}"></script>`

/** Serves a page at `/`, with its script in a file of its own, and goes there. */
async function show(
  page: Page,
  { html, script = '', headers = {} }: { html: string; script?: string; headers?: Record<string, string> },
): Promise<void> {
  const type = 'text/javascript'
  site.pages['/'] = (): SiteAnswer => ({
    body: `<!doctype html><html lang="en"><title>Issuer</title>${html}</html>`,
    headers,
  })
  site.pages['/page.js'] = () => ({ body: script, type })
  await page.goto(site.url)
}

test('one global, one request, no cookie, nothing before a click', async ({ page }) => {
  await page.context().addCookies([{ name: 'session', value: 'x', url: backpack.root }])
  const sent: { url: string; cookie: string | undefined; referer: string | undefined }[] = []
  page.on('request', async (request) => {
    const { cookie, referer } = await request.allHeaders()
    sent.push({ url: request.url(), cookie, referer })
  })
  await show(page, {
    html: `<script src="/page.js"></script>${tag()}<script src="/after.js"></script>`,
    script:
      'window.before = Object.getOwnPropertyNames(window); window.define = function () { window.defined = 1 }; define.amd = {}; window.module = { exports: {} }',
  })
  const extra = await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter(
      (name) => !(window as never as { before: string[] }).before.includes(name),
    ),
  )
  expect(extra.filter((name) => !['before', 'define', 'module', '0'].includes(name))).toEqual(['OpenBadges'])
  expect(
    await page.evaluate(
      '[Object.keys(OpenBadges).sort().join(), typeof defined, Object.keys(module.exports).length]',
    ),
  ).toEqual(['getRoot,issue,issue_no_modal', 'undefined', 0])
  expect(backpack.site.asked).toEqual(['GET /mount/path/issuer.js'])
  await page.evaluate(`OpenBadges.issue('${BADGE}'); 0`)
  await expect(frameOf(page).getByRole('heading')).toBeFocused()
  const toBackpack = sent.filter(({ url }) => url.startsWith(backpack.root))
  expect(toBackpack.map(({ cookie }) => cookie).filter((cookie) => cookie !== undefined)).toEqual([])
  expect(toBackpack.find(({ url }) => url.includes('issuer/frame'))?.referer).toBe(site.url)
})

test('works under a strict policy, Trusted Types and COEP', async ({ page }) => {
  const { origin } = new URL(backpack.root)
  await show(page, {
    html: `<button data-openbadges="${BADGE}">Add</button>${tag().replace('<script', '<script crossorigin')}<script src="/page.js"></script>`,
    script: `window.violations = []; document.addEventListener('securitypolicyviolation', function (event) { violations.push(event.violatedDirective) })
      document.addEventListener('openbadges', function (event) { window.told = event.detail; window.by = event.target.tagName })`,
    headers: {
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; script-src 'self' ${origin}; frame-src ${origin}; require-trusted-types-for 'script'; trusted-types 'none'`,
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  })
  await page.getByRole('button', { name: 'Add' }).click()
  await frameOf(page).getByRole('button', { name: 'Add', exact: true }).click()
  // Waiting in the page would evaluate a string, which this policy forbids.
  await expect.poll(() => page.evaluate('!!window.told')).toBe(true)
  expect(await page.evaluate('[told, by, violations]')).toEqual([
    { errors: [], successes: [BADGE] },
    'BUTTON',
    [],
  ])
})

test('a declarative button inside a form takes a list, does not send the form, and can be stopped', async ({
  page,
}) => {
  await show(page, {
    html: `<form action="/sent"><button data-openbadges=" ${BADGE}\n /2/revoked "><b>Add</b></button><button data-openbadges="${BADGE}" id="off">Off</button></form>${tag()}${tag()}<script src="/page.js"></script>`,
    script: `window.told = []; document.addEventListener('openbadges', function (event) { told.push(event.detail) })
      document.getElementById('off').onclick = function () { return false }`,
  })
  await page.getByRole('button', { name: 'Off' }).click()
  await page.getByText('Add', { exact: true }).click()
  await frameOf(page).getByRole('button', { name: 'Add', exact: true }).click()
  await page.waitForFunction('told.length')
  expect(await page.evaluate('told')).toEqual([
    { errors: [{ assertion: '/2/revoked', reason: 'INVALID' }], successes: [BADGE] },
  ])
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(site.asked.filter((line) => line.includes('/sent'))).toEqual([])
})

test('a call in the head waits for the body, and needs no gesture', async ({ page }) => {
  await show(page, {
    html: `${tag()}<script src="/page.js"></script><body><h1>Issuer</h1>`,
    script: `OpenBadges.issue(['${BADGE}'], function (errors, successes) { window.told = successes })`,
  })
  await frameOf(page).getByRole('button', { name: 'Add', exact: true }).click()
  await page.waitForFunction('window.told')
  expect(await page.evaluate('told')).toEqual([BADGE])
})

test('lists that need nobody: empty, none, no strings, too many', async ({ page }) => {
  await show(page, { html: tag() })
  const told = await page.evaluate(() => {
    const { issue } = (
      window as never as {
        OpenBadges: {
          issue: (
            list?: unknown,
            callback?: unknown,
          ) => Promise<{ errors: { code: string; assertion: unknown }[]; successes: unknown[] }>
        }
      }
    ).OpenBadges
    const lists = [
      [],
      undefined,
      null,
      [null, 7],
      7,
      new Array(501).fill('x'),
      ['x'.repeat(70_000)],
      new Array(150).fill('x'.repeat(60_000)),
    ]
    return Promise.all(lists.map((list) => issue(list, 'no function'))).then((results) =>
      results.map(({ errors, successes }) => [
        errors.length,
        errors.map((error) => error.code)[0],
        successes.length,
      ]),
    )
  })
  expect(told).toEqual([
    [0, undefined, 0],
    [0, undefined, 0],
    [0, undefined, 0],
    [2, 'not-a-reference', 0],
    [1, 'not-a-reference', 0],
    [501, 'too-many', 0],
    [1, 'too-many', 0],
    [150, 'too-many', 0],
  ])
  expect(backpack.site.asked).toEqual(['GET /mount/path/issuer.js'])
})

/** Ways to be a page without an address that anybody could answer to, as attributes of the frame that it stands in. */
const HIDDEN_PAGES: Record<string, (html: string) => string> = {
  'in a sandbox': () => 'sandbox="allow-scripts" src="/inner"',
  'in a sandbox, written into its frame': (html) =>
    `sandbox="allow-scripts" srcdoc="${html.replaceAll('"', '&quot;')}"`,
  'out of a data: URL': (html) => `src="data:text/html,${encodeURIComponent(html)}"`,
}

for (const [where, attributesOf] of Object.entries(HIDDEN_PAGES)) {
  test(`a page without an address of its own gets the panel at once: ${where}`, async ({ page }, info) => {
    const html = `<!doctype html><h1>Inner</h1>${tag()}<button data-openbadges="${BADGE}">Add</button>`
    site.pages['/inner'] = html
    await show(page, { html: `<iframe ${attributesOf(html)} width="700" height="600"></iframe>` })
    const inner = page.frameLocator('iframe')
    await inner.getByRole('button', { name: 'Add' }).click()
    await expect(inner.getByText('This page hides its address')).toBeVisible()
    await expect(inner.getByRole('button', { name: 'Try again' })).toBeFocused()
    await page.screenshot({ path: info.outputPath('opaque.png') })
    expect(backpack.site.asked).toEqual(['GET /mount/path/issuer.js'])
  })
}

for (const missing of ['HTMLDialogElement', 'MessageChannel', 'fetch', 'adoptedStyleSheets']) {
  test(`a browser without ${missing} goes to the full page`, async ({ page }) => {
    await page.addInitScript((name) => {
      delete (window as unknown as Record<string, unknown>)[name]
      delete (Document.prototype as unknown as Record<string, unknown>)[name]
    }, missing)
    await show(page, { html: `<h1>Issuer</h1>${tag()}` })
    await page.evaluate(`OpenBadges.issue(['${BADGE}', 7, '/2?a=1&amp;b=2'], function () {}); 0`)
    await expect(page.getByRole('heading', { name: 'Full page' })).toBeVisible()
    expect([...(backpack.posted[0] ?? [])]).toEqual([
      ['assertions', BADGE],
      ['assertions', `${site.url}2?a=1&b=2`],
      ['returnTo', site.url],
      ['lang', 'en'],
    ])
  })
}

test('issue_no_modal leaves a frame behind, takes a second argument, and does nothing with an empty list', async ({
  page,
}) => {
  site.pages['/inner'] =
    `<!doctype html><h1>Inner</h1>${tag()}<script src="/page.js"></script><a href="javascript:OpenBadges.issue_no_modal(encodeURIComponent('${BADGE}'), 1)">Add</a>`
  await show(page, { html: '<iframe src="/inner"></iframe>', script: 'OpenBadges.issue_no_modal([])' })
  await page.frameLocator('iframe').getByRole('link', { name: 'Add' }).click()
  await expect(page.getByRole('heading', { name: 'Full page' })).toBeVisible()
  expect(backpack.posted.map((body) => body.getAll('assertions'))).toEqual([[BADGE]])
})

test('the root: baked, or where a pinned release was loaded from', async ({ page }) => {
  site.pages['/x/issuer.js'] = () => ({ body: 'window.other = 1', type: 'text/javascript' })
  const other = '<script src="/x/issuer.js"></script>'
  for (const name of ['issuer.js?ver=4.9', 'issuer.js#x', 'issuer-9.9.9.js?ver=1/2#x']) {
    await show(page, { html: `${other}${tag(name)}` })
    expect(await page.evaluate('OpenBadges.getRoot()')).toBe(backpack.root)
  }
  await show(page, {
    html: `${other}<script src="/page.js"></script>`,
    script: `var script = document.createElement('script'); script.src = '${backpack.root}issuer-9.9.9.js'
      script.onload = function () { window.root = OpenBadges.getRoot() }
      document.head.appendChild(script); document.head.removeChild(script)`,
  })
  await page.waitForFunction('window.root')
  expect(await page.evaluate('root')).toBe(backpack.root)
})

test('a hostile frame beside ours can neither forge a result nor learn of one', async ({ page }) => {
  const evil = await startSite('evil.test', {
    '/': `<!doctype html><script>
      window.heard = []; addEventListener('message', function (event) { heard.push(event.data) })
      setInterval(function () { for (var at = 0; at < 20; at++) {
        parent.postMessage({ ob: 1, t: 'ready', n: 'x', v: [1] }, '*')
        parent.postMessage({ ob: 1, t: 'result', r: [{ i: 0, ok: 1 }] }, '*')
        for (var child = 0; child < parent.frames.length; child++) {
          parent.frames[child].postMessage({ ob: 1, t: 'init', n: 'x', v: 1, assertions: ['http://evil.test/added'], lang: null, theme: null }, '*', [new MessageChannel().port1])
        } } }, 10)</script>`,
  })
  await show(page, {
    html: `<iframe src="${evil.url}" name="evil"></iframe>${tag()}<script src="/page.js"></script>`,
    script: 'window.told = 0',
  })
  await page.evaluate(`OpenBadges.issue('${BADGE}', function () { told++ }); 0`)
  await expect(frameOf(page).locator('#init')).toContainText(BADGE)
  await page.waitForTimeout(300)
  expect(await page.evaluate('told')).toBe(0)
  const heard = await page.frame({ name: 'evil' })?.evaluate('heard')
  expect((heard as { t?: string }[]).filter((data) => data?.t !== 'init')).toEqual([])
  await frameOf(page).getByRole('button', { name: 'Not now' }).click()
  await page.waitForFunction('told === 1')
  await evil.stop()
})

for (const release of listReleases()) {
  test(`${release}, as it was released, still works with the Frame of today`, async ({ page }) => {
    await show(page, {
      html: `<button data-openbadges="${BADGE} /2/revoked">Add</button>${tag(release)}<script src="/page.js"></script>`,
      script: `document.addEventListener('openbadges', function (event) { window.told = event.detail })`,
    })
    await page.getByRole('button', { name: 'Add' }).click()
    await frameOf(page).getByRole('button', { name: 'Add', exact: true }).click()
    await page.waitForFunction('window.told')
    expect(await page.evaluate('told')).toEqual({
      errors: [{ assertion: '/2/revoked', reason: 'INVALID' }],
      successes: [BADGE],
    })
  })
}

test('a page with elements of our name, and an old script before ours, gets ours', async ({ page }) => {
  await show(page, {
    html: `<form id="OpenBadges"><input name="getRoot"></form>${tag()}<script src="/page.js"></script>`,
    script: 'window.first = OpenBadges.getRoot()',
  })
  expect(await page.evaluate('first')).toBe(backpack.root)
})

test('elements that bear names of the document by chance do no harm', async ({ page }) => {
  const names = ['body', 'head', 'forms', 'scripts', 'title', 'location', 'origin', 'fetch']
  await show(page, {
    html: `${names.map((name) => `<form name="${name}"></form><img name="${name}" id="${name}" alt="">`).join('')}<button data-openbadges="${BADGE}">Add</button>${tag()}`,
  })
  expect(await page.evaluate('document.body instanceof HTMLBodyElement')).toBe(false)
  await page.getByRole('button', { name: 'Add' }).click()
  await expect(frameOf(page).getByRole('button', { name: 'Add', exact: true })).toBeVisible()
})

test('Tab stays in the dialog: the page behind cannot be reached', async ({ page }) => {
  await show(page, { html: `<button data-openbadges="${BADGE}">Behind</button>${tag()}` })
  await page.getByRole('button', { name: 'Behind' }).click()
  await expect(frameOf(page).getByRole('heading')).toBeFocused()
  for (let at = 0; at < 8; at++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-openbadges'))).toBe(null)
  }
})
