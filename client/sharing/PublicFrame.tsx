import type { ComponentChildren } from 'preact'
import { LANGUAGE_NAMES, LANGUAGES } from '../messages/languages.ts'
import type { Translate } from '../messages/translate.ts'
import { SiteHeader } from '../ui/SiteHeader.tsx'

type Props = { t: Translate; lang: string; basePath: string; here: string; children: ComponentChildren }

/**
 * What stands around a page for everybody. Links and no forms: it knows nobody, and keeps nothing of who reads it.
 *
 * @param here the page's own address
 */
export function PublicFrame({ t, lang, basePath, here, children }: Props) {
  return (
    <>
      <SiteHeader basePath={basePath} t={t} token="" isSignedIn={false} isBare />
      {children}
      <footer class="site-footer">
        <p class="small muted">{t('sharing.what-is-this')}</p>
        <nav aria-label={t('common.language')} class="public-languages">
          {LANGUAGES.map((each) => (
            <a
              key={each}
              class="button button-quiet"
              href={inLanguage(here, each)}
              lang={each}
              hreflang={each}
              rel="nofollow"
              aria-current={each === lang ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[each]}
            </a>
          ))}
        </nav>
      </footer>
    </>
  )
}

function inLanguage(here: string, lang: string): string {
  const [, query = ''] = here.split('?')
  const parameters = new URLSearchParams(query)
  parameters.set('lang', lang)
  return `?${parameters}`
}
