import type { Translate } from '../../messages/translate.ts'

type Props = { t: Translate; href: string; name: string; token: string }

/** Ends a link from the list of what is shared. @param href below which it is shared */
export function StopSharing({ t, href, name, token }: Props) {
  return (
    <form method="post" action={`${href}/unshare`} class="stop-sharing">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="from" value="list" />
      <button class="button" type="submit" aria-label={t('sharing.stop-named', { name })}>
        {t('sharing.stop')}
      </button>
    </form>
  )
}
