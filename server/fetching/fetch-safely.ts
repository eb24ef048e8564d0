import { isUtf8 } from 'node:buffer'
import type { Readable } from 'node:stream'
import { Client } from 'undici'
import type { Config } from '../config.ts'
import { limits } from '../limits.ts'
import type { DocumentRole } from '../openbadges/rejections.ts'
import { createConnect } from './connect.ts'
import { createDeadline, type Deadline } from './deadline.ts'
import { explainFailure } from './explain-failure.ts'
import { createGate, type EnterGate } from './gate.ts'
import { readBody, TooLargeError, UnreadableBodyError } from './read-body.ts'
import {
  createResolveByDns,
  type Resolve,
  type Resolvers,
  resolveBySystem,
  resolveTarget,
} from './resolve.ts'
import { readRetryAfter } from './retry-after.ts'
import {
  BUSY,
  codeOfStatus,
  type Fetched,
  type FetchFailure,
  type FetchOptions,
  type FetchSafely,
  fail,
  failResting,
  failSilent,
  isSilence,
} from './safe-fetch.ts'
import { checkUrl, type Target } from './url-policy.ts'

type FetchConfig = Pick<Config, 'fetchAllow' | 'fetchHttp' | 'publicUrl'>
type Failed = { ok: false; failure: FetchFailure }
type Hop = { ok: true; fetched: Fetched } | { ok: true; location: string } | Failed

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308]
const HEADER_BYTES = 32 * 1024
/** Hosts may send "early hints"; one that sends nothing else would keep the parser busy until the deadline. */
const INFORMATIONAL_ANSWERS = 20
/** What is heard beside "gone": a reason, in a document of a few lines. */
const LAST_WORDS_BYTES = 16 * 1024
const LAST_WORDS_MS = 2000

/** Without `application/json` some issuers answer with an HTML page; hosts of the 0.5 era say text/plain. */
const ACCEPT_DOCUMENT =
  'application/ld+json, application/json;q=0.9, application/vc+ld+json, application/vc, application/vc+jwt, ' +
  'application/jwt, text/plain;q=0.5, */*;q=0.1'
const ACCEPT_IMAGE = 'image/png, image/svg+xml, */*;q=0.1'

const acceptOf = (role: DocumentRole) => (role === 'image' ? ACCEPT_IMAGE : ACCEPT_DOCUMENT)

/**
 * Makes the only way out of the server: a fetch for URLs that strangers chose.
 *
 * 1. Every hop is checked whole: its text (url-policy.ts), then each address that its name resolves to (resolve.ts).
 * 2. The connection goes to an address that was checked, never to the answer of a second look-up (connect.ts).
 * 3. Redirects are followed by hand, 5 at most, never from https to http.
 * 4. Nothing of ours goes along: no cookies, no Referer, no credentials.
 * 5. Sizes are of the unpacked body. 10 s hold for all hops of a document together, slow drip included; waiting for a
 *    free place (gate.ts) before the first hop is not counted, and lasts at most as long as an assertion may take.
 *
 * A client per hop, without kept connections: nothing that one stranger's document opened serves another's.
 *
 * @param options.now epoch milliseconds: a host's dates are held against it
 * @param options.resolve for tests, in place of the name servers; as `documentTimeoutMs` is of the 10 s
 */
export function createFetchSafely(
  config: FetchConfig,
  options: { now: () => number; resolve?: Resolve; documentTimeoutMs?: number },
): FetchSafely {
  const resolvers: Resolvers = {
    stranger: options.resolve ?? createResolveByDns(),
    operator: options.resolve ?? resolveBySystem,
  }
  const enter = createGate({ perHost: limits.fetchesPerHost, overall: limits.fetchesOverall })

  const documentTimeoutMs = options.documentTimeoutMs ?? limits.documentTimeoutMs

  const { now } = options
  return (url, request) => fetchDocument(url, request, { config, resolvers, enter, documentTimeoutMs, now })
}

type World = {
  config: FetchConfig
  resolvers: Resolvers
  enter: EnterGate
  documentTimeoutMs: number
  now: () => number
}

async function fetchDocument(
  url: string,
  request: FetchOptions,
  world: World,
): Promise<{ ok: true; fetched: Fetched } | Failed> {
  const deadline = createDeadline(limits.assertionTimeoutMs, request.signal)
  try {
    return await followRedirects(url, request, deadline, world)
  } finally {
    deadline.clear()
  }
}

async function followRedirects(
  url: string,
  request: FetchOptions,
  { signal, restart }: Deadline,
  { config, resolvers, enter, documentTimeoutMs, now }: World,
): Promise<{ ok: true; fetched: Fetched } | Failed> {
  let next = url
  let isSecure = false

  for (let hop = 0; hop <= limits.redirects; hop += 1) {
    const checked = checkUrl(next, config)
    if (!checked.ok) return checked
    const { target } = checked
    if (isSecure && target.url.protocol === 'http:') {
      return fail('forbidden-address', `${target.url.href} would lead from https to http`)
    }
    isSecure = target.url.protocol === 'https:'
    const restLeftMs = request.restLeftMs?.(target.url.host) ?? 0
    if (restLeftMs > 0) return failResting(target.url.href, { host: target.url.host, leftMs: restLeftMs })
    const silence = request.findSilence?.(target.url.host) ?? null
    if (silence !== null) return failSilent(target.url.href, { host: target.url.host, silence })

    const leave = await enter(target.url.host, signal)
    if (leave === null) return fail('timeout', `${target.url.href} had to wait too long`)
    try {
      if (hop === 0) restart(documentTimeoutMs)
      const resolved = await resolveTarget(target, resolvers, signal)
      if (!resolved.ok) return withHost(resolved, target.url.host)
      const answer = await requestOnce(target, resolved.addresses, request, signal, {
        userAgent: userAgentOf(config),
        now,
      })
      if (!answer.ok) return withHost(answer, target.url.host)
      if ('fetched' in answer) return answer
      if (!URL.canParse(answer.location, target.url)) {
        return fail('http-error', `${target.url.href} redirects to something that is not a URL`)
      }
      next = new URL(answer.location, target.url).href
    } finally {
      leave()
    }
  }
  return fail('too-many-redirects', `${url} redirects more than ${limits.redirects} times`)
}

