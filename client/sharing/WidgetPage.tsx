import type { SharedCard, SharedView } from '../../server/sharing/wire.ts'
import { BadgeName } from '../backpack/BadgeName.tsx'
import { StatusToday } from '../backpack/BadgeNotices.tsx'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { TextLine } from '../ui/Text.tsx'

/** Links lead out of the frame, and give no handle on it. */
const OUT = { target: '_blank', rel: 'noopener' }

/** A shared collection, or a badge that is shared by itself, at a glance, in a frame on anybody's page. @param view null where nothing is shared */
export function WidgetPage({ t, view }: { t: Translate; view: SharedView | null }) {
  if (view === null) {
    return (
      <main class="widget">
        <p>{t('sharing.gone.heading')}</p>
      </main>
    )
  }
  const [single] = view.cards
  if (view.isOfOne && single !== undefined) {
    return (
      <main class="widget">
        <div class="widget-badge">
          <h1>
            <BadgeLink t={t} card={single} />
          </h1>
          <BadgeFacts t={t} card={single} />
          <Owner t={t} name={view.ownerName} />
        </div>
      </main>
    )
  }
  return (
    <main class="widget">
      <h1>
        <a href={view.href} {...OUT}>
          <TextLine text={view.title} />
        </a>
      </h1>
      <Owner t={t} name={view.ownerName} />
      {view.count === 0 ? <p>{t('sharing.empty')}</p> : null}
      <ul class="widget-badges">
        {view.cards.map((card) => (
          <li key={card.href} class="widget-badge">
            <BadgeLink t={t} card={card} />
            <BadgeFacts t={t} card={card} />
          </li>
        ))}
      </ul>
      {view.nextHref === null ? null : (
        <p>
          <a href={view.href} {...OUT}>
            {t('sharing.all', { count: view.count })}
          </a>
        </p>
      )}
    </main>
  )
}

function Owner({ t, name }: { t: Translate; name: string }) {
  if (name === '') return null
  return (
    <p class="small">
      <Sentence t={t} of="sharing.by" parts={{ name: <TextLine text={name} /> }} />
    </p>
  )
}

function BadgeLink({ t, card }: { t: Translate; card: SharedCard }) {
  return (
    <a href={card.href} {...OUT}>
      <img src={card.picture} alt="" width="72" height="72" loading="lazy" />
      <BadgeName name={card.name} t={t} />
    </a>
  )
}

function BadgeFacts({ t, card }: { t: Translate; card: SharedCard }) {
  return (
    <>
      <span class="small">
        <HostName host={card.host} />
      </span>
      <StatusToday t={t} standing={card.standing} />
    </>
  )
}
