import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import { z } from 'zod'
import { findLang } from '../../client/messages/languages.ts'
import { listAddresses, maskAddress } from '../accounts/addresses.ts'
import { findEmbedCredential } from '../accounts/embed-credential.ts'
import { userAgentOf } from '../accounts/session.ts'
import { hostText } from '../backpack/host-text.ts'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { readCookie } from '../http/cookies.ts'
import { HttpError } from '../http/http-error.ts'
import { langOf, speak, translateOf } from '../http/language.ts'
import type { Route } from '../http/route.ts'
import { limits } from '../limits.ts'
import { acceptPreviews } from './accept.ts'
import { closeForFrame, settleQuietWindow } from './close.ts'
import { challengeOf, createBearer, findBearerAccount, redeemCode } from './hand-over.ts'
import { paceOf } from './pace.ts'
import { hostOfEntry, previewEntries } from './preview.ts'
import type { RequestRow } from './queries.ts'
import { createRequest, entriesOf, findRequest, isSecretOf } from './requests.ts'
import { waitForState } from './result.ts'
import { tellAdded } from './tell-added.ts'
import { undoAccept } from './undo-accept.ts'
import { badgeHref, viewItem } from './view.ts'
import type {
  Accepted,
  Challenged,
  Closed,
  CreatedRequest,
  EmbedCredential,
  FrameError,
  PreviewLine,
  RequestState,
  Undone,
} from './wire.ts'

const originText = z.string().max(300).refine(isWebOrigin)
const createBody = z.object({
  entries: z.array(z.string().max(limits.entryBytes)).min(1).max(limits.entriesPerRequest),
  asker: originText.nullable(),
  lang: z.string().max(35),
  browser: z.string().max(64).nullable(),
})
const challengeBody = z.object({ verifier: z.string().max(128) })
const redeemBody = z.object({
  secret: z.string().max(64),
  code: z.string().max(64),
  verifier: z.string().max(128),
})
const previewBody = z.object({
  positions: z.array(z.number().int().min(0)).max(limits.entriesPerRequest).optional(),
})
const acceptBody = z.object({ previews: z.array(z.string().max(64)).min(1).max(limits.entriesPerRequest) })
const undoBody = z.object({ badges: z.array(z.string().max(64)).max(limits.entriesPerRequest) })
const secretBody = z.object({ secret: z.string().max(64) })
const pollBody = z.object({
  secret: z.string().max(64),
  known: z.object({ windowAt: z.number().nullable(), isWindowDeciding: z.boolean() }).nullable(),
})

function isWebOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text
}

