import type { Translate } from '../messages/translate.ts'

/**
 * The head of every page of ours: where home is, and who may leave.
 *
 * @param token of the form that signs out; not needed signed out
 * @param isBare only the product's name: for the page whose main part offers "Sign in" itself
 * @param isOffline only what can be read without the internet
 */
export function SiteHeader({
  basePath,
  t,
  token,
  isSignedIn,
  isBare,
  isOffline,
}: {
  basePath: string
  t: Translate
  token: string
  isSignedIn: boolean
  isBare?: boolean
  isOffline?: boolean
}) {
  return (
    <header class="site-header">
      <a class="site-home" href={basePath}>
        <svg
          class="site-mark"
          viewBox="0 0 24 24"
          width="24"
          height="24"
          aria-hidden="true"
          focusable="false"
        >
          <path d="M8 6V5a4 4 0 0 1 8 0v1" fill="none" stroke="currentColor" stroke-width="2" />
          <path
            d="M6 6h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z"
            fill="currentColor"
          />
          <path
            class="site-mark-star"
            d="m12 9 1.5 3 3.3.4-2.4 2.3.6 3.3-3-1.6-3 1.6.6-3.3-2.4-2.3 3.3-.4z"
          />
        </svg>
        {t('backpack.header.home')}
      </a>
      {isBare === true ? null : isSignedIn ? (
        <nav class="site-nav" aria-label={t('backpack.header.label')}>
          <a href={`${basePath}collections`}>{t('backpack.header.collections')}</a>
          {isOffline === true ? null : (
            <>
              <a href={`${basePath}account`}>{t('backpack.header.account')}</a>
              <form method="post" action={`${basePath}sign-out`}>
                <input type="hidden" name="token" value={token} />
                <button class="button button-quiet" type="submit">
                  {t('backpack.header.sign-out')}
                </button>
              </form>
            </>
          )}
        </nav>
      ) : (
        <nav class="site-nav" aria-label={t('backpack.header.label')}>
          <a href={`${basePath}sign-in`}>{t('backpack.header.sign-in')}</a>
        </nav>
      )}
    </header>
  )
}
