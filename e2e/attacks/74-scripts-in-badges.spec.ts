import type { BrowserContext, Frame, Page } from '@playwright/test'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import type { AssertionHost } from '../support/assertion-host.ts'
import { expect, offer, openWindow, press, test, toldTo } from '../support/story.ts'

/** Each would run something, or ask evil.test for something, where text is taken for markup, script, style or a link. */
const PAYLOADS = [
  '<script>pwned=1</script>',
  '"><img src=http://evil.test/x onerror=pwned=1>',
  "'><svg onload=pwned=1>",
  '</title></textarea></script></style><script>pwned=1</script>',
  '<iframe src="javascript:parent.pwned=1" srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '<a href="javascript:pwned=1">x</a><form action=http://evil.test/><button>Add</button></form>',
  '[x](javascript:pwned=1) ![x](http://evil.test/y) <http://evil.test/>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of somebody else's
  '{{constructor.constructor("pwned=1")()}} ${pwned=1} #{pwned=1} <%= pwned=1 %>',
  '<base href=http://evil.test/><meta http-equiv=refresh content="0;url=http://evil.test/">',
  '<style>@import "http://evil.test/z"</style><link rel=stylesheet href=http://evil.test/w>',
  '\u202e<img src=1 onerror=pwned=1>\u2028pwned=1\u2029',
  '&lt;img src=x onerror=pwned=1&gt; %3Cscript%3Epwned=1%3C/script%3E \\u003cscript\\u003epwned=1',
  'x" onmouseover="pwned=1" autofocus onfocus="pwned=1" style="background:url(http://evil.test/v)',
]
const LINKS = [
  'javascript:pwned=1',
  'JaVaScRiPt:pwned=1//',
  'data:text/html,<script>pwned=1</script>',
  'java\nscript:pwned=1',
]

/** Puts a badge whose every field is one of them; returns the URL of its assertion. */
function putHostile(host: AssertionHost, address: string, id: string, at: number): string {
  const text = (offset: number) => PAYLOADS[(at + offset) % PAYLOADS.length] ?? ''
  const link = (offset: number) => LINKS[(at + offset) % LINKS.length] ?? ''
  const issuer = host.put(`/${id}-issuer.json`, {
    body: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Issuer',
      id: `${host.origin}/${id}-issuer.json`,
      name: text(0),
      url: `${host.origin}/"><script>pwned=1</script>`,
      email: text(1),
      description: text(2),
      telephone: text(3),
    },
  })
  return host.putBadge({
    address,
    id,
    name: text(3),
    badgeClass: {
      issuer,
      description: text(4),
      criteria: { id: link(0), narrative: text(5) },
      tags: [text(6), text(7)],
      alignment: [
        { targetName: text(8), targetUrl: link(1), targetDescription: text(9), targetCode: text(10) },
      ],
    },
    assertion: {
      narrative: text(11),
      evidence: [
        {
          id: link(2),
          name: text(12),
          narrative: text(0),
          description: text(1),
          genre: text(2),
          audience: text(3),
        },
        link(3),
      ],
    },
  })
}

/** Notes in every document of a context what an injection would do. */
async function watch(context: BrowserContext) {
  const alarms: string[] = []
  context.on('dialog', (dialog) => {
    alarms.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('request', (request) => {
    if (new URL(request.url()).hostname === 'evil.test') alarms.push(`a request: ${request.url()}`)
  })
  await context.exposeBinding('alarm', (_source, what: string) => alarms.push(what))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { alarm } = window as unknown as { alarm: (what: string) => void }
      alarm(`${event.violatedDirective} kept off ${event.blockedURI} at ${location.pathname}`)
    })
  })
  return alarms
}

/** What should not be in a document of ours, whatever badge it shows. */
async function findInjected(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found = Reflect.has(window, 'pwned') ? ['a script ran'] : []
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`${name}=${value}`)
        const isLink = ['href', 'src', 'action', 'formaction', 'data'].includes(name)
        if (isLink && /^\s*(javascript|data|vbscript):/i.test(value)) found.push(`${name}=${value}`)
        if (isLink && value.includes('evil.test')) found.push(`${name}=${value}`)
      }
      const isOurs = element.tagName !== 'SCRIPT' || !element.textContent.includes('pwned')
      if (!isOurs || /^(BASE|IFRAME|OBJECT|EMBED|STYLE)$/.test(element.tagName)) found.push(element.outerHTML)
    }
    return found
  })
}

const openDetails = (frame: Frame) =>
  frame.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

