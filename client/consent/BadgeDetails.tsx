import type { BadgeView } from '../../server/issuer/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { plainName } from '../ui/plain-text.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { readLink, STRANGERS_LINK } from '../ui/safe-link.ts'
import { Text, TextLine } from '../ui/Text.tsx'

/** What it took to earn a badge: description, criteria, evidence, expiry. Opens without a script. */
export function BadgeDetails({ t, lang, badge }: { t: Translate; lang: string; badge: BadgeView }) {
  const criteria = readLink(badge.criteria.url)
  const hasCriteria = criteria !== null || Boolean(badge.criteria.text)
  return (
    <details class="details">
      <summary>{t('consent.details', { name: plainName(badge.name) })}</summary>
      <div class="details-body">
        <Text t={t} text={badge.description} />
        <p class="muted">
          <Sentence
            t={t}
            of="consent.details.says-it-is"
            parts={{ host: <HostName host={badge.host} />, name: <TextLine text={badge.issuerName} /> }}
          />
        </p>
        {badge.expires === null ? null : (
          <p>
            <Sentence
              t={t}
              of="consent.row.expires"
              parts={{ date: <DateText lang={lang} at={badge.expires} /> }}
            />
          </p>
        )}
        <p class="details-title">{t('consent.details.criteria')}</p>
        {badge.criteria.text === undefined ? null : <Text t={t} text={badge.criteria.text} />}
        {criteria === null ? null : (
          <p>
            <a href={criteria} {...STRANGERS_LINK}>
              {t('consent.details.criteria-page')}
            </a>
          </p>
        )}
        {hasCriteria ? null : <p>{t('consent.details.criteria-none')}</p>}
        {badge.evidence.length === 0 ? null : <Evidence t={t} evidence={badge.evidence} />}
      </div>
    </details>
  )
}

function Evidence({ t, evidence }: { t: Translate; evidence: BadgeView['evidence'] }) {
  return (
    <>
      <p class="details-title">{t('consent.details.evidence')}</p>
      <ul>
        {evidence.slice(0, 20).map(({ url, name, text }, at) => {
          const href = readLink(url)
          return (
            <li key={`${at}`}>
              {name === undefined ? null : <TextLine text={name} />}{' '}
              {text === undefined ? null : <Text t={t} text={text} />}{' '}
              {href === null ? null : (
                <a href={href} {...STRANGERS_LINK}>
                  {t('consent.details.evidence-page')}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
