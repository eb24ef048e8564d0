import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { HostText } from '../../server/backpack/wire.ts'
import type { BadgeView, FaultView, ItemView } from '../../server/issuer/wire.ts'
import { translateFor } from '../messages/translate.ts'
import { ClosedPage, ConsentPage, HandOverPage, OutcomePage, WindowIntro } from './ConsentPage.tsx'
import type { PageItem } from './PageSheet.tsx'

const t = translateFor('en')
const LEARN: HostText = { before: 'learn.', registrable: 'example.edu', after: '' }
const EDU: HostText = { before: '', registrable: 'example.edu', after: ':8443' }
const NOV = Date.UTC(2026, 10, 3)

const badge = (more: Partial<BadgeView> = {}): BadgeView => ({
  name: 'Welding Level 2',
  description: 'Welds.',
  picture: '/pictures/1?signature=x',
  host: EDU,
  issuerName: 'MIT',
  issuedOn: NOV,
  expires: null,
  criteria: { url: 'https://example.edu/criteria' },
  evidence: [],
  ...more,
})
const ready = (preview = 'p1', more: Partial<BadgeView> = {}): ItemView => ({
  state: 'ready',
  preview,
  badge: badge(more),
})
const fault = (more: Partial<FaultView> = {}): ItemView => ({
  state: 'fault',
  fault: {
    code: 'not-found',
    host: EDU,
    name: null,
    detail: 'why',
    at: null,
    recipient: null,
    note: 'Dear issuer',
    ...more,
  },
})
const items = (...all: ItemView[]): PageItem[] => all.map((item, at) => ({ at, item }))

function consent(list: PageItem[], more: { asker?: HostText | null; isFromLink?: boolean } = {}): string {
  return render(
    <ConsentPage
      t={t}
      lang="en"
      asker={LEARN}
      isFromLink={false}
      identity="a•••@home.example"
      items={list}
      action="/issuer/visits/v/decide"
      entriesHref="/issuer/visits/v/entries/"
      token="tok"
      {...more}
    />,
  )
}
const outcome = (list: PageItem[], more: Partial<Parameters<typeof OutcomePage>[0]> = {}) =>
  render(
    <OutcomePage
      t={t}
      lang="en"
      asker={LEARN}
      identity="a•••@home.example"
      items={list}
      action="/a"
      entriesHref="/entries/"
      token="tok"
      backTo={null}
      backpackHref="/"
      blocked={[]}
      isUndoOffered={true}
      isWindow={false}
      isClosed={false}
      {...more}
    />,
  )
/** The words of a piece of HTML, as a person reads them. */
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
const button = (html: string, act: string) =>
  new RegExp(
    `<button(?=[^>]*type="submit")(?=[^>]*name="act")(?=[^>]*value="${act}")[^>]*>(.*?)</button>`,
  ).exec(html)?.[1]

test('one badge: the heading names it, the form carries its preview, nothing is to be ticked', () => {
  const html = consent(items(ready()))
  expect(html).toContain('<h1 tabindex="-1">Add Welding Level 2 to your Backpack</h1>')
  expect(html).toContain('<input type="hidden" name="add" value="p1"/>')
  expect(html).not.toContain('type="checkbox"')
  expect(button(html, 'add')).toBe('Add 1 badge')
  expect(button(html, 'not-now')).toBe('Not now')
  expect(html).toContain('What it took to earn Welding Level 2')
  expect(html).toContain('<form method="post" action="/issuer/visits/v/decide">')
  expect(html).toContain('<input type="hidden" name="token" value="tok"/>')
})

test('several: each valid one has a ticked checkbox with badge and host in its name', () => {
  const html = consent(items(ready('p1'), ready('p2', { name: 'Shop Safety' }), fault()))
  expect(html).toContain('Add 3 badges to your Backpack')
  expect(html.match(/type="checkbox"[^>]*checked/g)).toHaveLength(2)
  expect(html).toContain('aria-label="Add Shop Safety, from example.edu:8443"')
  expect(button(html, 'add')).toBe('Add 2 badges')
})

