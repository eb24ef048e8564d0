import type { OfflineCollection } from '../../server/leaving/wire.ts'
import { badgeNameOf } from '../backpack/BadgeName.tsx'
import { dirOf } from '../messages/languages.ts'
import { formatDate, type Translate } from '../messages/translate.ts'
import { Text, TextLine } from '../ui/Text.tsx'
import { OFFLINE_STYLE } from './offline-style.ts'

/**
 * The page of an export, which works offline from the folder that it is unpacked into, without a script.
 *
 * @param host of the backpack @param rows where the badges go @param policy what the page may load
 */
export function OfflinePage({
  t,
  lang,
  count,
  host,
  now,
  policy,
  collections,
  rows,
}: {
  t: Translate
  lang: string
  count: number
  host: string
  now: number
  policy: string
  collections: readonly OfflineCollection[]
  rows: string
}) {
  return (
    <html lang={lang} dir={dirOf(lang)}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="referrer" content="no-referrer" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <title>{t('backpack.list.heading')}</title>
        <style>{OFFLINE_STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{t('backpack.list.heading')}</h1>
          <p>{t('leaving.offline.when', { count, host, day: formatDate(lang, now) })}</p>
          <p class="muted">{t('leaving.offline.what')}</p>
          <ul class="badges">{rows}</ul>
          {collections.length === 0 ? null : <Collections t={t} collections={collections} />}
        </main>
      </body>
    </html>
  )
}

function Collections({ t, collections }: { t: Translate; collections: readonly OfflineCollection[] }) {
  return (
    <section>
      <h2>{t('collections.heading')}</h2>
      {collections.map(({ title, description, badges }, at) => (
        <section key={at} class="collection">
          <h3>
            <TextLine text={title} />
          </h3>
          <Text text={description} t={t} />
          <ol>
            {badges.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>
                  <bdi>{badgeNameOf(name, t)}</bdi>
                </a>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  )
}
