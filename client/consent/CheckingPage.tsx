import type { Translate } from '../messages/translate.ts'
import { ActButton } from './controls.tsx'
import { LongProgress } from './LongProgress.tsx'

type Props = { t: Translate; done: number; count: number; action: string; token: string }

/**
 * How far the look at a long list is. Nothing can be decided yet but to leave it.
 *
 * @param isOwn somebody brought it by themselves, and finds it again where that is done
 */
export function CheckingPage({ t, done, count, isOwn, action, token }: Props & { isOwn: boolean }) {
  return (
    <LongProgress
      {...{ t, done, count, action, token }}
      heading={t('consent.long.checking', { count })}
      label={t('consent.checking')}
      words={t('consent.long.checked', { done, count })}
      patience={t(isOwn ? 'consent.long.patience-own' : 'consent.long.patience')}
    >
      <ActButton controls={{ kind: 'form' }} act="not-now">
        {t('consent.not-now')}
      </ActButton>
    </LongProgress>
  )
}

/** How far the adding of a long list is. It is decided: there is nothing to press. */
export function AddingPage({ t, done, count, action, token }: Props) {
  return (
    <LongProgress
      {...{ t, done, count, action, token }}
      heading={t('consent.long.adding', { count })}
      label={t('consent.adding')}
      words={t('consent.long.added', { done, count })}
      patience={t('consent.long.patience-adding')}
      again={t('adding.waiting.look')}
    />
  )
}

/** How far it is to take a long list back, likewise. */
export function UndoingPage({ t, done, count, action, token }: Props) {
  return (
    <LongProgress
      {...{ t, done, count, action, token }}
      heading={t('consent.long.undoing', { count })}
      label={t('consent.long.undoing', { count })}
      words={t('consent.long.undone', { done, count })}
      patience={t('consent.long.patience-undoing')}
      again={t('adding.waiting.look')}
    />
  )
}