async function expectClean(page: Page, root: string): Promise<void> {
  for (const frame of page.frames().filter((each) => each.url().startsWith(root))) {
    await openDetails(frame)
    expect(await findInjected(frame), frame.url()).toEqual([])
  }
}

test('what stands in the fields of badges is text, in the Frame, its results and its faults', async ({
  page,
  context,
  street,
  earner,
}) => {
  test.slow()
  const alarms = await watch(context)
  await signInAtHome(page, street, earner)
  const { url: root } = street.backpack
  const good = PAYLOADS.map((_, at) => putHostile(street.host, earner, `frame-${at}`, at))
  const bad = [
    putHostile(street.host, `not.${earner}`, 'frame-other', 1),
    `${street.host.origin}/<script>pwned=1</script>/missing.json`,
    `${street.host.origin}/missing.json?x="><img src=x onerror=pwned=1>`,
    street.host.put('/frame-odd.json', { type: 'text/html', body: PAYLOADS.join('\n') }),
    '"><img src=x onerror=pwned=1>',
    'javascript:pwned=1',
  ]
  const frame = await offer(page, street.site, [...good, ...bad])
  await openWindow(page)
  await expect(frame.getByRole('button', { name: `Add ${good.length} badges` })).toBeVisible()
  const inside = page.frames().find((each) => each.url().includes('/issuer/frame'))
  if (inside === undefined) throw new TypeError('there is no Frame')
  await openDetails(inside)
  expect(await findInjected(inside)).toEqual([])
  // As text, it is all there.
  await expect(frame.getByText('<script>pwned=1</script>').first()).toBeVisible()
  await press(frame, `Add ${good.length} badges`)
  await expect(frame.getByRole('button', { name: 'Undo' })).toBeVisible()
  expect(await findInjected(inside)).toEqual([])
  await frame.getByRole('button', { name: 'Done' }).click()
  const { successes, errors } = await toldTo(page)
  expect([successes.length, errors.length]).toEqual([good.length, bad.length])
  expect(await page.evaluate('typeof pwned')).toBe('undefined')

  const badges = await page.context().newPage()
  await badges.goto(root)
  await expectClean(badges, root)
  const addresses = await badges
    .locator('a.badge-name')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))
  expect(addresses).toHaveLength(good.length)
  for (const address of addresses) {
    await badges.goto(address)
    await expectClean(badges, root)
  }
  await badges.getByRole('button', { name: 'Remove' }).click()
  await expect(badges.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expectClean(badges, root)
  const mail = street.mail.mails.filter(({ to }) => to === earner).at(-1)?.text ?? ''
  const link = /https?:\S+\/added\S*/.exec(mail.replace(/=3D/g, '='))?.[0]
  expect(link).toBeDefined()
  await badges.goto(link ?? '')
  await expectClean(badges, root)
  expect(alarms).toEqual([])
})

test('and in the full page, its list, its results and what it says of faults', async ({
  page,
  context,
  street,
  earner,
}) => {
  const alarms = await watch(context)
  await signInAtHome(page, street, earner)
  const { url: root } = street.backpack
  const good = [0, 4, 9].map((at) => putHostile(street.host, earner, `full-${at}`, at))
  const query = new URLSearchParams(
    [...good, `${street.host.origin}/<svg onload=pwned=1>`, '<script>pwned=1</script>'].map((url) => [
      'assertion',
      url,
    ]),
  )
  await page.goto(`${root}issuer/accept?${query}`)
  await expect(page.getByRole('button', { name: 'Add 3 badges' })).toBeVisible()
  await expectClean(page, root)
  await press(page, 'Add 3 badges')
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expectClean(page, root)
  for (const path of [
    `sign-in?next=${encodeURIComponent(PAYLOADS[1] ?? '')}`,
    `sign-in?address=${encodeURIComponent(PAYLOADS[2] ?? '')}`,
    `?before=${encodeURIComponent(PAYLOADS[0] ?? '')}`,
    `badges/${encodeURIComponent(PAYLOADS[0] ?? '')}`,
    encodeURIComponent(PAYLOADS[3] ?? ''),
    `docs/issuers?lang=${encodeURIComponent(PAYLOADS[1] ?? '')}`,
    `test-badges/?lang=${encodeURIComponent(PAYLOADS[1] ?? '')}`,
  ]) {
    await page.goto(root + path)
    expect(await findInjected(page.mainFrame()), path).toEqual([])
  }
  expect(alarms).toEqual([])
})
