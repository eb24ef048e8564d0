import type { BlockView, RemovedView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { badgeNameOf } from './BadgeName.tsx'
import { BlockIssuer } from './BlockIssuer.tsx'

type Props = { t: Translate; basePath: string; removed: RemovedView; block: BlockView; token: string }

/** What a badge's page says for some minutes after its removal. */
export function RemovedPage({ t, basePath, removed, block, token }: Props) {
  const count = Math.ceil(removed.undoMs / 60_000)
  return (
    <main class="page">
      <h1>{t('backpack.removed.heading', { name: badgeNameOf(removed.name, t) })}</h1>
      <p role="status">{t('backpack.removed.until', { count })}</p>
      <form method="post" action={removed.undoAction} class="buttons">
        <input type="hidden" name="token" value={token} />
        <button class="button button-primary" type="submit">
          {t('backpack.removed.undo')}
        </button>
        <a class="button button-quiet" href={basePath}>
          {t('backpack.badge.back')}
        </a>
      </form>
      <BlockIssuer t={t} token={token} block={block} />
    </main>
  )
}
