import type { ComponentChildren } from 'preact'
import type { Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'
import { HostName, hostString } from '../ui/HostName.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { AskerLine, ToldLine } from './AskerLine.tsx'
import type { FrameState, Stage } from './frame-state.ts'
import { addedBadges } from './offer.ts'

/** What the Frame's views may do beside the buttons of the consent screens. */
export type FrameDoings = {
  onContinue: (event: MouseEvent) => void
  onSkip: (isTicked: boolean) => void
  onClose: () => void
  onDone: () => void
  onRetry: () => void
  onView: () => void
}

type Props = { t: Translate; state: FrameState }

/** Who asks, how many badges, from where; and Continue, once the server knows of the request. */
export function WelcomeView({
  t,
  state,
  stage,
  doings,
}: Props & { stage: Extract<Stage, { name: 'starting' | 'welcome' }>; doings: FrameDoings }) {
  const { asker, hosts, count, isSkipTicked } = state
  const isStarting = stage.name === 'starting'
  return (
    <>
      <div class="scroll">
        <h1 tabindex={-1}>{t('consent.heading.counted', { count })}</h1>
        {isStarting ? null : <AskerLine t={t} asker={asker} isFromLink={false} />}
        {isStarting || stage.notice === null ? null : (
          <Notice kind="info">
            <p>{t(stage.notice)}</p>
          </Notice>
        )}
        {hosts.length === 0 ? null : (
          <p>
            <Sentence
              t={t}
              of="consent.from-hosts"
              parts={{
                hosts: hosts.slice(0, 8).map((host, at) => (
                  <span key={hostString(host)}>
                    {at === 0 ? '' : `${t('consent.comma')} `}
                    <HostName host={host} />
                  </span>
                )),
              }}
            />
            {hosts.length > 8 ? ' …' : ''}
          </p>
        )}
        <p class="muted">{t(isStarting ? 'consent.checking' : 'consent.continue.hint')}</p>
      </div>
      <div class="bar">
        {isStarting ? null : <ToldLine t={t} asker={asker} isFromLink={false} />}
        <div class="buttons">
          {isStarting ? null : (
            <Button look="primary" onClick={doings.onContinue}>
              {t('consent.continue')}
            </Button>
          )}
          <NotNow t={t} onClose={doings.onClose} />
        </div>
        {/* After the buttons: whoever does not care passes nothing on the way to them. */}
        {isStarting || asker === null ? null : (
          <label class="choice">
            <input
              type="checkbox"
              checked={isSkipTicked}
              onChange={({ currentTarget }) => doings.onSkip(currentTarget.checked)}
            />
            <span>{t('consent.skip', { host: hostString(asker) })}</span>
          </label>
        )}
      </div>
    </>
  )
}

/** The Window has the word. When it did not come there is a link to it, and this tab. */
export function WindowView({
  t,
  state,
  how,
  doings,
}: Props & { how: 'waiting' | 'none' | 'deciding'; doings: FrameDoings }) {
  return (
    <>
      <div class="scroll">
        <h1 tabindex={-1}>
          {t(how === 'none' ? 'consent.window.none.heading' : 'consent.window.waiting.heading')}
        </h1>
        <AskerLine t={t} asker={state.asker} isFromLink={false} />
        <p>
          {t(
            how === 'none'
              ? 'consent.window.none'
              : how === 'deciding'
                ? 'consent.window.deciding'
                : 'consent.window.waiting',
          )}
        </p>
        {how === 'none' ? (
          <div class="buttons">
            {/* biome-ignore lint/security/noBlankTarget: without its opener no code comes back; it is a page of ours */}
            <a class="button button-primary" href={state.windowHref} target="_blank" rel="opener">
              {t('consent.window.open')}
            </a>
            <a class="button" href={state.tabHref} target="_top">
              {t('consent.window.use-this-tab')}
            </a>
          </div>
        ) : null}
      </div>
      <Bar t={t} state={state}>
        {/* Whoever closed the Window too early opens another; nothing can tell us whether it is still there. */}
        {how === 'none' ? null : <Button onClick={doings.onContinue}>{t('consent.continue')}</Button>}
        <NotNow t={t} onClose={doings.onClose} />
      </Bar>
    </>
  )
}

/** Our own failure: never a badge's fault. */
export function FailedView({ t, state, doings }: Props & { doings: FrameDoings }) {
  const hasAdded = addedBadges(state.offer).length > 0
  return (
    <>
      <div class="scroll">
        <h1 tabindex={-1}>{t('consent.failed.heading')}</h1>
        <p>{t(hasAdded ? 'consent.failed.after-adding' : 'consent.failed')}</p>
      </div>
      <div class="bar">
        <div class="buttons">
          <Button look="primary" onClick={doings.onRetry}>
            {t('consent.act.try-again')}
          </Button>
          <Button onClick={doings.onDone}>{t('consent.done')}</Button>
        </div>
      </div>
    </>
  )
}

/** Leaving is under way, and there is nothing to decide. */
export function ClosingView({ t, state }: Props) {
  return (
    <div class="scroll">
      <h1 tabindex={-1}>{t('consent.heading.counted', { count: state.count })}</h1>
      <p>{t('consent.closing')}</p>
    </div>
  )
}

function Bar({ t, state, children }: Props & { children: ComponentChildren }) {
  return (
    <div class="bar">
      <ToldLine t={t} asker={state.asker} isFromLink={false} />
      <div class="buttons">{children}</div>
    </div>
  )
}

function NotNow({ t, onClose }: { t: Translate; onClose: () => void }) {
  return (
    <Button look="quiet" onClick={onClose}>
      {t('consent.not-now')}
    </Button>
  )
}
