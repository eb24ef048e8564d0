import { type FetchAnswer, type FetchFailure, type FetchSafely, isSilence } from '../fetching/safe-fetch.ts'
import { limits } from '../limits.ts'
import {
  type DocumentRole,
  ok,
  type RejectionCode,
  type RejectionFacts,
  type Result,
  reject,
} from '../openbadges/rejections.ts'
import { readHttpUrl } from '../openbadges/urls.ts'

/** What a host called a picture. @property url where it was asked for */
export type PictureTag = { url: string; tag: string }

/**
 * What is known of a picture that was fetched another day.
 *
 * @property known the picture itself; null where there is none
 * @property note is told what each picture that was asked for is called now; null where its host does not say
 */
export type PictureMemory = {
  known: (PictureTag & { bytes: Uint8Array }) | null
  note: (tag: PictureTag | null) => void
}

/** Null: there is nothing at this address of ours. */
export type ReadOwnNow = (url: URL) => Promise<FetchAnswer | null>

/** What the fetches of one request gave, by URL and size limit. */
export type DocumentCache = Map<string, Promise<FetchAnswer>>

/** A shared document whose host stumbled once is asked for again: else one lost packet would fail a whole list. */
const FAILURE_KEPT_MS = 5_000

/** Pictures are large: a request of hundreds of badges keeps only what it used last. */
const MAX_CACHED = 48
const MAX_CACHED_BYTES = 16 * 1024 * 1024

const INACCESSIBLE: Record<DocumentRole, RejectionCode | null> = {
  assertion: null,
  'badge-class': 'badge-class-inaccessible',
  issuer: 'issuer-inaccessible',
  image: 'image-inaccessible',
  key: 'key-inaccessible',
  'revocation-list': 'revocation-list-inaccessible',
}

/** A text as it was served. @property final where it was found in the end, after redirects */
export type CollectedText = { url: string; final: string; body: string }

/** @property url where it was found in the end, after redirects */
export type Collected = { url: string; status: 200 | 410; bytes: Uint8Array }

/**
 * Fetches the documents of one assertion.
 *
 * 1. Each URL once, however often it is named, and shared with other assertions of the request, but never another
 *    assertion. A failure is shared only for a while.
 * 2. At most eight of them.
 * 3. Never from this backpack over the network: its answers to itself would be someone's, with nobody asking. What it
 *    serves to everybody is read without asking.
 * 4. When the assertion's time is up it answers `timeout`, whether or not the fetch has noticed.
 */
export type Collector = {
  fetchBytes: (role: DocumentRole, url: string) => Promise<Result<Collected>>
  fetchText: (role: DocumentRole, url: string) => Promise<Result<CollectedText>>
}

/**
 * @param sources.signal ends all of the request's fetches
 * @param sources.ownHost null: there is no backpack here that might ask itself
 * @param sources.readOwn reads what this backpack itself serves to everybody; absent: nothing
 * @param sources.cache shared with other assertions of the request; absent: there are none
 * @param sources.pictures what is known of the assertion's picture; absent: nothing
 * @param sources.deadline ends this assertion's waiting; a fetch that others wait for too goes on
 */
export function createCollector(sources: {
  fetchSafely: FetchSafely
  ownHost: string | null
  readOwn?: ReadOwnNow
  cache?: DocumentCache
  pictures?: PictureMemory
  deadline: AbortSignal
  signal?: AbortSignal
}): Collector {
  const { fetchSafely, ownHost, readOwn, cache, pictures, deadline, signal } = sources
  const own: DocumentCache = new Map()
  const aborted = new Promise<'aborted'>((resolve) => {
    deadline.addEventListener('abort', () => resolve('aborted'), { once: true })
  })
  const unlessAborted = (running: Promise<FetchAnswer>) => {
    running.catch(() => undefined) // where it loses the race nobody else would hear of it; where it wins we throw it
    return Promise.race([running, aborted])
  }

  const ask = (role: DocumentRole, url: string): Promise<FetchAnswer> => {
    const maxBytes = getMaxBytes(role)
    const key = `${maxBytes} ${url}`
    const shared = role === 'assertion' || cache === undefined ? own : cache
    const answer =
      own.get(key) ??
      (shared === own ? undefined : getShared(shared, key)) ??
      fetchSafely(url, {
        role,
        maxBytes,
        ...(role === 'image' && pictures?.known?.url === url ? { known: pictures.known } : {}),
        ...(role === 'assertion' ? { signal: deadline } : signal === undefined ? {} : { signal }),
      })
    own.set(key, answer)
    if (shared !== own) keepLast(shared, key, answer)
    return answer
  }

  const fetchBytes: Collector['fetchBytes'] = async (role, address) => {
    const url = readHttpUrl(address)
    if (url === null) return refuse('not-a-reference', role, address, 'is no http(s) URL')
    if (isOwn(url, ownHost)) return readOwnAnswer((await readOwn?.(url)) ?? null, role, url.href)
    if (own.size >= limits.documentsPerAssertion && !own.has(`${getMaxBytes(role)} ${url.href}`))
      return refuse(
        'unreachable',
        role,
        url.href,
        `would be one document more than ${limits.documentsPerAssertion}`,
      )
    const answer = deadline.aborted ? 'aborted' : await unlessAborted(ask(role, url.href))
    if (answer === 'aborted')
      return reject('timeout', `checking took longer than ${limits.assertionTimeoutMs} ms`, {
        document: role,
        url: url.href,
        silentHost: url.host,
      })
    if (role === 'image') pictures?.note(tagOf(answer, url.href))
    return readAnswer(answer, role, url.href, ownHost)
  }

  const fetchText: Collector['fetchText'] = async (role, url) => {
    const collected = await fetchBytes(role, url)
    if (!collected.ok) return collected
    const { bytes, status, url: final } = collected.value
    if (status !== 200) return refuse('not-found', role, url, `answered ${status}`)
    const text = decodeText(bytes, role, url)
    return text.ok ? ok({ url, final, body: text.value }) : text
  }

  return { fetchBytes, fetchText }
}

