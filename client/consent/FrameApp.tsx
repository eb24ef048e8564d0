import type { ComponentChildren } from 'preact'
import type { Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'
import { ConsentScreen } from './ConsentScreen.tsx'
import type { Controls } from './controls.tsx'
import { ClosingView, FailedView, type FrameDoings, WelcomeView, WindowView } from './FrameViews.tsx'
import type { FrameState } from './frame-state.ts'
import { Outcome } from './Outcome.tsx'
import { addedBadges } from './offer.ts'

type Props = {
  t: Translate
  lang: string
  root: string
  state: FrameState
  controls: Controls
  doings: FrameDoings
}

/** The whole Frame: the way out, the view of the moment, and the line that announces. */
export function FrameApp({ t, lang, root, state, controls, doings }: Props) {
  const { stage, offer, status } = state
  const isDecided = stage.name === 'offer' && offer.isDecided
  return (
    <main class="frame" aria-label={t('consent.product')}>
      <div class="top">
        <span class="brand">{t('consent.product')}</span>
        <Button
          class="button button-quiet close"
          aria-label={t(isDecided ? 'consent.close.decided' : 'consent.close')}
          onClick={doings.onClose}
        >
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
            <path d="M5 5l14 14M19 5L5 19" fill="none" stroke="currentColor" stroke-width="2.5" />
          </svg>
        </Button>
      </div>
      <View t={t} lang={lang} root={root} state={state} controls={controls} doings={doings} />
      <p class={status?.isLoud ? 'status' : 'status unseen'} role="status">
        {status === null ? null : <span key={status.turn}>{t(status.of, status.params)}</span>}
      </p>
    </main>
  )
}

function View(props: Props): ComponentChildren {
  const { t, lang, state, controls, doings } = props
  const { stage, offer, asker, identity } = state
  switch (stage.name) {
    case 'closing':
      return <ClosingView t={t} state={state} />
    case 'starting':
    case 'welcome':
      return <WelcomeView t={t} state={state} stage={stage} doings={doings} />
    case 'window':
      return <WindowView t={t} state={state} how={stage.how} doings={doings} />
    case 'failed':
      return <FailedView t={t} state={state} doings={doings} />
    case 'offer':
      return offer.isDecided ? (
        <Decided {...props} />
      ) : (
        <ConsentScreen
          t={t}
          lang={lang}
          asker={asker}
          isFromLink={false}
          identity={identity}
          rows={offer.rows}
          controls={controls}
          isAdding={offer.isAdding}
        />
      )
  }
}

function Decided({ t, lang, root, state, controls, doings }: Props) {
  const { offer, asker } = state
  const added = addedBadges(offer)
  const [first] = added
  return (
    <Outcome
      t={t}
      lang={lang}
      asker={asker}
      isFromLink={false}
      rows={offer.rows}
      controls={controls}
      isUndoOffered={added.length > 0}
      isDoneOffered={true}
      isAdding={offer.isAdding}
    >
      {first === undefined ? null : (
        <a
          class="button"
          href={added.length === 1 ? first.href : root}
          target="_blank"
          rel="noopener"
          onClick={doings.onView}
        >
          {t('consent.view-in-backpack')}
        </a>
      )}
    </Outcome>
  )
}
