import { LANGUAGE_NAMES, LANGUAGES } from '../messages/languages.ts'
import type { Translate } from '../messages/translate.ts'

/**
 * The foot of our own pages: the languages, each by its own name.
 *
 * A form and not links: what a person chose is kept, and no address that somebody sends may change it.
 *
 * @param lang of this page
 * @param token of the form
 * @param next the page's own address, to which the choice leads back
 */
export function SiteFooter({
  basePath,
  t,
  lang,
  token,
  next,
}: {
  basePath: string
  t: Translate
  lang: string
  token: string
  next: string
}) {
  return (
    <footer class="site-footer">
      <form method="post" action={`${basePath}language`} aria-label={t('common.language')}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        {LANGUAGES.map((each) => (
          <button
            key={each}
            class="button button-quiet"
            type="submit"
            name="lang"
            value={each}
            lang={each}
            aria-current={each === lang ? 'true' : undefined}
          >
            {LANGUAGE_NAMES[each]}
          </button>
        ))}
      </form>
    </footer>
  )
}
