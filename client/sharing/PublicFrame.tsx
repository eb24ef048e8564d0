import type { ComponentChildren } from 'preact'
import { LANGUAGE_NAMES, LANGUAGES } from '../messages/languages.ts'
import type { Translate } from '../messages/translate.ts'
import { QrCode } from '../ui/QrCode.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { SiteHeader } from '../ui/SiteHeader.tsx'

/** A page's whole address, as a text and for a camera. */
export type PageAddress = { url: string; qrCode: { size: number; path: string } }

type Props = {
  t: Translate
  lang: string
  basePath: string
  here: string
  address: PageAddress | null
  children: ComponentChildren
}

/**
 * What stands around a page for everybody. Links and no forms: it knows nobody, and keeps nothing of who reads it.
 *
 * @param here the page's own path and query
 * @param address that paper leads back to; null where there is nothing to come back for
 */
export function PublicFrame({ t, lang, basePath, here, address, children }: Props) {
  return (
    <>
      <SiteHeader basePath={basePath} t={t} token="" isSignedIn={false} isBare />
      {children}
      <footer class="site-footer">
        <p class="small muted">{t('sharing.what-is-this')}</p>
        {address === null ? null : (
          <div class="print-only">
            <p>
              <Sentence t={t} of="sharing.on-paper" parts={{ link: <bdi>{address.url}</bdi> }} />
            </p>
            <QrCode name={t('sharing.qr')} code={address.qrCode} />
          </div>
        )}
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
