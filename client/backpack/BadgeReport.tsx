import type { BadgePageView, KeyView, ReportView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { TextLine } from '../ui/Text.tsx'
import { StrangerLink } from './BadgeReferences.tsx'
import { explainCheck } from './explain-checks.ts'
import { TechnicalDetail } from './TechnicalDetail.tsx'

export type ReportedBadge = Pick<BadgePageView, 'kind' | 'host' | 'recipient' | 'standing' | 'report'>

type Props = { t: Translate; lang: string; badge: ReportedBadge }

/** What the checks found: a few words for everybody, then each check for who wants to know. */
export function BadgeReport({ t, lang, badge }: Props) {
  const { report } = badge
  return (
    <section class="badge-part">
      <h2>{t('backpack.report.heading')}</h2>
      {report === null ? (
        <p>{t('backpack.report.none')}</p>
      ) : (
        <>
          <Summary t={t} lang={lang} badge={badge} report={report} />
          <Checks t={t} kind={badge.kind} checks={report.checks} />
        </>
      )}
    </section>
  )
}

function Summary({ t, lang, badge, report }: Props & { report: ReportView }) {
  // Then the notice above says so.
  const isRevoked = badge.standing === 'revoked' || badge.standing === 'suspended'
  const day = <DateText lang={lang} at={report.checkedAt} />
  return (
    <ul class="report-summary">
      <li>
        <Sentence
          t={t}
          of={badge.kind === 'signed' ? 'backpack.report.signed' : 'backpack.report.hosted'}
          parts={{ host: <HostName host={badge.host} /> }}
        />
        {report.key === null ? null : <Key t={t} of={report.key} />}
      </li>
      {isRevoked ? null : (
        <li>
          <Sentence
            t={t}
            of={report.isListed ? 'backpack.report.not-revoked' : 'backpack.report.no-list'}
            parts={{ day }}
          />
        </li>
      )}
      <li>
        <Sentence
          t={t}
          of="backpack.report.issued-to-you"
          parts={{ address: <AddressText address={badge.recipient} /> }}
        />
      </li>
      {report.endorsements === 0 ? null : (
        <li>{t('backpack.report.endorsements', { count: report.endorsements })}</li>
      )}
    </ul>
  )
}

function Key({ t, of: { name, link, fingerprint } }: { t: Translate; of: KeyView }) {
  return (
    <span class="small muted badge-note">
      {link === null ? (
        name === null ? null : (
          <TextLine text={name} maxLength={300} />
        )
      ) : (
        <StrangerLink link={link}>
          <TextLine text={link.href} maxLength={300} />
        </StrangerLink>
      )}
      <span class="badge-note">
        <Sentence
          t={t}
          of="backpack.report.key-fingerprint"
          parts={{ fingerprint: <bdi>{fingerprint}</bdi> }}
        />
      </span>
    </span>
  )
}

function Checks({
  t,
  kind,
  checks,
}: {
  t: Translate
  kind: ReportedBadge['kind']
  checks: ReportView['checks']
}) {
  return (
    <details class="badge-details">
      <summary>{t('backpack.report.checks')}</summary>
      <ul class="report-checks">
        {checks.map(({ name, outcome, detail, clause }) => (
          <li key={name}>
            <span class={`report-check report-${outcome}`}>
              <b>{t(`backpack.check.${name}`)}</b> <span>{t(`backpack.report.outcome.${outcome}`)}</span>
            </span>
            <span class="badge-note">{t(explainCheck({ name, outcome }, kind))}</span>
            <TechnicalDetail t={t} detail={detail} maxLength={500} />
            <span class="small muted badge-note">
              <Sentence t={t} of="backpack.report.clause" parts={{ clause: <bdi lang="en">{clause}</bdi> }} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
