import type { BadgeCollectionsView } from '../../server/backpack/collections/wire.ts'
import type { BadgePageView, BlockView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Prose } from '../ui/Prose.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { Text, TextLine } from '../ui/Text.tsx'
import { AwardFacts, Fact } from './AwardFacts.tsx'
import { BadgeDocuments } from './BadgeDocuments.tsx'
import { BadgeHistory } from './BadgeHistory.tsx'
import { BadgeName, badgeNameOf } from './BadgeName.tsx'
import { BadgeNotices } from './BadgeNotices.tsx'
import { Criteria, References } from './BadgeReferences.tsx'
import { BadgeReport } from './BadgeReport.tsx'
import { BadgeTags } from './BadgeTags.tsx'
import { BlockIssuer } from './BlockIssuer.tsx'
import { BadgeCollections } from './collections/BadgeCollections.tsx'

type Props = {
  t: Translate
  lang: string
  listHref: string
  badge: BadgePageView
  collections: BadgeCollectionsView
  block: BlockView
  token: string
}

/**
 * One badge: what is verified, what the issuer says, and what its owner can do.
 *
 * @param listHref the page of the list that they came from, with what they looked for there
 */
export function BadgePage({ t, lang, listHref, badge, block, collections, token }: Props) {
  return (
    <main class="page">
      <p class="small">
        <a href={listHref}>{t('backpack.badge.back')}</a>
      </p>
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
              <form method="post" action={badge.removeAction}>
                <input type="hidden" name="token" value={token} />
                <button class="button button-danger" type="submit">
                  {t('backpack.badge.remove')}
                </button>
              </form>
            </div>
            <p class="small muted">{t('backpack.badge.download-note')}</p>
          </div>
        </div>
        <BadgeNotices t={t} lang={lang} badge={badge} />
        <Description t={t} text={badge.description} />
        <Facts t={t} lang={lang} badge={badge} />
        <BadgeReport t={t} lang={lang} badge={badge} />
        <details class="badge-details">
          <summary>{t('backpack.badge.criteria', { name: badgeNameOf(badge.name, t) })}</summary>
          <Criteria t={t} criteria={badge.criteria} />
        </details>
        <Narrative t={t} text={badge.narrative} />
        <References t={t} of="evidence" references={badge.evidence} />
        <References t={t} of="alignment" references={badge.alignment} />
        <BadgeTags t={t} tags={badge.tags} />
        <BadgeCollections t={t} view={collections} token={token} />
        <BadgeHistory t={t} lang={lang} history={badge.history} />
        <BadgeDocuments t={t} documents={badge.documents} href={badge.documentHref} />
        <BlockIssuer t={t} token={token} block={block} />
      </article>
    </main>
  )
}

function Description({ t, text }: { t: Translate; text: string }) {
  return text.trim() === '' ? null : (
    <div class="badge-description">
      <Text text={text} t={t} />
    </div>
  )
}

function Narrative({ t, text }: { t: Translate; text: string | null }) {
  return text === null || text.trim() === '' ? null : (
    <section class="badge-part">
      <h2>{t('backpack.badge.narrative')}</h2>
      <Prose text={text} t={t} />
    </section>
  )
}

function Facts({ t, lang, badge }: { t: Translate; lang: string; badge: BadgePageView }) {
  return (
    <dl class="badge-facts">
      <Fact name={t('backpack.badge.verified-by')}>
        <HostName host={badge.host} />
        <span class="badge-claim">
          <Sentence
            t={t}
            of="backpack.badge.calls-itself"
            parts={{ name: <TextLine text={badge.issuerName} /> }}
          />
        </span>
        <span class="small muted badge-note">
          {badge.kind === 'hosted'
            ? t('backpack.badge.verified-note.hosted')
            : t('backpack.badge.verified-note.signed')}
        </span>
      </Fact>
      <AwardFacts t={t} lang={lang} badge={badge} />
      <Fact name={t('backpack.badge.recipient')}>
        <TextLine text={badge.recipient} maxLength={254} />
      </Fact>
      <Fact name={t('backpack.badge.added')}>
        <DateText lang={lang} at={badge.addedAt} />
      </Fact>
      {badge.asker === null ? null : (
        <Fact name={t('backpack.badge.asked-by')}>
          <HostName host={badge.asker} />
        </Fact>
      )}
    </dl>
  )
}
