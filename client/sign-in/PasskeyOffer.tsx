import type { Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'

/** Offers a passkey to who signed in with a code; hidden until the script has found that the browser knows passkeys. */
export function PasskeyOffer({ t, action, token }: { t: Translate; action: string; token: string }) {
  return (
    <section class="card passkey-offer" hidden data-passkey-offer>
      <h2>{t('account.passkeys.offer')}</h2>
      <p>{t('account.passkeys.what')}</p>
      <div class="buttons">
        <a class="button" href={`${action}#passkeys`}>
          {t('account.passkeys.add')}
        </a>
        <form method="post" action={`${action}/passkeys/later`}>
          <input type="hidden" name="token" value={token} />
          <Button type="submit" look="quiet">
            {t('consent.not-now')}
          </Button>
        </form>
      </div>
    </section>
  )
}
