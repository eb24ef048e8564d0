import type { Translate } from '../messages/translate.ts'

type Props = { t: Translate; isEnded: boolean; action: string; basePath: string }

/** The page that ends the digest: it asks, and changes nothing until its button is pressed. */
export function UnsubscribePage({ t, isEnded, action, basePath }: Props) {
  return (
    <main class="page">
      <h1>{t('digest.end')}</h1>
      {isEnded ? (
        <>
          <p role="status">{t('digest.ended')}</p>
          <p>
            <a href={`${basePath}account`}>{t('digest.to-account')}</a>
          </p>
        </>
      ) : (
        <form method="post" action={action}>
          <p>{t('digest.end.what')}</p>
          <button class="button button-primary" type="submit" name="List-Unsubscribe" value="One-Click">
            {t('digest.end')}
          </button>
        </form>
      )}
    </main>
  )
}
