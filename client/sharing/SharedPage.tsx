import type { SharedCard, SharedView } from '../../server/sharing/wire.ts'
import { BadgeName } from '../backpack/BadgeName.tsx'
import { StatusToday } from '../backpack/BadgeNotices.tsx'
import { PageLinks } from '../backpack/PageLinks.tsx'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { Text, TextLine } from '../ui/Text.tsx'

/** Cards that a phone shows before anybody scrolls: their pictures load with the page. */
const SEEN_AT_ONCE = 6

type Props = { t: Translate; lang: string; view: SharedView }

/** A collection as everybody sees it who has its link. */
export function SharedPage({ t, lang, view }: Props) {
  return (
    <main class="page">
      <h1>
        <TextLine text={view.title} />
      </h1>
      {view.ownerName === '' ? null : (
        <p class="shared-owner">
          <Sentence t={t} of="sharing.by" parts={{ name: <TextLine text={view.ownerName} /> }} />
        </p>
      )}
      {view.description === '' ? null : (
        <div class="collection-description">
          <Text text={view.description} t={t} />
        </div>
      )}
      {view.count === 0 ? (
        <p>{t('sharing.empty')}</p>
      ) : (
        <>
          <p class="muted">{t('backpack.list.count', { count: view.count })}</p>
          <SharedCards t={t} lang={lang} cards={view.cards} />
          <p class="small muted screen-only">{t('sharing.today')}</p>
        </>
      )}
      <PageLinks
        t={t}
        back={{ href: view.previousHref, words: t('collections.previous'), rel: 'prev' }}
        next={{ href: view.nextHref, words: t('library.next') }}
      />
    </main>
  )
}

/** Badges that are shown, each a link to its page. */
function SharedCards({ t, lang, cards }: { t: Translate; lang: string; cards: SharedCard[] }) {
  return (
    <ul class="collection-cards">
      {cards.map((card, at) => (
        <li key={card.href} class="card collection-card">
          <img
            class="badge-picture"
            src={card.picture}
            alt=""
            width="64"
            height="64"
            {...(at < SEEN_AT_ONCE ? {} : { loading: 'lazy' as const })}
          />
          <div class="badge-words">
            <a class="badge-name" href={card.href}>
              <BadgeName name={card.name} t={t} />
            </a>
            <div class="small">
              <HostName host={card.host} />
            </div>
            <div class="shared-standing small muted">
              <StatusToday t={t} standing={card.standing} />{' '}
              {card.issuedOn === null ? null : (
                <span>
                  <Sentence
                    t={t}
                    of="backpack.history.awarded"
                    parts={{ day: <DateText lang={lang} at={card.issuedOn} /> }}
                  />
                </span>
              )}
            </div>
          </div>
        </li>
      ))}
    </ul>
  )
}