/** The endpoints of the Frame (wire.ts). Each reads, finds who asks, acts, answers. */
export function frameRoutes(deps: Deps): Route[] {
  const { db } = deps
  const pace = paceOf(deps)
  const post = (path: string, handle: Route['handle'], more: Partial<Route> = {}): Route => ({
    method: 'post',
    path: `/issuer/requests${path}`,
    as: 'json',
    body: 'json',
    takesBearer: true,
    handle,
    ...more,
  })

  return [
    post('', create, { maxBytes: limits.requestBytes + 64 * 1024 }),
    { method: 'post', path: '/issuer/challenge', as: 'json', body: 'json', handle: challenge },
    post('/:id/redeem', redeem),
    post('/:id/preview', preview),
    post('/:id/accept', accept),
    post('/:id/undo', undo),
    post('/:id/cancel', (req, res) => close(req, res, 'cancelled')),
    post('/:id/finish', (req, res) => close(req, res, 'decided')),
    post('/:id/result', result),
  ]

  async function create(req: Request, res: Response): Promise<void> {
    const body = readBody(createBody, req)
    if (body.entries.reduce((sum, entry) => sum + entry.length, 0) > limits.requestBytes) {
      throw new HttpError(413, 'bad-request')
    }
    await pace.admitRequest(req, body.entries, body.browser)
    const { asker, entries } = body
    const { id, secret } = await createRequest(
      db,
      { kind: 'frame', asker, returnTo: null, entries, lang: findLang([body.lang]) },
      deps.now(),
    )
    const hostOf = entries.map(hostOfEntry)
    const hosts = [...new Set(hostOf.filter((host) => host !== null))]
    const answer: CreatedRequest = {
      id,
      secret,
      asker: asker === null ? null : hostText(new URL(asker).host),
      hosts: hosts.map(hostText),
      hostAt: hostOf.map((host) => (host === null ? null : hosts.indexOf(host))),
      credential: asker === null ? null : await credentialFromCookie(req, id, asker),
    }
    res.status(201).json(answer)
  }

  /** "Skip this window next time": the partitioned cookie of this asker stands for the Window, within its scope. */
  async function credentialFromCookie(
    req: Request,
    requestId: string,
    asker: string,
  ): Promise<EmbedCredential | null> {
    const token = readCookie(req, embedCookieName(deps.config, asker))
    if (token === null) return null
    const found = await findEmbedCredential(db, token, asker, deps.now())
    if (found === null) return null
    const { id: credentialId, accountId } = found
    const from = { codeId: null, sessionId: null, credentialId }
    const bearer = await createBearer(db, { requestId, accountId, from, now: deps.now() })
    return { bearer, identity: await identityOf(accountId) }
  }

  async function redeem(req: Request, res: Response): Promise<void> {
    const body = readBody(redeemBody, req)
    const request = await requireOpen(await requireBySecret(req, body.secret))
    const redeemed = await redeemCode(db, {
      request,
      code: body.code,
      verifier: body.verifier,
      userAgent: userAgentOf(req),
      now: deps.now(),
    })
    if (redeemed === null) throw frameError(403, 'code-refused')
    const { accountId, bearer, skipToken } = redeemed
    if (skipToken !== null && request.asker !== null)
      res.append('Set-Cookie', embedCookie(deps.config, request.asker, skipToken))
    const answer: EmbedCredential = { bearer, identity: await identityOf(accountId) }
    res.json(answer)
  }

  /** Only the Frame and we ever know the verifier, and we are told it with the code anyway. */
  function challenge(req: Request, res: Response): void {
    const { verifier } = readBody(challengeBody, req)
    const answer: Challenged = { challenge: challengeOf(verifier) }
    res.json(answer)
  }

  async function preview(req: Request, res: Response): Promise<void> {
    const body = readBody(previewBody, req)
    const { request, accountId } = await requireBearer(req)
    await pace.admitLook(accountId)
    const entries = entriesOf(request)
    const t = translateOf(req)
    const gone = new AbortController()
    res.on('close', () => gone.abort())
    res.type('application/x-ndjson')
    res.flushHeaders()
    await previewEntries(
      deps,
      { request, accountId, positions: body.positions ?? [...entries.keys()] },
      (seen) => {
        const line: PreviewLine = { at: seen.at, item: viewItem(deps, t, seen, entries[seen.at] ?? '') }
        res.write(`${JSON.stringify(line)}\n`)
      },
      gone.signal,
    )
    res.end()
  }

  async function accept(req: Request, res: Response): Promise<void> {
    const { previews } = readBody(acceptBody, req)
    const { request, accountId } = await requireBearer(req)
    const outcome = await acceptPreviews(deps, {
      request,
      accountId,
      previews,
      asker: request.asker,
      decline: false,
      lang: langOf(req),
    })
    if (!outcome.ok) throw frameError(outcome.code === 'request-closed' ? 410 : 409, outcome.code)
    tellAdded(deps, { accountId, requestId: request.id })
    const answer: Accepted = {
      results: outcome.items.map((item) =>
        item.added
          ? { preview: item.preview, added: true, badge: item.badgeId, href: badgeHref(deps, item.badgeId) }
          : {
              preview: item.preview,
              added: false,
              code: item.code,
              at: item.since,
              href: item.heldId === null ? null : badgeHref(deps, item.heldId),
            },
      ),
    }
    res.json(answer)
  }

  async function undo(req: Request, res: Response): Promise<void> {
    const { badges } = readBody(undoBody, req)
    const { request, accountId } = await requireBearer(req)
    const answer: Undone = { badges: await undoAccept(deps, { request, accountId, badgeIds: badges }) }
    res.json(answer)
  }

  async function close(req: Request, res: Response, how: 'decided' | 'cancelled'): Promise<void> {
    const { secret } = readBody(secretBody, req)
    const request = await requireBySecret(req, secret)
    const answer: Closed = { outcomes: await closeForFrame(db, request, how) }
    res.json(answer)
  }

  async function result(req: Request, res: Response): Promise<void> {
    const { secret, known } = readBody(pollBody, req)
    const request = await requireBySecret(req, secret)
    await settleQuietWindow(db, request, deps.now())
    const gone = new AbortController()
    res.on('close', () => gone.abort())
    const answer: RequestState = await waitForState(deps, request.id, { known, signal: gone.signal })
    if (!gone.signal.aborted) res.json(answer)
  }

  async function identityOf(accountId: string): Promise<string> {
    const addresses = await listAddresses(db, accountId)
    const primary = addresses.find((address) => address.isPrimary) ?? addresses[0]
    return primary === undefined ? '' : maskAddress(primary.typed)
  }

  async function requireBySecret(req: Request, secret: string): Promise<RequestRow> {
    const request = await findRequest(db, String(req.params.id), deps.now())
    // The same answer for "unknown", "too old" and "not yours": an id alone tells nothing.
    if (request === null || !isSecretOf(request, secret)) throw frameError(410, 'request-closed')
    return request
  }

  /** The one guard of the narrow credential: it opens this request, while it is open, and nothing else. */
  async function requireBearer(req: Request): Promise<{ request: RequestRow; accountId: string }> {
    const bearer = /^Bearer ([\w-]{43})$/.exec(req.get('authorization') ?? '')?.[1]
    const id = String(req.params.id)
    const accountId =
      bearer === undefined ? null : await findBearerAccount(db, { bearer, requestId: id, now: deps.now() })
    if (accountId === null) throw frameError(401, 'credential-ended')
    const request = await findRequest(db, id, deps.now())
    if (request === null) throw frameError(410, 'request-closed')
    speak(req, request.lang)
    return { request: requireOpen(request), accountId }
  }
}

function requireOpen(request: RequestRow): RequestRow {
  if (request.state !== 'open') throw frameError(410, 'request-closed')
  return request
}

const frameError = (status: number, code: FrameError) =>
  new HttpError(status, code, 'common.error.bad-request')

function readBody<T>(schema: z.ZodType<T>, req: Request): T {
  const read = schema.safeParse(req.body)
  if (!read.success) throw frameError(400, 'bad-request')
  return read.data
}

/**
 * One cookie per asker: two origins of one site share a cookie partition, but not a consent. And one per backpack of this
 * origin, each below a path of its own.
 */
const embedCookieName = ({ basePath }: Config, asker: string) =>
  `__Host-embed-${createHash('sha256')
    .update(basePath === '/' ? asker : `${basePath} ${asker}`)
    .digest('base64url')
    .slice(0, 12)}`

/** Keeps `__Host-` and `Secure` on http://localhost too, where browsers take them; elsewhere we are on https. */
const embedCookie = (config: Config, asker: string, token: string) =>
  `${embedCookieName(config, asker)}=${token}; Path=/; Max-Age=${limits.embedCredentialMs / 1000}; HttpOnly; Secure; SameSite=None; Partitioned`