/** Says which of the hosts on the way it was that did not answer, or whose certificate does not hold. */
function withHost({ failure }: Failed, host: string): Failed {
  if (isSilence(failure.code)) return { ok: false, failure: { ...failure, silentHost: host } }
  if (failure.code === 'certificate-invalid')
    return { ok: false, failure: { ...failure, untrustedHost: host } }
  return { ok: false, failure }
}

/** Tells hosts who asks, so that they can find the operator. */
const userAgentOf = ({ publicUrl }: FetchConfig) => `OpenBackpack (+${publicUrl.href})`

/** One request, one answer. Whatever happens, no socket is left. */
async function requestOnce(
  target: Target,
  addresses: readonly string[],
  { role, maxBytes, known }: FetchOptions,
  signal: AbortSignal,
  { userAgent, now }: { userAgent: string; now: () => number },
): Promise<Hop> {
  const { url } = target
  const client = new Client(url.origin, {
    connect: createConnect(target, addresses),
    maxHeaderSize: HEADER_BYTES,
    headersTimeout: limits.documentTimeoutMs,
    bodyTimeout: limits.documentTimeoutMs,
    pipelining: 1,
    allowH2: false,
  })
  // undici heeds a signal only while it is connected.
  const hangUp = () => void client.destroy()
  signal.addEventListener('abort', hangUp, { once: true })
  let body: Readable | null = null
  let informational = 0
  try {
    const answer = await client.request({
      method: 'GET',
      path: url.pathname + url.search,
      headers: {
        accept: acceptOf(role),
        'accept-encoding': 'gzip',
        'user-agent': userAgent,
        ...(known === undefined ? {} : { 'if-none-match': known.tag }),
      },
      reset: true,
      signal,
      onInfo: () => {
        informational += 1
        if (informational > INFORMATIONAL_ANSWERS) void client.destroy(new UnreadableBodyError())
      },
    })
    body = answer.body
    return await readAnswer(url, answer, { maxBytes, known, now })
  } catch (error) {
    return explainFailure(error, url.href, signal)
  } finally {
    signal.removeEventListener('abort', hangUp)
    // What comes after we have stopped listening is an error event of nobody's.
    body?.on('error', () => {}).destroy()
    await client.destroy()
  }
}

async function readAnswer(
  url: URL,
  { statusCode, headers, body }: Awaited<ReturnType<Client['request']>>,
  { maxBytes, known, now }: { maxBytes: number; known: FetchOptions['known'] | undefined; now: () => number },
): Promise<Hop> {
  const header = (name: string) => [headers[name] ?? []].flat().join(', ')

  if (REDIRECTS.includes(statusCode)) {
    const location = header('location')
    return location === ''
      ? fail('http-error', `${url.href} redirects to nowhere`)
      : { ok: true, location: readLocation(location) }
  }
  const contentType = header('content-type') || null
  if (statusCode === 410) {
    const bytes = await readLastWords(body, header('content-encoding'))
    return { ok: true, fetched: { url: url.href, status: 410, contentType, bytes } }
  }
  const tag = readTag(header('etag'))
  // Nobody may say so who was not asked.
  if (statusCode === 304 && known !== undefined) {
    const { bytes } = known
    return { ok: true, fetched: { url: url.href, status: 200, contentType, bytes, tag: tag ?? known.tag } }
  }
  if (statusCode !== 200) {
    const retryAfterMs = BUSY.includes(statusCode) ? readRetryAfter(header('retry-after'), now()) : null
    const facts = retryAfterMs === null ? {} : { retryAfterMs, busyHost: url.host }
    return fail(codeOfStatus(statusCode), `${url.href} answered ${statusCode}`, facts)
  }
  if (Number(header('content-length')) > maxBytes) throw new TooLargeError()
  const bytes = await readBody(body, { encoding: header('content-encoding'), maxBytes })
  const fetched = { url: url.href, status: 200 as const, contentType, bytes }
  return { ok: true, fetched: tag === null ? fetched : { ...fetched, tag } }
}

/** What a host says beside "gone", which says all there is to say: a few words, at once, or none. */
async function readLastWords(body: Readable, encoding: string): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(LAST_WORDS_MS)
  try {
    return await readBody(body, { encoding, maxBytes: LAST_WORDS_BYTES, signal })
  } catch {
    return new Uint8Array() // gone it is all the same
  }
}

/** Null for what is no entity tag, or a long one: it is sent back as it came. */
const readTag = (text: string): string | null => (/^(W\/)?"[\x21\x23-\x7e]{0,200}"$/.test(text) ? text : null)

/** Undici hands over bytes as Latin-1. Hosts mean UTF-8, where they do not escape what is beyond ASCII. */
function readLocation(location: string): string {
  const bytes = Buffer.from(location, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : location
}
