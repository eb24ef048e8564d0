import type { Request, Response } from 'express'
import { findLang } from '../../client/messages/languages.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import { askedLangOf } from '../http/language.ts'
import type { Route } from '../http/route.ts'
import { limits } from '../limits.ts'
import { isFromFrame } from './from-frame.ts'
import { paceOf } from './pace.ts'
import type { RequestRow } from './queries.ts'
import { copyOf, createRequest, findRequest } from './requests.ts'
import { beginLinkVisit, beginVisit, prepareVisit } from './visit.ts'

/**
 * The doors to the full page: the form that `issue_no_modal` posts, the link in a mail or a QR code, and "Use this
 * tab" of a Frame whose window did not come.
 *
 * The form comes from another site and so carries no cookie of ours: it keeps a request and changes nothing else.
 */
export function fullPageRoutes(deps: Deps): Route[] {
  const { config } = deps
  const pace = paceOf(deps)

  return [
    {
      method: 'post',
      path: '/issuer/frameless',
      as: 'page',
      body: 'form',
      isCrossSite: true,
      maxBytes: 3 * limits.requestBytes,
      handle: async (req, res) => {
        const entries = readEntries(req.body?.assertions)
        await pace.admitRequest(req, entries)
        const asker = askerFrom(req, config.publicUrl.origin)
        const returnTo = returnToFrom(req.body?.returnTo, asker)
        const lang = typeof req.body?.lang === 'string' ? findLang([req.body.lang]) : null
        const { id } = await createRequest(
          deps.db,
          { kind: 'page', asker, returnTo, entries, lang },
          deps.now(),
        )
        const request = (await findRequest(deps.db, id, deps.now())) as RequestRow
        const visitId = await prepareVisit(deps, res, request)
        res.redirect(303, `${config.basePath}issuer/visits/${visitId}`)
      },
    },
    {
      method: 'get',
      path: '/issuer/accept',
      as: 'page',
      handle: async (req, res) => {
        const entries = readEntries(req.query.assertion)
        const visit = await beginLinkVisit(deps, req, res, { entries, lang: askedLangOf(req) })
        res.redirect(303, `${config.basePath}issuer/visits/${visit.id}`)
      },
    },
    { method: 'get', path: '/issuer/requests/:id', as: 'page', handle: useThisTab },
  ]

  async function useThisTab(req: Request, res: Response): Promise<void> {
    const request = await findRequest(deps.db, String(req.params.id), deps.now())
    if (request === null || request.state !== 'open')
      throw new HttpError(404, 'not-found', 'issuer.request.unknown')
    // Anybody else who has the address came by a link.
    const isVerified = isFromFrame(deps.config, req) && request.asker !== null
    const visit = isVerified
      ? await beginVisit(deps, req, res, {
          request,
          isVerified,
          isWindow: false,
          challenge: null,
          state: { decides: true },
        })
      : await beginLinkVisit(deps, req, res, copyOf(request))
    res.redirect(303, `${config.basePath}issuer/visits/${visit.id}`)
  }
}

/** One field or parameter per assertion. Refused whole when it is empty or larger than anybody decides at once. */
function readEntries(value: unknown): string[] {
  const entries = [value ?? []]
    .flat()
    .filter((entry): entry is string => typeof entry === 'string' && entry !== '')
  if (entries.length === 0) throw new HttpError(400, 'bad-request', 'issuer.request.nothing')
  const bytes = entries.reduce((sum, entry) => sum + entry.length, 0)
  const isTooMany =
    entries.length > limits.entriesPerRequest ||
    bytes > limits.requestBytes ||
    entries.some((entry) => entry.length > limits.entryBytes)
  if (isTooMany) throw new HttpError(413, 'too-many', 'issuer.request.too-many-entries')
  return entries
}

/** Who asks, as the browser itself says; null where it does not, or where it is us. */
function askerFrom(req: Request, ownOrigin: string): string | null {
  const origin = req.get('origin')
  if (origin === undefined || !URL.canParse(origin)) return null
  const url = new URL(origin)
  return /^https?:$/.test(url.protocol) && url.origin === origin && origin !== ownOrigin ? origin : null
}

/** The page's own address, honoured only on the origin that the browser named. */
function returnToFrom(value: unknown, asker: string | null): string | null {
  if (typeof value !== 'string' || value.length > 4096 || asker === null || !URL.canParse(value)) return null
  const url = new URL(value)
  return url.origin === asker && url.username === '' && url.password === '' ? url.href : null
}
