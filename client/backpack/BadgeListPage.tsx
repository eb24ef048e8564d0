import type { LibraryView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { PasskeyOffer } from '../sign-in/PasskeyOffer.tsx'
import { MovedNotice } from './ArchiveNotice.tsx'
import { CollectedNotice } from './CollectedNotice.tsx'
import { LibraryBar } from './LibraryBar.tsx'
import { LibraryForm } from './LibraryForm.tsx'
import { LibraryHead, NothingHere } from './LibraryHead.tsx'
import { LibraryResults } from './LibraryResults.tsx'
import { RemovedNotice } from './RemovedNotice.tsx'

type Props = {
  t: Translate
  lang: string
  basePath: string
  token: string
  view: LibraryView
  isPasskeyOffered: boolean
}

/** Somebody's badges, a page at a time: what they look for, in the order that they want. */
export function BadgeListPage(props: Props) {
  const { t, basePath, token, view, isPasskeyOffered } = props
  return (
    <main class="page library">
      <LibraryHead t={t} view={view} addHref={`${basePath}add`} />
      {view.removed === null ? null : (
        <RemovedNotice t={t} token={token} removed={view.removed} here={view.selection.here} />
      )}
      {view.moved === null ? null : (
        <MovedNotice t={t} token={token} moved={view.moved} here={view.selection.here} />
      )}
      {view.collected === null ? null : <CollectedNotice t={t} collected={view.collected} />}
      {view.isEmpty ? (
        <Empty t={t} basePath={basePath} view={view} />
      ) : (
        <>
          <LibraryForm t={t} view={view} action={basePath} />
          <LibraryBar t={t} view={view} />
          <div data-results="">
            <LibraryResults {...props} />
          </div>
        </>
      )}
      {isPasskeyOffered ? <PasskeyOffer t={t} action={`${basePath}account`} token={token} /> : null}
    </main>
  )
}

function Empty({ t, basePath, view }: Pick<Props, 't' | 'basePath' | 'view'>) {
  return view.isArchived || view.archived?.count !== 0 ? (
    <NothingHere t={t} view={view} />
  ) : (
    <EmptyBackpack t={t} basePath={basePath} />
  )
}

/** Nobody has a badge at first: where they come from, and what to do with those that one has elsewhere. */
function EmptyBackpack({ t, basePath }: { t: Translate; basePath: string }) {
  return (
    <section class="card badge-empty">
      <img src={`${basePath}placeholder.svg`} alt="" width="96" height="96" />
      <h2>{t('backpack.empty.heading')}</h2>
      <div class="badge-empty-ways">
        <p>{t('backpack.empty.what')}</p>
        <p>{t('adding.bring')}</p>
        <p>{t('backpack.empty.address')}</p>
      </div>
    </section>
  )
}
