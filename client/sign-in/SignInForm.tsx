import type { SignInView } from '../../server/accounts/wire.ts'
import type { MessageKey, Translate } from '../messages/translate.ts'

/**
 * @property action absolute path of the place that signs in, without a slash at the end
 * @property fields hidden fields that every step sends along, such as where to go afterwards
 */
export type SignInFormProps = {
  view: SignInView
  action: string
  token: string
  t: Translate
  options: { skipHost: string | null; isSharedOffered: boolean }
  isPasskeyOffered: boolean
  fields?: Record<string, string>
}

type StepProps = Omit<SignInFormProps, 'fields'> & { hidden: [string, string][] }

const PROBLEM_ID = 'sign-in-problem'

/** Signing in, or adding an address: first the address, then the code. Complete without scripts. */
export function SignInForm({ fields = {}, ...props }: SignInFormProps) {
  const hidden: [string, string][] = [['token', props.token], ...Object.entries(fields)]
  const isAddress = props.view.step === 'address'
  return (
    <div class="sign-in" data-sign-in={props.action}>
      {isAddress ? <AddressStep {...props} hidden={hidden} /> : <CodeStep {...props} hidden={hidden} />}
    </div>
  )
}

function AddressStep({ view, action, t, options, isPasskeyOffered, hidden }: StepProps) {
  const isFaulty = view.problem !== null
  return (
    <>
      <form method="post" action={`${action}/code`} class="sign-in-step" novalidate data-sign-in-address>
        <HiddenFields pairs={hidden} />
        <Problem view={view} t={t} />
        <label class="field" for="sign-in-address">
          {t('sign-in.address')}
        </label>
        <input
          id="sign-in-address"
          class="text-field"
          type="email"
          name="address"
          required
          value={view.address}
          autocomplete={isPasskeyOffered ? 'username webauthn' : 'username'}
          autocapitalize="none"
          spellcheck={false}
          {...(isFaulty ? { 'aria-describedby': PROBLEM_ID, 'aria-invalid': true, autofocus: true } : {})}
        />
        {options.skipHost !== null && (
          <Checkbox name="skip" isTicked={view.options.skip}>
            {t('sign-in.skip', { host: options.skipHost })}
          </Checkbox>
        )}
        {options.isSharedOffered && (
          <Checkbox name="shared" isTicked={view.options.shared} hint={t('sign-in.shared.hint')}>
            {t('sign-in.shared')}
          </Checkbox>
        )}
        <button type="submit" class="button primary">
          {t('sign-in.send-code')}
        </button>
      </form>
      {isPasskeyOffered && (
        // Shown by the script once it has proved that this browser can do it.
        <div class="sign-in-passkey" data-passkey-sign-in hidden>
          <p class="sign-in-or">{t('sign-in.or')}</p>
          <p class="problem" role="alert" data-passkey-problem data-text={t('sign-in.passkey.refused')} />
          <button type="button" class="button">
            {t('sign-in.passkey')}
          </button>
        </div>
      )}
    </>
  )
}

function CodeStep({ view, action, t, hidden }: StepProps) {
  const isFaulty = view.problem !== null
  const again: [string, string][] = [
    ...hidden,
    ['address', view.address],
    ...(view.options.shared ? ([['shared', 'on']] as [string, string][]) : []),
    ...(view.options.skip ? ([['skip', 'on']] as [string, string][]) : []),
  ]
  return (
    <>
      <form method="post" action={`${action}/confirm`} class="sign-in-step" novalidate data-sign-in-code>
        <HiddenFields pairs={hidden} />
        <p id="sign-in-sent" class="sign-in-sent">
          <bdi>{t('sign-in.sent', { address: view.address })}</bdi>
        </p>
        <Problem view={view} t={t} />
        <label class="field" for="sign-in-code">
          {t('sign-in.code')}
        </label>
        <input
          id="sign-in-code"
          class="text-field code-field"
          type="text"
          name="code"
          required
          inputmode="numeric"
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck={false}
          placeholder="1234-5678"
          autofocus
          aria-describedby={isFaulty ? `${PROBLEM_ID} sign-in-sent` : 'sign-in-sent'}
          {...(isFaulty ? { 'aria-invalid': true } : {})}
        />
        <button type="submit" class="button primary">
          {t('sign-in.confirm')}
        </button>
      </form>
      <p class="hint">{t('sign-in.sent.hint')}</p>
      <div class="sign-in-else">
        <form method="post" action={`${action}/code`}>
          <HiddenFields pairs={again} />
          <button type="submit" class="button quiet">
            {t('sign-in.resend')}
          </button>
        </form>
        <form method="post" action={`${action}/restart`}>
          <HiddenFields pairs={hidden} />
          <button type="submit" class="button quiet">
            {t('sign-in.restart')}
          </button>
        </form>
      </div>
    </>
  )
}

function Problem({ view, t }: Pick<StepProps, 'view' | 't'>) {
  if (view.problem === null) return null
  const key: MessageKey = `sign-in.problem.${view.problem}`
  return (
    <p id={PROBLEM_ID} class="problem" role="alert">
      {t(key, { count: view.waitMinutes })}
    </p>
  )
}

function HiddenFields({ pairs }: { pairs: [string, string][] }) {
  return (
    <>
      {pairs.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  )
}

function Checkbox({
  name,
  isTicked,
  hint,
  children,
}: {
  name: string
  isTicked: boolean
  hint?: string
  children: string
}) {
  const hintId = `sign-in-${name}-hint`
  return (
    <div class="check">
      <label>
        <input
          type="checkbox"
          name={name}
          value="on"
          checked={isTicked}
          {...(hint === undefined ? {} : { 'aria-describedby': hintId })}
        />{' '}
        {children}
      </label>
      {hint !== undefined && (
        <p class="hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
