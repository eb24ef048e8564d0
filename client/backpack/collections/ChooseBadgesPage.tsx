import type { ChoosableBadge, ChooseBadgesView } from '../../../server/backpack/collections/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { HostName } from '../../ui/HostName.tsx'
import { BadgeName } from '../BadgeName.tsx'
import { Status } from '../BadgeNotices.tsx'
import { PageLinks } from '../PageLinks.tsx'

type Props = { t: Translate; view: ChooseBadgesView; token: string; basePath: string }

/** Badges of the backpack to tick, for a collection. */
export function ChooseBadgesPage({ t, view, token, basePath }: Props) {
  const { href, badges } = view
  return (
    <main class="page">
      <p class="small">
        <a href={href}>{t('collections.choose.back')}</a>
      </p>
      <h1>{t('collections.choose.heading', { title: view.title })}</h1>
      {view.isBackpackEmpty && view.archiveHref === null ? (
        <section class="card badge-empty">
          <h2>{t('backpack.empty.heading')}</h2>
          <p>{t('backpack.empty.what')}</p>
          <p>
            <a class="button" href={`${basePath}add`}>
              {t('adding.heading')}
            </a>
          </p>
        </section>
      ) : (
        <>
          <form method="get" action={`${href}/add`} class="collection-search">
            <div class="field">
              <label for="collection-search">{t('library.search')}</label>
              <input
                id="collection-search"
                type="search"
                name="q"
                value={view.search}
                autocomplete="off"
                enterkeyhint="search"
              />
            </div>
            <button class="button" type="submit">
              {t('library.show')}
            </button>
          </form>
          {badges.length === 0 ? (
            <Nothing t={t} view={view} />
          ) : (
            <Choice t={t} action={`${href}/add`} token={token} badges={badges} />
          )}
          <Pages t={t} view={view} />
        </>
      )}
    </main>
  )
}

/** What is looked for may be in the archive, where it can be ticked as well. */
function Nothing({ t, view: { archiveHref, isBackpackEmpty } }: { t: Translate; view: ChooseBadgesView }) {
  if (archiveHref === null) return <p>{t('library.nothing')}</p>
  return (
    <section class="card badge-empty">
      <p>{t(isBackpackEmpty ? 'archive.all' : 'archive.found')}</p>
      <a class="button" href={archiveHref}>
        {t('archive.look')}
      </a>
    </section>
  )
}

function Choice({
  t,
  action,
  token,
  badges,
}: {
  t: Translate
  action: string
  token: string
  badges: ChoosableBadge[]
}) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="token" value={token} />
      <ul class="collection-cards">
        {badges.map(({ id, card, isIn }) => (
          <li key={id} class="card collection-choice">
            <label class="choice">
              <input type="checkbox" name="badge" value={id} disabled={isIn} checked={isIn} />
              <img class="badge-picture" src={card.picture} alt="" width="64" height="64" loading="lazy" />
              <span class="badge-words">
                <b>
                  <BadgeName name={card.name} t={t} />
                </b>
                <span class="small collection-line">
                  <HostName host={card.host} />
                </span>
                <Status t={t} standing={card.standing} />
                {isIn ? (
                  <span class="small muted collection-line">{t('collections.choose.is-in')}</span>
                ) : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="collection-bar">
        <button class="button button-primary" type="submit">
          {t('collections.choose.add')}
        </button>
      </div>
    </form>
  )
}

function Pages({ t, view: { firstHref, nextHref } }: { t: Translate; view: ChooseBadgesView }) {
  if (firstHref === null && nextHref === null) return null
  return (
    <>
      <p class="muted">{t('collections.choose.before-next')}</p>
      <PageLinks
        t={t}
        back={{ href: firstHref, words: t('library.first') }}
        next={{ href: nextHref, words: t('library.next') }}
      />
    </>
  )
}
