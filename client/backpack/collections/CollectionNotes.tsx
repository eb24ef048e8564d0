import type { CollectionView } from '../../../server/backpack/collections/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { Notice } from '../../ui/Notice.tsx'

type Props = { t: Translate; token: string; view: Pick<CollectionView, 'href' | 'notice' | 'page'> }

/** What has just become of a collection, above it. */
export function CollectionNotes({ t, token, view: { href, notice, page } }: Props) {
  if (notice === null) return null
  if (notice.what === 'stale') {
    return (
      <Notice kind="problem">
        <p>{t('collections.stale')}</p>
      </Notice>
    )
  }
  if (notice.what === 'added') {
    const { count, left } = notice
    return (
      <Notice kind={left > 0 ? 'problem' : 'ok'}>
        <p role="status">
          {count === 0 && left === 0 ? t('collections.added-none') : t('collections.added', { count })}
        </p>
        {left > 0 ? <p>{t('collections.added-left', { count: left })}</p> : null}
      </Notice>
    )
  }
  return (
    <Notice kind="ok">
      <p role="status">{t('collections.taken', { name: notice.name })}</p>
      <form method="post" action={`${href}/put-back`}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="badge" value={notice.id} />
        <input type="hidden" name="position" value={notice.position} />
        <input type="hidden" name="page" value={page} />
        <button class="button" type="submit">
          {t('backpack.removed.undo')}
        </button>
      </form>
    </Notice>
  )
}