/** Reads UTF-8, without its byte order mark. `not-json`, or the role's own word for malformed. */
export function decodeText(bytes: Uint8Array, role: DocumentRole, url: string): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return reject(getMalformedCode(role), `the ${role} is not UTF-8`, { document: role, url })
  }
}

/** What a document of a role is called when it is no JSON object, or not the object that it should be. */
export function getMalformedCode(role: DocumentRole): RejectionCode {
  if (role === 'badge-class') return 'badge-class-malformed'
  if (role === 'issuer') return 'issuer-malformed'
  if (role === 'revocation-list') return 'revocation-list-malformed'
  return role === 'key' ? 'key-unusable' : 'not-json'
}

/** Adds to a rejection which document it is about, where it does not know that yet. */
export function withFacts<T>(result: Result<T>, facts: RejectionFacts): Result<T> {
  return result.ok ? result : { ok: false, rejection: { ...facts, ...result.rejection } }
}

function getMaxBytes(role: DocumentRole): number {
  if (role === 'image') return limits.imageBytes
  return role === 'revocation-list' ? limits.revocationListBytes : limits.documentBytes
}

function readAnswer(
  answer: FetchAnswer,
  role: DocumentRole,
  url: string,
  ownHost: string | null,
): Result<Collected> {
  if (!answer.ok) {
    const { host } = new URL(url)
    const {
      code,
      detail,
      retryAfterMs,
      busyHost = host,
      silentHost = host,
      untrustedHost = host,
    } = answer.failure
    // It begins with an address of its own: after a redirect that is another than the one that was asked for.
    const problem = detail.startsWith(`${url} `) ? detail.slice(url.length + 1) : `failed: ${detail}`
    return refuse(code, role, url, problem, {
      ...(retryAfterMs === undefined ? {} : { retryAfterMs, busyHost }),
      ...(isSilence(code) ? { silentHost } : {}),
      ...(code === 'certificate-invalid' ? { untrustedHost } : {}),
    })
  }
  const { fetched } = answer
  const final = readHttpUrl(fetched.url)
  if (final === null || isOwn(final, ownHost))
    return refuse('forbidden-address', role, url, 'redirects to this backpack itself')
  if (fetched.status === 410 && role !== 'assertion') return refuse('not-found', role, url, 'answered 410')
  return ok({ url: final.href, status: fetched.status, bytes: fetched.bytes })
}

/** What we serve ourselves has the limits of everybody's. */
function readOwnAnswer(answer: FetchAnswer | null, role: DocumentRole, url: string): Result<Collected> {
  if (answer === null) return refuse('forbidden-address', role, url, 'is on this backpack itself')
  if (answer.ok && answer.fetched.bytes.length > getMaxBytes(role))
    return refuse('too-large', role, url, 'is too large')
  return readAnswer(answer, role, url, null)
}

function refuse(
  code: FetchFailure['code'],
  role: DocumentRole,
  url: string,
  problem: string,
  more: Pick<RejectionFacts, 'retryAfterMs' | 'busyHost' | 'silentHost' | 'untrustedHost'> = {},
): Result<never> {
  const facts: RejectionFacts = { document: role, url, ...more }
  const detail = `the ${role} ${url} ${problem}`
  // Trying again helps with what could not be fetched, and not with this.
  if (code === 'certificate-invalid') return reject(code, detail, facts)
  if (code === 'too-large') return reject(role === 'image' ? 'image-too-large' : code, detail, facts)
  return reject(INACCESSIBLE[role] ?? code, detail, facts)
}

const tagOf = (answer: FetchAnswer, url: string): PictureTag | null =>
  answer.ok && answer.fetched.tag !== undefined ? { url, tag: answer.fetched.tag } : null

/** The host of a URL may be given with its default port, or with the dot of a fully qualified name. */
function isOwn(url: URL, ownHost: string | null): boolean {
  if (ownHost === null) return false
  const hostname = url.hostname.replace(/\.$/, '')
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  return [`${hostname}:${port}`, url.port === '' ? hostname : ''].includes(ownHost.toLowerCase())
}

function getShared(cache: DocumentCache, key: string): Promise<FetchAnswer> | undefined {
  const answer = cache.get(key)
  const failedAt = answer === undefined ? undefined : failures.get(answer)
  return failedAt !== undefined && performance.now() - failedAt >= FAILURE_KEPT_MS ? undefined : answer
}

function keepLast(cache: DocumentCache, key: string, answer: Promise<FetchAnswer>): void {
  cache.delete(key)
  cache.set(key, answer)
  answer.then(
    (given) => {
      if (!given.ok && !failures.has(answer)) failures.set(answer, performance.now())
      sizes.set(answer, given.ok ? given.fetched.bytes.length : 0)
      let bytes = [...cache.values()].reduce((sum, each) => sum + (sizes.get(each) ?? 0), 0)
      for (const [oldest, each] of cache) {
        if (bytes <= MAX_CACHED_BYTES) break
        bytes -= sizes.get(each) ?? 0
        cache.delete(oldest)
      }
    },
    // Those who wait for it hear that it failed; here it takes no room.
    () => undefined,
  )
  const [oldest] = cache.keys()
  if (cache.size > MAX_CACHED && oldest !== undefined) cache.delete(oldest)
}

/** How large the answers are that have come. */
const sizes = new WeakMap<Promise<FetchAnswer>, number>()

/** When the answers came that are none, in milliseconds of this process. */
const failures = new WeakMap<Promise<FetchAnswer>, number>()
