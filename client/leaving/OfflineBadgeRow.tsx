import type { ComponentChildren } from 'preact'
import type { FileRole, OfflineBadge } from '../../server/leaving/wire.ts'
import { BadgeName, badgeNameOf } from '../backpack/BadgeName.tsx'
import { Criteria, References } from '../backpack/BadgeReferences.tsx'
import { BadgeTags } from '../backpack/BadgeTags.tsx'
import { EvidenceEntries } from '../backpack/own-evidence/EvidenceEntries.tsx'
import { formatDate, type MessageKey, type Translate } from '../messages/translate.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Prose } from '../ui/Prose.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { Text, TextLine } from '../ui/Text.tsx'

const FILE_WORDS: Record<FileRole, MessageKey> = {
  badge: 'leaving.file.badge',
  picture: 'leaving.file.picture',
  assertion: 'backpack.document.assertion',
  'badge-class': 'backpack.document.badge-class',
  issuer: 'backpack.document.issuer',
  key: 'backpack.document.key',
  'revocation-list': 'leaving.file.revocation-list',
  seal: 'leaving.file.seal',
  'own-evidence': 'leaving.file.own-evidence',
}

/** A badge on the page that works offline. @param now when it was exported, epoch milliseconds */
export function OfflineBadgeRow({
  t,
  lang,
  now,
  badge,
}: {
  t: Translate
  lang: string
  now: number
  badge: OfflineBadge
}) {
  const name = badgeNameOf(badge.name, t)
  return (
    <li class="badge" id={badge.anchor}>
      {badge.picture === null ? null : (
        <img class="badge-picture" src={badge.picture} alt="" width="96" height="96" loading="lazy" />
      )}
      <div class="badge-words">
        <h2>
          <BadgeName name={badge.name} t={t} />
        </h2>
        <p>
          {t('backpack.badge.from')} <HostName host={badge.host} />
          {', '}
          <Sentence
            t={t}
            of="backpack.badge.calls-itself"
            parts={{ name: <TextLine text={badge.issuerName} /> }}
          />
        </p>
        {badge.isArchived ? <p class="muted">{t('archive.mark')}</p> : null}
        {badge.description.trim() === '' ? null : <Text text={badge.description} t={t} />}
        <dl class="facts">
          <Fact name={t('leaving.offline.status', { day: formatDate(lang, now) })}>
            <b>
              {t(badge.standing === 'good' ? 'leaving.offline.good' : `backpack.status.${badge.standing}`)}
            </b>
            {badge.checkedAt === null
              ? null
              : ` (${t('backpack.history.verified', { day: formatDate(lang, badge.checkedAt) })})`}
          </Fact>
          <Day name={t('backpack.badge.issued')} lang={lang} at={badge.issuedOn} />
          <Day
            name={t(badge.standing === 'expired' ? 'backpack.badge.expired' : 'backpack.badge.expires')}
            lang={lang}
            at={badge.expires}
          />
          <Fact name={t('backpack.badge.recipient')}>
            <AddressText address={badge.recipient} />
          </Fact>
          <Day name={t('backpack.badge.added')} lang={lang} at={badge.addedAt} />
        </dl>
        <details>
          <summary>{t('backpack.badge.criteria', { name })}</summary>
          <Criteria t={t} criteria={badge.criteria} />
        </details>
        {badge.narrative === null || badge.narrative.trim() === '' ? null : (
          <section>
            <h3>{t('backpack.badge.narrative')}</h3>
            <Prose text={badge.narrative} t={t} />
          </section>
        )}
        <References t={t} of="evidence" references={badge.evidence} heading="h3" />
        <References t={t} of="alignment" references={badge.alignment} heading="h3" />
        <BadgeTags t={t} tags={badge.tags} heading="h3" />
        {badge.ownEvidence.length === 0 ? null : (
          <section class="own-evidence">
            <h3>{t('own-evidence.heading')}</h3>
            <p class="muted">{t('own-evidence.unchecked')}</p>
            <EvidenceEntries t={t} items={badge.ownEvidence} heading="h4" />
          </section>
        )}
        <details>
          <summary>{t('leaving.offline.files', { name })}</summary>
          <p class="muted">
            <bdi>{badge.folder}</bdi>
          </p>
          <ul class="files">
            {badge.files.map(({ role, name: file, href }) => (
              <li key={role}>
                {t(FILE_WORDS[role])} {href === null ? <bdi>{file}</bdi> : <a href={href}>{file}</a>}
              </li>
            ))}
          </ul>
        </details>
      </div>
    </li>
  )
}

function Day({ name, lang, at }: { name: string; lang: string; at: number | null }) {
  return at === null ? null : (
    <Fact name={name}>
      <DateText lang={lang} at={at} />
    </Fact>
  )
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
