import type { BadgePageView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Prose } from '../ui/Prose.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { Text, TextLine } from '../ui/Text.tsx'
import { AwardFacts, Fact } from './AwardFacts.tsx'
import { BadgeNotices } from './BadgeNotices.tsx'
import { Criteria, References } from './BadgeReferences.tsx'
import { BadgeReport, type ReportedBadge } from './BadgeReport.tsx'
import { BadgeTags } from './BadgeTags.tsx'

type FactBadge = Pick<
  BadgePageView,
  | 'host'
  | 'issuerName'
  | 'kind'
  | 'issuerLink'
  | 'issuedOn'
  | 'expires'
  | 'isExpired'
  | 'recipient'
  | 'addedAt'
  | 'asker'
>
type BodyBadge = FactBadge &
  ReportedBadge &
  Pick<
    BadgePageView,
    'name' | 'notices' | 'description' | 'criteria' | 'narrative' | 'evidence' | 'alignment' | 'tags'
  >

/** What is verified of a badge, and what its issuer says: with the internet, and without. */
export function BadgeBody({ t, lang, badge }: { t: Translate; lang: string; badge: BodyBadge }) {
  return (
    <>
      <BadgeNotices t={t} lang={lang} badge={badge} />
      <Description t={t} text={badge.description} />
      <Facts t={t} lang={lang} badge={badge} />
      <BadgeReport t={t} lang={lang} badge={badge} />
      <section class="badge-part">
        <h2>{t('sharing.criteria')}</h2>
        <Criteria t={t} criteria={badge.criteria} />
      </section>
      <Narrative t={t} text={badge.narrative} />
      <References t={t} of="evidence" references={badge.evidence} />
      <References t={t} of="alignment" references={badge.alignment} />
      <BadgeTags t={t} tags={badge.tags} />
    </>
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

function Facts({ t, lang, badge }: { t: Translate; lang: string; badge: FactBadge }) {
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
        <AddressText address={badge.recipient} />
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
