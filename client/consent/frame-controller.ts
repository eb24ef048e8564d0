import type { EmbedCredential } from '../../server/issuer/wire.ts'
import * as api from '../api/consent.ts'
import type { ApiError } from '../api/request.ts'
import type { ResultItem } from '../channel/messages.ts'
import type { MessageKey, Params } from '../messages/translate.ts'
import { readBrowserName } from './browser-name.ts'
import type { Act } from './controls.tsx'
import { type FrameState, type Stage, viewOf } from './frame-state.ts'
import type { Verdict } from './guard.ts'
import {
  addedBadges,
  closedOutcomeOf,
  createOffer,
  failedOutcomeOf,
  isUnsettled,
  next,
  type OfferEvent,
  outcomeOf,
  tickedPreviews,
} from './offer.ts'
import { closeWhenQuiet } from './quiet-close.ts'
import { addableRows, primaryOf } from './rows.ts'
import { hasStored, resultOf, TRUTH_MS, within } from './truth.ts'
import { warnDeveloper } from './warn-developer.ts'
import { createWindowSide, type WindowNews } from './window-side.ts'

/** What the page is told; each ends the Frame. */
type Page = { sendClose: () => void; sendResult: (results: ResultItem[]) => void }

export type FrameController = {
  press: (act: Act, verdict: Verdict) => void
  openWindow: (verdict: Verdict) => void
  tickSkip: (isTicked: boolean) => void
  tick: (at: number, isTicked: boolean) => void
  /** The way out: ×, Escape, "Not now", or the page's own. What is stored stays stored. */
  close: () => void
  say: (of: MessageKey, params?: Params, isLoud?: boolean) => void
}

/**
 * Leads one call of `issue` through the Frame: the request at the server, the Window, previews, Add, the result.
 *
 * Decisions are in offer.ts and guard.ts; this joins them with the server, the Window and the page.
 *
 * @param show draws a state
 */
