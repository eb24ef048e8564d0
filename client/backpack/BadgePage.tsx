import type { BadgeCollectionsView } from '../../server/backpack/collections/wire.ts'
import type { OwnEvidenceView } from '../../server/backpack/own-evidence/wire.ts'
import type {
  BackView,
  BadgePageView,
  BlockView,
  LookView,
  MovedManyView,
} from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { ArchiveNotice } from './ArchiveNotice.tsx'
import { BackToList } from './BackToList.tsx'
import { BadgeBody } from './BadgeBody.tsx'
import { BadgeDocuments } from './BadgeDocuments.tsx'
import { BadgeHistory } from './BadgeHistory.tsx'
import { CheckNow, LookNotices } from './BadgeLook.tsx'
import { BadgeName } from './BadgeName.tsx'
import { BlockIssuer } from './BlockIssuer.tsx'
import { BadgeCollections } from './collections/BadgeCollections.tsx'
import { OwnEvidence } from './own-evidence/OwnEvidence.tsx'

type Props = {
  t: Translate
  lang: string
  back: BackView
  badge: BadgePageView
  look: LookView
  isShared: boolean
  ownEvidence: OwnEvidenceView
  collections: BadgeCollectionsView
  block: BlockView
  moved: MovedManyView['move'] | null
  token: string
}

/**
 * One badge: what is verified, what the issuer says, and what its owner can do.
 *
 * @param isShared by a link of its own
 * @param back the page of the list that they came from, with what they looked for there
 * @param moved whether it went into the archive a moment ago, or came out of it
 */
export function BadgePage({
  t,
  lang,
  back,
  badge,
  look,
  isShared,
  block,
  ownEvidence,
  moved,
  collections,
  token,
}: Props) {
  return (
    <main class="page">
      <BackToList t={t} back={back} />
      <ArchiveNotice t={t} token={token} badge={badge} moved={moved} />
      <article class="card badge-whole">
        <div class="badge-head">
          <img class="badge-picture-large" src={badge.picture} alt="" width="240" height="240" />
          <div class="badge-words">
            <h1>
              <BadgeName name={badge.name} t={t} />
            </h1>
            <p class="badge-host">
              {t('backpack.badge.from')} <HostName host={badge.host} />
            </p>
            <div class="buttons">
              <a class="button button-primary" href={badge.downloadHref} download>
                {t('backpack.badge.download')}
              </a>
              <form method="post" action={badge.shareAction}>
                <input type="hidden" name="token" value={token} />
                <button class="button" type="submit">
                  {t('collections.share')}
                </button>
              </form>
              <form method="post" action={badge.moveAction}>
                <input type="hidden" name="token" value={token} />
                <button class="button" type="submit">
                  {t(badge.isArchived ? 'archive.undo' : 'archive.do')}
                </button>
              </form>
              <form method="post" action={badge.removeAction}>
                <input type="hidden" name="token" value={token} />
                <button class="button button-danger" type="submit">
                  {t('backpack.badge.remove')}
                </button>
              </form>
            </div>
            {isShared ? <p class="small">{t('sharing.badge.is-shared')}</p> : null}
            <p class="small muted">{t('backpack.badge.download-note')}</p>
          </div>
        </div>
        <LookNotices t={t} lang={lang} look={look} />
        <BadgeBody t={t} lang={lang} badge={badge} />
        <OwnEvidence t={t} view={ownEvidence} token={token} />
        <BadgeCollections t={t} view={collections} token={token} />
        <BadgeHistory t={t} lang={lang} history={badge.history} />
        <CheckNow t={t} look={look} token={token} />
        <BadgeDocuments t={t} documents={badge.documents} href={badge.documentHref} />
        <BlockIssuer t={t} token={token} block={block} />
      </article>
    </main>
  )
}
