import type { Row } from '../../server/developers/wire.ts'
import type { MessageKey, Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'

type Props = { t: Translate; basePath: string; rows: Row[] }

/** The codes that need a word of how. */
const HOW: Partial<Record<Row['code'], MessageKey>> = {
  valid: 'developers.cards.how.valid',
  declined: 'developers.cards.how.declined',
  'already-held': 'developers.cards.how.already-held',
  'too-many': 'developers.cards.how.too-many',
  'backpack-unavailable': 'developers.cards.how.unavailable',
}

/** Dummy assertions with fixed outcomes, by the word that a page is told. */
export function TestBadgesPage({ t, basePath, rows }: Props) {
  const words = [...new Set(rows.map(({ reason }) => reason))]
  return (
    <main class="page test-badges" data-copied={t('developers.cards.copied')}>
      <p>
        <a href={basePath}>{t('common.product')}</a>
      </p>
      <h1>{t('developers.cards.heading')}</h1>
      <p>{t('developers.cards.what')}</p>
      <p>{t('developers.cards.whose')}</p>
      <p>
        <a href={`${basePath}docs/issuers`}>{t('developers.docs.title')}</a>
      </p>
      {words.map((word) => (
        <section key={word} aria-labelledby={`word-${word}`}>
          <h2 id={`word-${word}`}>{word === null ? t('developers.cards.added') : <code>{word}</code>}</h2>
          <ul class="test-list">
            {rows
              .filter(({ reason }) => reason === word)
              .map((row) => (
                <CardItem key={row.code} t={t} basePath={basePath} row={row} />
              ))}
          </ul>
        </section>
      ))}
      <script async src={`${basePath}issuer.js`} />
    </main>
  )
}

function CardItem({
  t,
  basePath,
  row: { code, reason, entries },
}: {
  t: Translate
  basePath: string
  row: Row
}) {
  const [first] = entries
  const how = HOW[code]
  return (
    <li class="card test-card" id={code}>
      <h3>
        {reason === null ? (
          <code>{code}</code>
        ) : (
          <a href={`${basePath}docs/issuers#${code}`}>
            <code>{code}</code>
          </a>
        )}
      </h3>
      {how === undefined ? null : <p class="small">{t(how, { count: entries.length })}</p>}
      {first === undefined ? null : (
        <>
          <p class="small">
            {first.startsWith('ftp:') ? (
              <code>{first}</code>
            ) : (
              <a class="test-url" href={first}>
                {first}
              </a>
            )}
          </p>
          <form class="buttons" method="get" action={`${basePath}issuer/accept`}>
            <input type="hidden" name="assertion" value={first} />
            <button
              class="button button-primary"
              type="submit"
              data-openbadges={entries.join(' ')}
              aria-label={t('developers.cards.try.name', { code })}
            >
              {t('developers.cards.try')}
            </button>
            <Button data-copy={first} aria-label={t('developers.cards.copy.name', { code })} hidden>
              {t('developers.cards.copy')}
            </Button>
          </form>
          <pre class="test-told small" role="status" />
        </>
      )}
    </li>
  )
}
