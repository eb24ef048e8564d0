import type { BackView } from '../../server/backpack/wire.ts'
import type { KeptCollection, KeptPage } from '../../server/offline/wire.ts'
import { ArchivedNotice } from '../backpack/ArchiveNotice.tsx'
import { BackToList } from '../backpack/BackToList.tsx'
import { BadgeBody } from '../backpack/BadgeBody.tsx'
import { BadgeDocuments } from '../backpack/BadgeDocuments.tsx'
import { BadgeHistory } from '../backpack/BadgeHistory.tsx'
import { BadgeName } from '../backpack/BadgeName.tsx'
import { EvidenceEntries } from '../backpack/own-evidence/EvidenceEntries.tsx'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { TextLine } from '../ui/Text.tsx'

type Props = {
  t: Translate
  lang: string
  basePath: string
  back: BackView
  picture: string
  badge: KeptPage
  collections: readonly KeptCollection[]
}

/** One badge from the copy: all that its page says, and nothing that only the internet can do. */
export function KeptBadgePage({ t, lang, basePath, back, picture, badge, collections }: Props) {
  const { ownEvidence = [] } = badge
  return (
    <main class="page">
      <BackToList t={t} back={back} />
      {badge.isArchived ? <ArchivedNotice t={t} /> : null}
      <article class="card badge-whole">
        <div class="badge-head">
          <img class="badge-picture-large" src={picture} alt="" width="240" height="240" />
          <div class="badge-words">
            <h1>
              <BadgeName name={badge.name} t={t} />
            </h1>
            <p class="badge-host">
              {t('backpack.badge.from')} <HostName host={badge.host} />
            </p>
          </div>
        </div>
        <BadgeBody t={t} lang={lang} badge={badge} />
        {ownEvidence.length === 0 ? null : (
          <section class="badge-part own-evidence">
            <h2>{t('own-evidence.heading')}</h2>
            <p class="small muted">{t('own-evidence.unchecked')}</p>
            <EvidenceEntries t={t} items={ownEvidence} />
          </section>
        )}
        {collections.length === 0 ? null : (
          <section class="badge-part">
            <h2>{t('collections.heading')}</h2>
            <ul>
              {collections.map(({ id, title }) => (
                <li key={id}>
                  <a href={`${basePath}collections/${encodeURIComponent(id)}`}>
                    <TextLine text={title} />
                  </a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <BadgeHistory t={t} lang={lang} history={badge.history} />
        <BadgeDocuments t={t} documents={badge.documents} href={null} />
      </article>
    </main>
  )
}
