import type { Request, Response } from 'express'
import {
  AddingPage,
  CheckingPage,
  ClosedPage,
  ConsentPage,
  EntryPage,
  HandOverPage,
  OutcomePage,
  UndoingPage,
  WindowIntro,
} from '../../client/consent/ConsentPage.tsx'
import { isLongPage } from '../../client/consent/LongList.tsx'
import { HomeHref } from '../../client/consent/PageSheet.tsx'
import { rowsOf } from '../../client/consent/rows.ts'
import type { Translate } from '../../client/messages/translate.ts'
import { SignInForm } from '../../client/sign-in/SignInForm.tsx'
import { listAddresses, maskAddress } from '../accounts/addresses.ts'
import { listBlockedHosts } from '../accounts/blocked-hosts.ts'
import { ensureBrowser, sessionOf } from '../accounts/guards.ts'
import { isPasskeyPossible } from '../accounts/passkey.ts'
import { signInView } from '../accounts/sign-in-routes.tsx'
import { collectionsHref } from '../backpack/collections/collection-views.ts'
import { hasSettings, readBroughtRest } from '../backpack/export-rest.ts'
import { hostText } from '../backpack/host-text.ts'
import type { HostText } from '../backpack/wire.ts'
import { mapInTurns } from '../checking/take-turn.ts'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { createFormToken } from '../http/form-token.ts'
import { HttpError } from '../http/http-error.ts'
import { langOf, translateOf } from '../http/language.ts'
import { type Renderer, sendPage, sendPageInTurns } from '../http/render.tsx'
import { limits } from '../limits.ts'
import { createHandOverCode } from './hand-over.ts'
import type { Seen } from './items.ts'
import { readPreviewRows } from './items.ts'
import { ownFilesOf } from './own-files.ts'
import type { Looked } from './page-preview.ts'
import { hostOfEntry } from './preview.ts'
import { type RequestRow, selectPreviews } from './queries.ts'
import { entriesOf } from './requests.ts'
import { acceptsOf } from './running-accepts.ts'
import { viewFileProblem, viewItem } from './view.ts'
import { isOfAnother, isOver, type Visit } from './visit.ts'
import type { FileProblemView, ItemView, RestView } from './wire.ts'

const PAGE_ENTRY = 'client/consent/page.ts'

/** In the address of a visit whose session ended before a decision reached us: the page says so once. */
export const SIGNED_OUT = 'signed-out'

/**
 * What a visit shows now. In this order: sign in (or add an address, or switch) → hand over to the Frame, where there
 * is one to be reached → the list → what became of it.
 */