test('the same badge twice is drawn once', () => {
  const html = consent(items(ready(), { state: 'twin', of: 0 }))
  expect(html.match(/<li /g)).toHaveLength(1)
  expect(html).toContain('Add Welding Level 2 to your Backpack')
})

test('who asks and what it will be told stand there; the registrable domain is bold', () => {
  const html = consent(items(ready()))
  expect(words(html)).toContain('asked by learn. example.edu')
  expect(html).toContain('learn.<b>example.edu</b>')
  expect(words(html)).toContain('will be told which of these you add')
})

test('from a link nobody is named and nobody is told', () => {
  const html = consent(items(ready()), { asker: null, isFromLink: true })
  expect(words(html)).toContain('You came here from a link')
  expect(words(html)).not.toContain('learn.')
  expect(words(html)).toContain('Nobody will be told')
})

test('the identity line offers another account under its whole name', () => {
  expect(consent(items(ready()))).toContain('aria-label="Not a•••@home.example? Switch account"')
})

test('nothing to add: Done is the main button, and the way out that tells nothing stands beside it', () => {
  const html = consent(items(fault()))
  expect(button(html, 'done')).toBe('Done')
  expect(button(html, 'not-now')).toBe('Not now')
  expect(html).toContain('This badge cannot be added')
})

test('what is held says since when, and can be looked at', () => {
  const html = consent(
    items({ state: 'held', name: 'Old', host: EDU, since: Date.UTC(2026, 4, 4), href: '/badges/7' }),
  )
  expect(words(html)).toContain('Already in your Backpack since 4 May 2026 .')
  expect(html).toMatch(/<a [^>]*href="\/badges\/7"[^>]*>View<\/a>/)
})

test.each([
  [{ code: 'recipient-mismatch', recipient: 'a•••@school.edu' }, 'add-address:0', 'Add that address'],
  [{ code: 'recipient-mismatch' }, 'add-address:0', 'Add an address'],
  [{ code: 'recipient-mismatch' }, 'switch-account', 'Switch account'],
  [{ code: 'recipient-mismatch' }, 'skip:0', 'Skip'],
  [{ code: 'timeout' }, 'retry:0', 'Try again'],
] as const)('%j offers %s', (more, act, name) => {
  const html = consent(items(fault(more)))
  expect(html).toMatch(new RegExp(`value="${act}"[^>]*>${name}</button>`))
})

test('a host that asked to be left alone is told of in its own words, and can be tried again then', () => {
  const html = consent(items(fault({ code: 'http-error', rest: { until: 5, words: 'Wait <an hour.' } })))
  expect(html).toContain('Wait &lt;an hour.')
  expect(html).not.toContain('did not answer')
  expect(html).toMatch(/value="retry:0"[^>]*>Try again<\/button>/)
})

test('the note for the issuer can be read without a script, and copied with one', () => {
  const html = consent(items(fault({ note: 'Dear <issuer' })))
  expect(html).toMatch(
    /<button(?=[^>]*hidden)(?=[^>]*data-copy="Dear &lt;issuer")[^>]*>Copy a note for the issuer/,
  )
  expect(html).toContain('Dear &lt;issuer')
})

test('while nothing is ready the page loads again by itself, without a script; afterwards a link does', () => {
  const checking: ItemView = { state: 'checking', host: EDU }
  expect(consent(items(checking))).toMatch(/<noscript>.*http-equiv="refresh"/)
  const mixed = consent(items(ready(), checking))
  expect(mixed).not.toContain('http-equiv')
  expect(mixed).toContain('Show what is known by now')
  expect(button(mixed, 'add')).toBe('Add 1 badge')
  expect(consent(items(ready()))).not.toContain('<noscript>')
})

test('the last page leads back, undoes, and opens the backpack', () => {
  const added: ItemView = { state: 'added', badge: badge(), id: 'b1', href: '/badges/b1' }
  const html = outcome(items(added), { backTo: 'https://learn.example.edu/course' })
  expect(html).toContain('Welding Level 2 is in your Backpack')
  expect(html).toContain('href="https://learn.example.edu/course"')
  expect(words(html)).toContain('Back to learn. example.edu')
  expect(html).toMatch(/href="\/"[^>]*>Open my Backpack/)
  expect(button(html, 'undo')).toBe('Undo')
  expect(button(html, 'done')).toBeUndefined()
})