export function createFrameController(
  {
    assertions,
    asker,
    lang,
    root,
  }: { assertions: string[]; asker: string | null; lang: string; root: string },
  page: Page,
  show: (state: FrameState) => void,
): FrameController {
  let request: api.RequestHandle | null = null
  let credential: EmbedCredential | null = null
  let looking = new AbortController()
  let undoing: Promise<unknown> = Promise.resolve()
  /** An accept whose answer never came: it may be stored. */
  let isInDoubt = false
  /** Something covers us: no credential may come here, the Window decides. */
  let mustWindowDecide = false
  let isOver = false
  let stopQuietClose: (() => void) | null = null
  let state: FrameState = {
    stage: { name: 'starting' },
    count: assertions.length,
    asker: null,
    hosts: [],
    isSkipTicked: false,
    identity: '',
    offer: createOffer(assertions.length),
    status: null,
    windowHref: '',
    tabHref: '',
  }

  const windowSide = createWindowSide(`${root}issuer/sign-in`, hear, (code, verifier) => {
    if (request === null || mustWindowDecide || isClosing()) return false
    redeem(request, code, verifier)
    return true
  })
  show(state)
  start(null)

  return {
    press,
    // What was ticked under a cover was ticked by nobody.
    openWindow: (verdict) => openWindow(state.isSkipTicked && verdict !== 'hidden' ? '&skip=1' : ''),
    tickSkip: (isTicked) => set({ isSkipTicked: isTicked }),
    tick: (at, isTicked) => dispatch({ type: 'ticked', at, isTicked }),
    close,
    say,
  }

  function set(change: Partial<FrameState>): void {
    if (isOver) return
    const before = viewOf(state)
    state = { ...state, ...change }
    // What was said belongs to the view in which it was said.
    if (viewOf(state) !== before && change.status === undefined) state = { ...state, status: null }
    show(state)
  }

  function go(stage: Stage): void {
    if (state.stage.name !== 'closing') set({ stage })
  }

  function dispatch(event: OfferEvent): void {
    const before = state.offer
    set({ offer: next(before, event) })
    const { offer } = state
    const isNews = isChecking(before.rows) && !isChecking(offer.rows)
    if (isNews && primaryOf(offer.rows).kind === 'add') {
      say('consent.status.ready', { count: addableRows(offer.rows).length })
    } else if (isNews && !offer.isDecided) say('consent.status.nothing')
    if (offer.isDecided && !isUnsettled(offer)) stopQuietClose ??= closeWhenQuiet(done)
    else if (stopQuietClose !== null) {
      stopQuietClose()
      stopQuietClose = null
    }
  }

  function say(of: MessageKey, params: Params = {}, isLoud = false): void {
    set({ status: { of, params, isLoud, turn: (state.status?.turn ?? 0) + 1 } })
  }

  async function start(notice: MessageKey | null): Promise<void> {
    go({ name: 'starting' })
    const [created, isPrepared] = await Promise.all([
      api.createRequest({ entries: assertions, asker, lang, browser: readBrowserName() }),
      windowSide.prepare(),
    ])
    if (isOver) return
    if (!created.ok || !isPrepared) return go({ name: 'failed', retry: () => start(notice) })
    const { id, secret, hosts, hostAt } = created.value
    request = { id, secret }
    isInDoubt = false
    dispatch({ type: 'named', hosts: hostAt.map((at) => (at === null ? null : (hosts[at] ?? null))) })
    set({
      asker: created.value.asker,
      hosts,
      tabHref: `${root}issuer/requests/${id}`,
    })
    if (isClosing()) return
    if (created.value.credential !== null) return signedIn(created.value.credential)
    go({ name: 'welcome', notice })
  }

  /** In the click itself: after an `await` two engines would block it. */
  function openWindow(errand: string): void {
    if (request === null) return
    set({ windowHref: windowSide.open(request, errand) })
    go({ name: 'window', how: 'waiting' })
  }

  function hear(news: WindowNews): void {
    const { stage } = state
    if (typeof news === 'object') finish(news.state === 'decided' ? resultOf(news.outcomes) : null)
    else if (news === 'deciding') go({ name: 'window', how: 'deciding' })
    else if (stage.name !== 'window' || stage.how === 'deciding') return
    else if (news === 'missing') go({ name: 'window', how: 'none' })
    else if (news === 'seen') go({ name: 'window', how: 'waiting' })
    else {
      // It may live on where its opener was cut, so the watch goes on.
      mustWindowDecide = false
      go(credential === null ? { name: 'welcome', notice: 'consent.window.still-there' } : { name: 'offer' })
    }
  }

  async function redeem(to: api.RequestHandle, code: string, verifier: string): Promise<void> {
    const redeemed = await api.redeemCode(to, code, verifier)
    if (isClosing()) return
    windowSide.stop()
    if (redeemed.ok) signedIn(redeemed.value)
    else if (redeemed.error === 'request-closed') beginAgain()
    else go({ name: 'welcome', notice: 'consent.failed' })
  }

  function signedIn(fresh: EmbedCredential): void {
    credential = fresh
    set({ identity: fresh.identity })
    look(null)
  }

  /** Has entries looked at: all that are not decided, or one. */
  async function look(positions: number[] | null): Promise<void> {
    if (request === null || credential === null) return
    if (positions === null) {
      looking.abort()
      looking = new AbortController()
    }
    const { signal } = looking
    dispatch({ type: 'look-again', positions })
    go({ name: 'offer' })
    const open = state.offer.rows.filter(({ item }) => item.state === 'checking').map(({ at }) => at)
    const asked = positions ?? (open.length === assertions.length ? null : open)
    if (asked?.length === 0) return
    const seen = await api.previewEntries(
      request,
      credential.bearer,
      asked,
      ({ at, item }) => {
        if (!signal.aborted) dispatch({ type: 'seen', at, item })
      },
      signal,
    )
    if (isOver || signal.aborted) return
    if (!seen.ok) return fail(seen.error, () => look(positions))
    const isLeftOut = state.offer.rows.some(
      ({ at, item }) => item.state === 'checking' && (asked === null || asked.includes(at)),
    )
    if (isLeftOut) fail('server', () => look(positions))
  }

  function fail(error: ApiError, retry: () => void): void {
    if (error === 'request-closed') beginAgain()
    else if (error !== 'credential-ended') go({ name: 'failed', retry })
    else {
      credential = null
      go({ name: 'welcome', notice: 'consent.signed-out' })
    }
  }

  /** The request has grown too old: look again in place. What was added before stays, and is told. */
  function beginAgain(): void {
    if (addedBadges(state.offer).length > 0) {
      done()
      return
    }
    credential = null
    looking.abort()
    start('consent.checked-again')
  }

  function press(act: Act, verdict: Verdict): void {
    const [word, at] = act.split(':')
    if (word === 'add') decide(verdict, add)
    if (word === 'done')
      decide(state.offer.isDecided || state.stage.name === 'failed' ? 'meant' : verdict, done)
    if (word === 'not-now') close()
    if (word === 'undo') undo()
    if (word === 'switch-account') openWindow('&switch=1')
    if (word === 'add-address') openWindow(`&add=${at}`)
    if (word === 'retry') look([Number(at)])
    if (word === 'skip') dispatch({ type: 'skipped', at: Number(at) })
  }

  function decide(verdict: Verdict, act: () => void): void {
    if (verdict === 'meant') act()
    if (verdict === 'early') say('consent.too-quick', {}, true)
    if (verdict === 'hidden') {
      mustWindowDecide = true
      openWindow('&decide=1')
      say('consent.not-visible', {}, true)
    }
  }

  async function add(): Promise<void> {
    const previews = tickedPreviews(state.offer)
    if (request === null || credential === null || state.offer.isAdding) return
    if (previews.length === 0) {
      if (primaryOf(state.offer.rows).kind === 'add') say('consent.add.one-of-them', {}, true)
      return
    }
    dispatch({ type: 'adding' })
    isInDoubt = true
    const accepted = await api.acceptPreviews(request, credential.bearer, previews)
    if (isClosing()) return
    if (accepted.ok) {
      isInDoubt = false
      return dispatch({ type: 'accepted', results: accepted.value.results })
    }
    dispatch({ type: 'accept-failed' })
    if (accepted.error !== 'unreachable' && accepted.error !== 'server') isInDoubt = false
    if (accepted.error === 'preview-gone') {
      look(null)
      return say('consent.checked-again', {}, true)
    }
    fail(accepted.error, () => {
      go({ name: 'offer' })
      add()
    })
  }

  function undo(): void {
    const badges = addedBadges(state.offer).map(({ id }) => id)
    if (request === null || credential === null || badges.length === 0) return
    undoing = api.undoBadges(request, credential.bearer, badges).then((undone) => {
      if (undone.ok) dispatch({ type: 'undone', badges: undone.value.badges })
      else fail(undone.error, () => go({ name: 'offer' }))
    })
  }

  /** Ends with a decision: reasons travel. */
  async function done(): Promise<void> {
    if (isClosing()) return
    await within(undoing, TRUTH_MS)
    if (isClosing()) return
    const results = state.stage.name === 'failed' ? failedOutcomeOf(state.offer) : outcomeOf(state.offer)
    set({ stage: { name: 'closing' } })
    const finishing = request === null ? null : api.finishRequest(request)
    if (!isInDoubt || finishing === null) {
      finish(results)
      return
    }
    const closed = await within(finishing, TRUTH_MS)
    const isStored = hasStored(closed?.ok ? closed.value.outcomes : [])
    finish(results.map((item) => (isStored(item.i) ? { i: item.i, ok: 1 } : item)))
  }

  function isClosing(): boolean {
    return isOver || state.stage.name === 'closing'
  }

  async function close(): Promise<void> {
    const { stage, offer } = state
    if (isClosing()) return
    if (stage.name === 'offer' && offer.isDecided && !offer.isAdding) return done()
    const isOnItsWay = offer.isAdding || isInDoubt || windowSide.isOpen()
    set({ stage: { name: 'closing' } })
    looking.abort()
    const cancelling = request === null ? null : api.cancelRequest(request)
    const closed = isOnItsWay && cancelling !== null ? await within(cancelling, TRUTH_MS) : null
    finish(closed?.ok ? resultOf(closed.value.outcomes) : closedOutcomeOf(offer))
  }

  /** The last word to the page. A way out on which nothing was stored is the same word from every view. */
  function finish(results: ResultItem[] | null): void {
    if (isOver) return
    isOver = true
    windowSide.stop()
    looking.abort()
    stopQuietClose?.()
    const isWayOut = results === null || results.every((item) => !('ok' in item) && item.c === 'declined')
    if (isWayOut) page.sendClose()
    else {
      warnDeveloper(assertions, results, `${location.origin}${root}`)
      page.sendResult(results)
    }
  }
}

const isChecking = (rows: FrameState['offer']['rows']): boolean =>
  rows.some(({ item }) => item.state === 'checking')