export function createVisitPages(
  deps: Deps,
  renderer: Renderer,
  lookAt: (request: RequestRow, accountId: string) => Promise<Looked>,
) {
  const { config, db } = deps

  return { show, showEntry }

  async function show(req: Request, res: Response, visit: Visit): Promise<void> {
    const browser = ensureBrowser(config, req, res)
    const session = sessionOf(req)
    const page: PageParts = {
      t: translateOf(req),
      lang: langOf(req),
      token: createFormToken(deps.secret, browser, session?.id ?? '', visit.id),
      path: `${config.basePath}issuer/visits/${visit.id}`,
      asker: askerOf(visit),
      home: homeOf(config, visit),
    }
    if (session !== null && isOfAnother(visit, session.accountId))
      return send(req, res, page, <ClosedPage t={page.t} why="another" backpackHref={config.basePath} />, 403)
    const isOpen = visit.request.state === 'open'
    if (session === null || (isOpen && (visit.state.isSwitching || visit.state.addAt !== null))) {
      return showSignIn(req, res, visit, page)
    }
    const { accountId } = session
    if (isOver(visit) || (!isOpen && visit.accountId !== accountId))
      return send(req, res, page, <ClosedPage t={page.t} why="closed" />, 410)
    const { challenge } = visit
    if (isOpen && visit.isWindow && visit.isVerified && challenge !== null && !visit.state.decides) {
      const { request } = visit
      const remember = visit.state.skip && !session.isShared
      const code = await createHandOverCode(db, {
        request,
        challenge,
        accountId,
        sessionId: session.id,
        remember,
        now: deps.now(),
      })
      return send(
        req,
        res,
        page,
        <HandOverPage
          t={page.t}
          asker={page.asker}
          code={code}
          action={`${page.path}/decide`}
          token={page.token}
        />,
      )
    }
    return showList(req, res, visit, page, accountId)
  }

  async function showSignIn(req: Request, res: Response, visit: Visit, page: PageParts): Promise<void> {
    const session = sessionOf(req)
    const addsTo = visit.state.addAt !== null && session !== null ? session.accountId : null
    const view = await signInView(deps, req, res, { addsTo })
    // Whoever has begun to sign in may finish, and reads meanwhile that there is nothing left to decide.
    if (isOver(visit) && view.step === 'address' && view.problem === null)
      return send(req, res, page, <ClosedPage t={page.t} why="closed" />, 410)
    // Only on a form that is new: what was unticked since then stays so.
    if (view.step === 'address' && view.problem === null) view.options.skip = visit.state.skip
    if (view.address === '' && addsTo !== null) view.address = await recipientAt(visit, addsTo)
    const identity = session === null ? null : await identityOf(session.accountId)
    return send(
      req,
      res,
      page,
      <WindowIntro
        t={page.t}
        asker={page.asker}
        isFromLink={!visit.isVerified}
        isOwn={visit.request.kind === 'own'}
        notice={isOver(visit) ? 'closed' : session === null && SIGNED_OUT in req.query ? 'signed-out' : null}
        count={entriesOf(visit.request).length}
        purpose={addsTo === null ? 'sign-in' : 'add-address'}
        keep={identity === null ? null : { identity, action: `${page.path}/decide`, token: page.token }}
      >
        <SignInForm
          view={view}
          action={page.path}
          token={page.token}
          t={page.t}
          options={{
            skipHost:
              visit.isWindow && visit.isVerified && addsTo === null ? hostOf(visit.request.asker) : null,
            isSharedOffered: addsTo === null,
          }}
          isPasskeyOffered={addsTo === null && isPasskeyPossible(config)}
        />
      </WindowIntro>,
    )
  }

  async function showList(
    req: Request,
    res: Response,
    visit: Visit,
    page: PageParts,
    accountId: string,
  ): Promise<void> {
    const { request } = visit
    const { t, lang, asker, token } = page
    const action = `${page.path}/decide`
    const adding = await acceptsOf(deps).look({ requestId: request.id, accountId })
    if (adding === 'ended') return res.redirect(303, page.path)
    if (adding !== null) {
      const Progress = adding.what === 'adding' ? AddingPage : UndoingPage
      return send(req, res, page, <Progress {...{ t, action, token, ...adding }} />)
    }
    const looked =
      request.state === 'open' ? await lookAt(request, accountId) : { seen: await read(request, accountId) }
    if ('done' in looked)
      return send(
        req,
        res,
        page,
        <CheckingPage {...{ t, action, token, ...looked }} isOwn={request.kind === 'own'} />,
      )
    const { seen } = looked
    const { items, problems } = await viewEntries(page.t, request, seen)
    const own =
      request.kind === 'own'
        ? { problems, addHref: `${config.basePath}add`, rest: viewRest(deps, visit) }
        : null
    const identity = await identityOf(accountId)
    const entriesHref = `${page.path}/entries/`
    const isPending = items.some(({ item }) => item.state === 'ready' || item.state === 'checking')
    const isAnswered = visit.state.answeredAt !== null
    const isNothing = own !== null && items.length === 0
    if (isNothing || (request.state === 'open' && (isPending || !isAnswered))) {
      return send(
        req,
        res,
        page,
        <ConsentPage
          t={t}
          lang={lang}
          asker={asker}
          isFromLink={!visit.isVerified}
          own={own}
          identity={identity}
          items={items}
          action={action}
          entriesHref={entriesHref}
          token={token}
        />,
      )
    }
    const lastAdded = Math.max(
      0,
      ...[...seen.values()].map(({ item }) => (item.state === 'added' ? item.addedAt : 0)),
    )
    return send(
      req,
      res,
      page,
      <OutcomePage
        t={t}
        lang={lang}
        asker={asker}
        identity={identity}
        own={own}
        items={items}
        action={action}
        entriesHref={entriesHref}
        token={token}
        backTo={visit.isVerified && !visit.isWindow ? (request.return_to ?? request.asker) : null}
        backpackHref={config.basePath}
        blocked={(await listBlockedHosts(db, accountId)).map(({ host }) => host)}
        isUndoOffered={deps.now() < lastAdded + limits.undoMs}
        isWindow={visit.isWindow}
        isClosed={request.state !== 'open'}
      />,
    )
  }

  /** One entry of a long list, whole. Whoever may not see the list is sent to where they sign in. */
  async function showEntry(req: Request, res: Response, visit: Visit, at: number): Promise<void> {
    const session = sessionOf(req)
    const path = `${config.basePath}issuer/visits/${visit.id}`
    if (session === null || isOfAnother(visit, session.accountId)) return res.redirect(303, path)
    const { request } = visit
    const seen = (await read(request, session.accountId)).get(at)
    const entry = entriesOf(request)[at]
    if (seen === undefined || entry === undefined) throw new HttpError(404, 'not-found')
    const t = translateOf(req)
    const lang = langOf(req)
    const item = viewItem(deps, t, seen, entry, { file: ownFilesOf(request)?.[at] })
    const [row] = rowsOf([{ at, item }])
    if (row === undefined) throw new HttpError(404, 'not-found')
    sendPage(renderer, req, res, {
      title: t('common.product'),
      entry: PAGE_ENTRY,
      children: (
        <HomeHref.Provider value={homeOf(config, visit)}>
          <EntryPage t={t} lang={lang} row={row} />
        </HomeHref.Provider>
      ),
    })
  }

  async function read(request: RequestRow, accountId: string): Promise<Map<number, Seen>> {
    return readPreviewRows(await selectPreviews(db, request.id, accountId))
  }

  async function viewEntries(
    t: Translate,
    request: RequestRow,
    seen: Map<number, Seen>,
  ): Promise<EntryViews> {
    const files = ownFilesOf(request)
    const problems: FileProblemView[] = []
    const rows = [...entriesOf(request).entries()].filter(([at]) => {
      const problem = viewFileProblem(at, files?.[at], seen.get(at))
      if (problem !== null) problems.push(problem)
      return problem === null
    })
    const isInSums = isLongPage(rows)
    const items = await mapInTurns(rows, ([at, entry]): EntryViews['items'][number] => {
      const known = seen.get(at)
      if (known === undefined) return { at, item: { state: 'checking', host: hostTextOf(entry) } }
      return { at, item: viewItem(deps, t, known, entry, { file: files?.[at], isInSums }) }
    })
    return { items, problems }
  }

  /** The address that a badge names in plain text, to spare typing it. */
  async function recipientAt(visit: Visit, accountId: string): Promise<string> {
    const item = (await read(visit.request, accountId)).get(visit.state.addAt ?? -1)?.item
    return item?.state === 'fault' ? (item.rejection.recipient ?? '') : ''
  }

  async function identityOf(accountId: string): Promise<string> {
    const addresses = await listAddresses(db, accountId)
    const primary = addresses.find(({ isPrimary }) => isPrimary) ?? addresses[0]
    return primary === undefined ? '' : maskAddress(primary.typed)
  }

  function send(
    req: Request,
    res: Response,
    page: PageParts,
    children: preact.ComponentChildren,
    status = 200,
  ): Promise<void> {
    return sendPageInTurns(renderer, req, res, {
      status,
      title: page.t('common.product'),
      entry: PAGE_ENTRY,
      children: <HomeHref.Provider value={page.home}>{children}</HomeHref.Provider>,
    })
  }
}

