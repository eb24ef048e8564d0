import { createHash } from 'node:crypto'
import { codeOfStatus, type FetchFailure, type FetchSafely, fail } from '../fetching/safe-fetch.ts'

/**
 * @property final where a redirect leads; absent: there is none @property tag what these bytes are called
 * @property retryAfterMs how long the host asks to be left alone
 */
type Page = {
  status?: number
  contentType?: string
  body: string | Uint8Array | object
  final?: string
  tag?: string
  retryAfterMs?: number
}

type Failing = Extract<
  FetchFailure['code'],
  'unreachable' | 'certificate-invalid' | 'timeout' | 'too-large' | 'forbidden-address'
>

/**
 * A web in memory that answers like the safe fetch: what a test puts at a URL is served there; all else is not found.
 *
 * @property fetched every URL that was asked for, in order
 * @property unsent those of them that were not sent again, since whoever asked has them
 */
export type FakeWeb = {
  fetchSafely: FetchSafely
  fetched: string[]
  unsent: string[]
  put: (url: string, page: Page | object | string) => void
  /** Makes a URL fail the way the network does. */
  fail: (url: string, code: Failing) => void
  remove: (url: string) => void
}

const isPage = (value: object): value is Page => 'body' in value

export function createFakeWeb(): FakeWeb {
  const pages = new Map<string, Page | { fails: Failing }>()
  const fetched: string[] = []
  const unsent: string[] = []

  return {
    fetched,
    unsent,
    put: (url, page) => {
      pages.set(url, typeof page === 'object' && isPage(page) ? page : { body: page })
    },
    fail: (url, code) => {
      pages.set(url, { fails: code })
    },
    remove: (url) => {
      pages.delete(url)
    },
    fetchSafely: async (url, { maxBytes, known }) => {
      fetched.push(url)
      const page = pages.get(url) ?? { status: 404, body: '' }
      if ('fails' in page)
        return { ok: false, failure: { code: page.fails, detail: `${url}: ${page.fails}` } }
      const status = page.status ?? 200
      const isKnown = known !== undefined && known.tag === page.tag
      if (isKnown) unsent.push(url)
      const bytes = isKnown ? known.bytes : toBytes(page.body)
      if (status !== 200 && status !== 410) {
        const { retryAfterMs } = page
        const busyHost = new URL(page.final ?? url).host
        const facts = retryAfterMs === undefined ? {} : { retryAfterMs, busyHost }
        return fail(codeOfStatus(status), `${url} answered ${status}`, facts)
      }
      if (bytes.length > maxBytes)
        return { ok: false, failure: { code: 'too-large', detail: `${url} is too large` } }
      return {
        ok: true,
        fetched: {
          url: page.final ?? url,
          status,
          contentType: page.contentType ?? 'application/json',
          bytes,
          ...(page.tag === undefined ? {} : { tag: page.tag }),
        },
      }
    },
  }
}

function toBytes(body: Page['body']): Uint8Array {
  if (typeof body === 'string') return Buffer.from(body)
  return body instanceof Uint8Array ? body : Buffer.from(JSON.stringify(body))
}

/** `sha256$…` of an address and a salt, as issuers write it. */
export const hashedIdentity = (address: string, salt = '') =>
  `sha256$${createHash('sha256')
    .update(address + salt)
    .digest('hex')}`