test('the Window is done by Done, and closes once its request is over', () => {
  const added: ItemView = { state: 'added', badge: badge(), id: 'b1', href: '/badges/b1' }
  const open = outcome(items(added), { isWindow: true })
  expect(button(open, 'done')).toBe('Done')
  expect(open).not.toContain('data-closes')
  const closed = outcome(items(added), { isWindow: true, isClosed: true })
  expect(button(closed, 'done')).toBeUndefined()
  expect(closed).toContain('data-closes')
})

test('what became ready late is asked on the last page too', () => {
  const added: ItemView = { state: 'added', badge: badge(), id: 'b1', href: '/badges/b1' }
  expect(button(outcome(items(added, ready('p2'))), 'add')).toBe('Add 1 badge')
})

test('after not wanting anything nothing was added, and there is nothing to undo', () => {
  const html = outcome(items({ state: 'declined', badge: badge() }), { isUndoOffered: false })
  expect(html).toContain('Nothing was added')
  expect(button(html, 'undo')).toBeUndefined()
})

test('the hand-over page carries its code for the script, and a button for when nobody hears it', () => {
  const html = render(<HandOverPage t={t} asker={LEARN} code="c0de" action="/a" token="tok" />)
  expect(html).toContain('data-code="c0de"')
  expect(button(html, 'here')).toBe('Decide in this window')
})

test.each(['closed', 'expired', 'other-browser', 'gone'] as const)(
  'a page whose request is %s has one heading',
  (why) => {
    expect(render(<ClosedPage t={t} why={why} />).match(/<h1/g)).toHaveLength(1)
  },
)

test('the sign-in page says what it is for, and how to go on as who one is', () => {
  const intro = (keep: Parameters<typeof WindowIntro>[0]['keep'], purpose: 'sign-in' | 'add-address') =>
    render(
      <WindowIntro t={t} asker={LEARN} isFromLink={false} count={2} purpose={purpose} keep={keep}>
        form
      </WindowIntro>,
    )
  expect(intro(null, 'sign-in')).toContain('Sign in to add 2 badges')
  const keep = { identity: 'a•••@home.example', action: '/a', token: 'tok' }
  expect(button(intro(keep, 'sign-in'), 'keep-account')).toBe('Go on as a•••@home.example')
  expect(intro(keep, 'add-address')).toContain('Add an address to your Backpack')
})

const XSS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "'-alert(1)-'",
  '{host}{name}{address}',
]

test.each(XSS)('an issuer’s %s stays text in every place', (text) => {
  const more = {
    name: text,
    description: text.repeat(40),
    issuerName: text,
    criteria: { url: `javascript:${text}`, text },
    evidence: [{ url: `data:text/html,${text}`, name: text, text }],
  }
  const html = [
    consent(items(ready('p1', more), fault({ name: text, note: text, recipient: text, detail: text }))),
    outcome(items({ state: 'added', badge: badge(more), id: 'b', href: '/badges/b' })),
  ].join('')
  expect(html).not.toContain('<img src=x')
  expect(html).not.toContain('<script')
  expect(html).not.toMatch(/href="(javascript|data):/)
  expect(html).not.toMatch(/ style=| on\w+="/)
})

test('an issuer’s text cannot turn the direction of ours, nor fill the screen', () => {
  const html = consent(
    items(ready('p1', { name: `\u202e${'A'.repeat(10_000)}`, description: 'x\n'.repeat(5000) })),
  )
  expect(html).not.toContain('\u202e')
  expect(/<h1[^>]*>(.*?)<\/h1>/.exec(html)?.[1]?.length).toBeLessThan(160)
  expect(html).toContain('<summary>Show all</summary>')
})

test('links to strangers give nothing away', () => {
  expect(consent(items(ready()))).toMatch(
    /<a href="https:\/\/example\.edu\/criteria" target="_blank" rel="noopener noreferrer nofollow ugc">/,
  )
})