/** The rows of the list, and of one's own files those that gave none. */
type EntryViews = { items: { at: number; item: ItemView }[]; problems: FileProblemView[] }

function hostTextOf(entry: string): HostText | null {
  const host = hostOfEntry(entry)
  return host === null ? null : hostText(host)
}

/** What an export has beside badges: offered, or back; null where there is nothing of it. */
function viewRest({ config }: Pick<Deps, 'config'>, { request, state }: Visit): RestView | null {
  if (state.restLeft !== undefined)
    return {
      state: 'back',
      left: state.restLeft,
      evidenceLeft: state.evidenceLeft ?? 0,
      href: collectionsHref({ config }),
    }
  if (request.rest === null) return null
  const rest = readBroughtRest(request.rest)
  return {
    state: 'offered',
    titles: rest.collections.map(({ title }) => title),
    hasSettings: hasSettings(rest),
    evidence: rest.evidence.reduce((sum, { ownEvidence }) => sum + ownEvidence.length, 0),
  }
}

type PageParts = {
  t: Translate
  lang: string
  token: string
  path: string
  asker: HostText | null
  home: string | null
}

/** The Window is waited for, and closes: nothing leads away from it. */
const homeOf = ({ basePath }: Config, { isWindow }: Visit): string | null => (isWindow ? null : basePath)

const hostOf = (origin: string | null): string | null => (origin === null ? null : new URL(origin).host)

/** Named only where the browser vouched for it. */
function askerOf(visit: Visit): HostText | null {
  const host = visit.isVerified ? hostOf(visit.request.asker) : null
  return host === null ? null : hostText(host)
}
