import type { RemovedManyView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** What was removed together a moment ago, and one button that takes all of it back. */
export function RemovedNotice({
  t,
  token,
  removed,
  here,
}: {
  t: Translate
  token: string
  removed: RemovedManyView
  here: string
}) {
  const { at, count, undoMs, undoAction } = removed
  const minutes = Math.ceil(undoMs / 60_000)
  return (
    <Notice kind="ok">
      <form method="post" action={undoAction} class="removed-notice">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={here} />
        <p>
          <b>{t('library.removed', { count })}</b> {t('library.removed.until', { count: minutes })}
        </p>
        <Button type="submit" name="removed" value={at}>
          {t('backpack.removed.undo')}
        </Button>
      </form>
    </Notice>
  )
}
