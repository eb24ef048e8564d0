import type { BadgePageView, MovedManyView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** What went into the archive a moment ago, or came out of it, and one button that takes all of it back. */
export function MovedNotice({
  t,
  token,
  moved,
  here,
}: {
  t: Translate
  token: string
  moved: MovedManyView
  here: string
}) {
  const { move, at, count, undoAction } = moved
  return (
    <Notice kind="ok">
      <form method="post" action={undoAction} class="removed-notice">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={here} />
        {move === 'archived' ? (
          <p>
            <b>{t('archive.moved', { count })}</b> {t('archive.shown')}
          </p>
        ) : (
          <p>
            <b>{t('archive.back', { count })}</b>
          </p>
        )}
        <Button type="submit" name={move} value={at}>
          {t('backpack.removed.undo')}
        </Button>
      </form>
    </Notice>
  )
}

/**
 * That a badge is in the archive, as its page says it.
 *
 * @param moved what was done to it a moment ago, which can be taken back here; null where nothing was
 */
export function ArchiveNotice({
  t,
  token,
  badge,
  moved,
}: {
  t: Translate
  token: string
  badge: Pick<BadgePageView, 'isArchived' | 'moveAction'>
  moved: MovedManyView['move'] | null
}) {
  const isJustMoved = moved === (badge.isArchived ? 'archived' : 'listed')
  if (!isJustMoved) return badge.isArchived ? <ArchivedNotice t={t} /> : null
  return (
    <Notice kind="ok">
      <form method="post" action={badge.moveAction} class="removed-notice">
        <input type="hidden" name="token" value={token} />
        <p role="status">{t(badge.isArchived ? 'archive.badge-archived' : 'archive.badge-listed')}</p>
        <Button type="submit" name="undo" value="on">
          {t('backpack.removed.undo')}
        </Button>
      </form>
    </Notice>
  )
}

/** The same where nothing can be done about it. */
export function ArchivedNotice({ t }: { t: Translate }) {
  return (
    <Notice kind="info">
      <p>{t('archive.is')}</p>
    </Notice>
  )
}
