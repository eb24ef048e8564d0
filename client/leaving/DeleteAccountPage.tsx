import type { SignInView } from '../../server/accounts/wire.ts'
import { formatList, type Translate } from '../messages/translate.ts'
import { ExportOffer } from '../sign-in/LeavingSection.tsx'
import { SignInForm } from '../sign-in/SignInForm.tsx'
import { Button } from '../ui/Button.tsx'

/**
 * @property account absolute path of the account
 * @property proof what has to be proved before; null where it was a moment ago
 */
type Props = {
  t: Translate
  lang: string
  token: string
  account: string
  addresses: string[]
  count: number
  proof: { view: SignInView; isPasskeyOffered: boolean; isShared: boolean } | null
  isUnsure: boolean
}

/** What goes with an account, what to take along first, and the one press that ends it. */
export function DeleteAccountPage({ t, lang, token, account, addresses, count, proof, isUnsure }: Props) {
  return (
    <main class="page account">
      <h1>{t('leaving.delete.heading')}</h1>
      <section class="card account-section">
        <p>{t('leaving.delete.what')}</p>
        <ul>
          {count === 0 ? null : <li>{t('leaving.delete.badges', { count })}</li>}
          <li>{t('leaving.delete.addresses', { addresses: formatList(lang, addresses) })}</li>
          <li>{t('leaving.delete.rest')}</li>
        </ul>
      </section>
      {count === 0 ? null : (
        <section class="card account-section" aria-labelledby="export-heading">
          <h2 id="export-heading">{t('leaving.delete.first')}</h2>
          <p class="muted">{t('leaving.export.what')}</p>
          <ExportOffer action={account} t={t} />
          <p class="muted">{t('leaving.delete.later')}</p>
        </section>
      )}
      {proof === null ? (
        <Confirm t={t} token={token} account={account} isUnsure={isUnsure} />
      ) : (
        <section class="card account-section" aria-labelledby="proof-heading">
          <h2 id="proof-heading">{t('leaving.delete.proof')}</h2>
          <p class="muted">{t('leaving.delete.proof.what')}</p>
          <div class="account-adding">
            <SignInForm
              view={proof.view}
              action={`${account}/delete`}
              token={token}
              t={t}
              options={{ skipHost: null, isSharedOffered: false }}
              isPasskeyOffered={proof.isPasskeyOffered}
              // A session on a shared computer stays one.
              fields={proof.isShared ? { shared: 'on' } : {}}
            />
          </div>
        </section>
      )}
      <p>
        <a class="button button-quiet" href={account}>
          {t('leaving.delete.cancel')}
        </a>
      </p>
    </main>
  )
}

function Confirm({ t, token, account, isUnsure }: Pick<Props, 't' | 'token' | 'account' | 'isUnsure'>) {
  return (
    <section class="card account-section" aria-labelledby="confirm-heading">
      <h2 id="confirm-heading">{t('leaving.delete.last')}</h2>
      <form method="post" action={`${account}/delete`} novalidate>
        <input type="hidden" name="token" value={token} />
        <label class="choice">
          <input
            type="checkbox"
            name="sure"
            value="on"
            required
            {...(isUnsure ? { 'aria-invalid': 'true', 'aria-describedby': 'unsure' } : {})}
          />
          <span>{t('leaving.delete.sure')}</span>
        </label>
        {isUnsure ? (
          <p class="field-problem" role="alert" id="unsure">
            {t('leaving.delete.unsure')}
          </p>
        ) : null}
        <Button type="submit" look="danger">
          {t('leaving.delete.confirm')}
        </Button>
      </form>
    </section>
  )
}
