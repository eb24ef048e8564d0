import { render } from 'preact'
import './frame.css'
import { connectToPage, type Init, type PageLink } from '../channel/frame-end.ts'
import { loadConsentTranslate } from '../messages/consent-messages.ts'
import { dirOf, type Language, pickLang } from '../messages/languages.ts'
import type { Translate } from '../messages/translate.ts'
import type { Controls } from './controls.tsx'
import { copyText } from './copy-text.ts'
import { FrameApp } from './FrameApp.tsx'
import { createFrameController, type FrameController } from './frame-controller.ts'
import { type FrameState, viewOf } from './frame-state.ts'
import { createGuard, type Guard } from './guard.ts'
import { primaryOf } from './rows.ts'
import { hasVisibilityReports, unsettleUntilPainted, watchCard } from './watch-card.ts'

function begin(init: Init, link: PageLink): void {
  const lang = speak(init.lang)
  if (init.theme === 'light' || init.theme === 'dark') document.documentElement.dataset.theme = init.theme
  // Until there are words nobody is asked anything, so leaving takes nothing back.
  link.onClose(link.sendClose)
  // When they do not come, the page's own panel tells: it waits for the first view.
  loadConsentTranslate(lang).then((t) => converse(init, link, t, lang))
}

function converse(init: Init, link: PageLink, t: Translate, lang: Language): void {
  const root = document.documentElement.dataset.root ?? '/'
  const guard = createGuard({ hasVisibilityReports: hasVisibilityReports() })

  let isSeen = false
  const draw = createDrawing({
    t,
    lang,
    root,
    guard,
    getController: () => controller,
    mayFocus: () => isSeen,
  })
  const controller = createFrameController(
    { assertions: init.assertions, asker: link.origin, lang, root },
    link,
    draw,
  )
  watchCard(guard, addCardLayer(), () => document.querySelector('[data-act="add"], [data-act="done"]'))
  link.onVisible((isVisible) => {
    if (!isVisible) return
    guard.unsettle(performance.now())
    // Not before: a hidden Frame that takes the focus and loses it again shows the page how quick it was.
    isSeen = true
    // Firefox may still be on its way with the page's focus, and a heading that is quicker than it stays without.
    if (document.hasFocus()) focusHeading()
    else addEventListener('focus', focusHeading, { once: true })
  })
  link.onClose(controller.close)
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) controller.close()
  })
  // Not by an animation frame: a tab that nobody looks at draws none, and the page waits for this.
  link.sendShown()
}

/** Tells the document in which language it is. @param asked the page's wish, which comes before the browser's */
function speak(asked: string | null): Language {
  const html = document.documentElement
  const lang = pickLang([asked, ...navigator.languages])
  html.lang = lang
  html.dir = dirOf(lang)
  return lang
}

/** Draws states; a heading that asks something else gets the focus, so that it is read first. */
function createDrawing({
  t,
  lang,
  root,
  guard,
  getController,
  mayFocus,
}: {
  t: Translate
  lang: string
  root: string
  guard: Guard
  getController: () => FrameController
  mayFocus: () => boolean
}): (state: FrameState) => void {
  const app = findApp()
  let shown: FrameState | null = null
  const judge = (event: MouseEvent) => guard.judge(performance.now(), event)
  const controls: Controls = {
    kind: 'frame',
    onAct: (act, event) => getController().press(act, judge(event)),
    onTick: (at, isTicked) => getController().tick(at, isTicked),
    onCopy: async (note, at) => {
      const isCopied = await copyText(note)
      getController().say(isCopied ? 'consent.act.copied' : 'consent.act.not-copied', {}, true)
      if (!isCopied) app.querySelector(`[data-at="${at}"] .note`)?.setAttribute('open', '')
    },
  }
  const doings = {
    onContinue: (event: MouseEvent) => getController().openWindow(judge(event)),
    onSkip: (isTicked: boolean) => getController().tickSkip(isTicked),
    onClose: () => getController().close(),
    onDone: () => getController().press('done', 'meant'),
    onRetry: () => {
      if (shown?.stage.name === 'failed') shown.stage.retry()
    },
    // The link opens its tab first; what it means comes after.
    onView: () => setTimeout(() => getController().press('done', 'meant'), 50),
  }
  return (state) => {
    const isOtherView = shown === null || viewOf(shown) !== viewOf(state)
    // The button stands where it stood, but what was a wait is now a decision: nobody can have meant that yet.
    if (shown !== null && primaryOf(shown.offer.rows).kind !== primaryOf(state.offer.rows).kind)
      unsettleUntilPainted(guard)
    shown = state
    render(<FrameApp t={t} lang={lang} root={root} state={state} controls={controls} doings={doings} />, app)
    if (!isOtherView) return
    unsettleUntilPainted(guard)
    if (mayFocus()) focusHeading()
    scrollTo(0, 0)
  }
}

const focusHeading = () => findApp().querySelector('h1')?.focus({ preventScroll: true })

const findApp = (): Element => document.getElementById('app') ?? document.body

/** A layer over everything that takes no pointer: whatever covers us, covers it. */
function addCardLayer(): Element {
  const layer = document.createElement('div')
  layer.className = 'card-layer'
  document.body.append(layer)
  return layer
}

/** The entry of /issuer/frame: meets the page that frames us, and draws what the controller says. */
connectToPage(window.greeting, begin, () => {
  // Opened by itself, or by a page that hides who it is: there is nobody to answer to, and nothing to decide.
  loadConsentTranslate(speak(null)).then((t) =>
    render(<p class="alone">{t('consent.frame.alone')}</p>, findApp()),
  )
})
