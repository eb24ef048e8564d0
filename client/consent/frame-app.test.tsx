import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { ItemView } from '../../server/issuer/wire.ts'
import { translateFor } from '../messages/translate.ts'
import { FrameApp } from './FrameApp.tsx'
import type { FrameState, Stage } from './frame-state.ts'
import { createOffer, next, type Offer, type OfferEvent } from './offer.ts'

const HOST = { before: 'learn.', registrable: 'example.edu', after: '' }
const ready = (preview: string): ItemView => ({
  state: 'ready',
  preview,
  badge: {
    name: 'Welding Level 2',
    description: 'Welds.',
    picture: '/pictures/1',
    host: HOST,
    issuerName: 'MIT',
    issuedOn: 0,
    expires: null,
    criteria: { text: 'A clean seam.' },
    evidence: [{ url: 'https://example.edu/1', name: 'Photo' }],
  },
})
const fault: ItemView = {
  state: 'fault',
  fault: {
    code: 'recipient-mismatch',
    host: HOST,
    name: null,
    detail: 'why',
    at: null,
    recipient: 'a•••@school.edu',
    note: 'Dear issuer',
  },
}
const asked: OfferEvent[] = [
  { type: 'seen', at: 0, item: ready('one') },
  { type: 'seen', at: 1, item: ready('two') },
  { type: 'seen', at: 2, item: fault },
]
const added: OfferEvent[] = [
  { type: 'adding' },
  {
    type: 'accepted',
    results: [
      { preview: 'one', added: true, badge: 'b1', href: '/badges/b1' },
      { preview: 'two', added: true, badge: 'b2', href: '/badges/b2' },
    ],
  },
]
const play = (...events: OfferEvent[]): Offer => events.reduce(next, createOffer(4))

/** Every view that the Frame has, and of the list what it can be made of. */
const VIEWS: Record<string, { stage: Stage; offer?: Offer }> = {
  starting: { stage: { name: 'starting' } },
  welcome: { stage: { name: 'welcome', notice: 'consent.failed' } },
  'the Window is open': { stage: { name: 'window', how: 'waiting' } },
  'no Window came': { stage: { name: 'window', how: 'none' } },
  'the Window decides': { stage: { name: 'window', how: 'deciding' } },
  'being checked': { stage: { name: 'offer' } },
  'the list': { stage: { name: 'offer' }, offer: play(...asked) },
  'being added': { stage: { name: 'offer' }, offer: play(...asked, { type: 'adding' }) },
  'added, one still to come': { stage: { name: 'offer' }, offer: play(...asked, ...added) },
  failed: { stage: { name: 'failed', retry: () => {} } },
  closing: { stage: { name: 'closing' } },
}

function draw({ stage, offer = createOffer(4) }: { stage: Stage; offer?: Offer }): string {
  const state: FrameState = {
    stage,
    count: 4,
    asker: HOST,
    hosts: [HOST],
    isSkipTicked: false,
    identity: 'a•••@home.example',
    offer,
    status: null,
    windowHref: '/issuer/sign-in?request=1',
    tabHref: '/issuer/requests/1',
  }
  const ignore = () => {}
  return render(
    <FrameApp
      t={translateFor('en')}
      lang="en"
      root="/"
      state={state}
      controls={{ kind: 'frame', onAct: ignore, onTick: ignore, onCopy: ignore }}
      doings={{
        onContinue: ignore,
        onSkip: ignore,
        onClose: ignore,
        onDone: ignore,
        onRetry: ignore,
        onView: ignore,
      }}
    />,
  )
}

test.each(Object.entries(VIEWS))('nothing can be typed into the Frame: %s', (_name, view) => {
  const html = draw(view)
  expect(html).toContain('<h1')
  const inputs = html.match(/<input[^>]*>/g) ?? []
  expect(inputs.filter((input) => !input.includes('type="checkbox"'))).toEqual([])
  expect(html).not.toMatch(/<(form|textarea|select|iframe|object|embed)\b|contenteditable|autocomplete/i)
})

test('the list has its checkboxes, so that there is something to look at', () => {
  expect(draw({ stage: { name: 'offer' }, offer: play(...asked) }).match(/type="checkbox"/g)).toHaveLength(2)
})
