import type { SharedBadgeView } from '../../server/sharing/wire.ts'
import { AwardFacts, Fact } from '../backpack/AwardFacts.tsx'
import { BadgeName } from '../backpack/BadgeName.tsx'
import { BadgeNotices, StatusToday } from '../backpack/BadgeNotices.tsx'
import { Criteria, References } from '../backpack/BadgeReferences.tsx'
import { BadgeTags } from '../backpack/BadgeTags.tsx'
import { EvidenceEntries } from '../backpack/own-evidence/EvidenceEntries.tsx'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { Text, TextLine } from '../ui/Text.tsx'

type Props = { t: Translate; lang: string; view: SharedBadgeView }

/** A badge that is shared, in a collection or by itself: what is known of the award, and how it stands today. */
export function SharedBadgePage({ t, lang, view }: Props) {
  const { collection } = view
  return (
    <main class="page">
      {collection === null ? null : (
        <p class="small">
          <a href={collection.href}>
            <Sentence t={t} of="sharing.in" parts={{ title: <TextLine text={collection.title} /> }} />
          </a>
        </p>
      )}
      <article class="card badge-whole">
        <div class="badge-head">
          <img class="badge-picture-large" src={view.picture} alt="" width="240" height="240" />
          <div class="badge-words">
            <h1>
              <BadgeName name={view.name} t={t} />
            </h1>
            <p class="badge-host">
              {t('backpack.badge.from')} <HostName host={view.host} />
            </p>
            {view.ownerName === '' ? null : (
              <p>
                <Sentence t={t} of="sharing.by" parts={{ name: <TextLine text={view.ownerName} /> }} />
              </p>
            )}
            {/* What else a badge can be is told by the notice below. */}
            {view.standing === 'good' ? <StatusToday t={t} standing="good" /> : null}
          </div>
        </div>
        <BadgeNotices t={t} lang={lang} badge={view} says="sharing" />
        {view.description.trim() === '' ? null : (
          <div class="badge-description">
            <Text text={view.description} t={t} />
          </div>
        )}
        <Facts t={t} lang={lang} view={view} />
        <Verification t={t} lang={lang} view={view} />
        <section class="badge-part">
          <h2>{t('sharing.criteria')}</h2>
          <Criteria t={t} criteria={{ name: null, ...view.criteria }} />
        </section>
        <References t={t} of="alignment" references={view.alignment} />
        <BadgeTags t={t} tags={view.tags} />
        {view.ownEvidence.length === 0 ? null : (
          <section class="badge-part own-evidence">
            <h2>{t('own-evidence.shared.heading')}</h2>
            <p class="small muted">{t('own-evidence.shared.unchecked')}</p>
            <EvidenceEntries t={t} items={view.ownEvidence} />
          </section>
        )}
      </article>
    </main>
  )
}

function Facts({ t, lang, view }: Props) {
  return (
    <dl class="badge-facts">
      <Fact name={t('backpack.badge.verified-by')}>
        <HostName host={view.host} />
        <span class="badge-claim">
          <Sentence
            t={t}
            of="backpack.badge.calls-itself"
            parts={{ name: <TextLine text={view.issuerName} /> }}
          />
        </span>
      </Fact>
      <AwardFacts t={t} lang={lang} badge={view} />
    </dl>
  )
}

/** What the checks found, in a few words. */
function Verification({ t, lang, view }: Props) {
  const { checkedAt, standing } = view
  const isRefused = standing === 'revoked' || standing === 'suspended'
  return (
    <section class="badge-part">
      <h2>{t('backpack.report.heading')}</h2>
      {checkedAt === null ? (
        <p>{t('sharing.verified-once')}</p>
      ) : (
        <ul class="report-summary">
          <li>
            <Sentence
              t={t}
              of={view.kind === 'signed' ? 'sharing.signed' : 'backpack.report.hosted'}
              parts={{ host: <HostName host={view.host} /> }}
            />
          </li>
          {isRefused ? null : (
            <li>
              <Sentence
                t={t}
                of={view.isListed ? 'backpack.report.not-revoked' : 'backpack.report.no-list'}
                parts={{ day: <DateText lang={lang} at={checkedAt} /> }}
              />
            </li>
          )}
          <li>
            <Sentence t={t} of="sharing.verified" parts={{ day: <DateText lang={lang} at={checkedAt} /> }} />
          </li>
        </ul>
      )}
    </section>
  )
}
