import type { FetchAnswer, ReadOwn } from '../fetching/safe-fetch.ts'
import { PLACEHOLDER_PICTURE } from '../openbadges/placeholder-picture.ts'
import { CARDS, type Served } from './cards.ts'
import { type CardSigner, createCardSigner, createKit, type Kit } from './kit.ts'

/** Where the test badges are, below the backpack's own address. */
export const TEST_BADGES_PATH = 'test-badges/'

/** To whom a test badge is made out in the copy that anybody may read. In process it is made out to who asks. */
const READER = 'you@example.org'

/** An answer as it is sent. @property location where a redirect leads */
export type SentDocument = { status: number; type: string; body: Uint8Array; location?: string }

/**
 * The test badges of a backpack: dummy assertions with fixed outcomes.
 *
 * `read` is for the backpack itself: badges are made out to the earner who asks, so that a card ends alike for
 * everybody. `send` is for whoever reads them over the network.
 */
export type TestBadges = {
  read: ReadOwn
  send: (path: string, search: string) => Promise<SentDocument | null>
}

/** @param publicUrl of the backpack, with a trailing slash @param secret the backpack's own */
export function createTestBadges(publicUrl: string, secret: string): TestBadges {
  const root = publicUrl + TEST_BADGES_PATH
  let signer: CardSigner | undefined
  const find = (path: string, search: string, recipient: string) => {
    signer ??= createCardSigner(secret)
    return findServed({ root, signer }, { path, search, recipient })
  }
  return {
    read: async (url, recipient) => {
      if (!url.href.startsWith(root)) return null
      const path = url.href.slice(root.length).replace(/[?#].*$/, '')
      const served = await find(path, url.search, recipient)
      return served === null ? null : toAnswer(served, url.href)
    },
    send: async (path, search) => {
      const served = await find(path, search, READER)
      return served === null ? null : toSent(served, root + path)
    },
  }
}

async function findServed(
  world: { root: string; signer: CardSigner },
  { path, search, recipient }: { path: string; search: string; recipient: string },
): Promise<Served | null> {
  const shared = SHARED[path]
  if (Object.hasOwn(SHARED, path) && shared !== undefined)
    return shared(createKit(world, { card: 'shared', search: '', recipient }))
  const [, card = '', name] = /^([a-z-]+)(?:\.json|\/(\w+\.\w+))$/.exec(path) ?? []
  if (!isCard(card)) return null
  const isSelf = name === undefined
  const documents = await CARDS[card](createKit(world, { card, search: isSelf ? search : '', recipient }))
  const key = name ?? 'self'
  return Object.hasOwn(documents, key) ? (documents[key] ?? null) : null
}

const isCard = (name: string): name is keyof typeof CARDS => Object.hasOwn(CARDS, name)

const SHARED: Record<string, (kit: Kit) => Served> = {
  'class.json': (kit) => kit.badgeClass('class.json'),
  'issuer.json': (kit) => kit.issuer('issuer.json'),
  'key.json': (kit) => kit.key('key.json'),
  'badge.png': () => ({ text: PLACEHOLDER_PICTURE.bytes, type: PLACEHOLDER_PICTURE.type }),
}

/** What a fetch of it would have given. */
function toAnswer(served: Served, url: string): FetchAnswer {
  if (isFailure(served))
    return { ok: false, failure: { code: served.fails, detail: `${url} is a test badge that ends so` } }
  const { body, type, status } = toSent(served, url)
  return {
    ok: true,
    fetched: {
      url,
      status: status === 410 ? 410 : 200,
      contentType: type,
      bytes: status === 410 ? new Uint8Array() : body,
    },
  }
}

/** Over the network, as much of it as can be shown. */
function toSent(served: Served, url: string): SentDocument {
  if (isFailure(served)) return sendFailure(served.fails, url)
  if (!isText(served))
    return {
      status: 200,
      type: 'application/json',
      body: Buffer.from(`${JSON.stringify(served, null, 2)}\n`),
    }
  const { text, type, status = 200 } = served
  return { status, type, body: typeof text === 'string' ? Buffer.from(text) : text }
}

const STATUS_OF: Record<string, number> = { 'not-found': 404, 'http-error': 500, 'too-many-redirects': 302 }

function sendFailure(code: string, url: string): SentDocument {
  const body = Buffer.from(`A test badge: the backpack is told "${code}" for this address.\n`)
  const sent = { status: STATUS_OF[code] ?? 503, type: 'text/plain', body }
  return code === 'too-many-redirects' ? { ...sent, location: url } : sent
}

const isFailure = (served: Served): served is Extract<Served, { fails: unknown }> => 'fails' in served
const isText = (served: Served): served is Extract<Served, { text: string | Uint8Array }> =>
  'text' in served &&
  'type' in served &&
  (typeof served.text === 'string' || served.text instanceof Uint8Array)
