import type { SignInView } from '../../server/accounts/wire.ts'
import type { MessageKey, Translate } from '../messages/translate.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Sentence } from '../ui/Sentence.tsx'

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

/** Signing in, or adding an address: first the address, then the code. Complete without scripts. */
export function SignInForm({ fields = {}, ...props }: SignInFormProps) {
  const hidden: [string, string][] = [['token', props.token], ...Object.entries(fields)]
  return (
    <div class="sign-in" data-sign-in={props.action}>
      {props.view.step === 'address' ? (
        <AddressStep {...props} hidden={hidden} />
      ) : (
        <CodeStep {...props} hidden={hidden} />
      )}
    </div>
  )
}

function AddressStep({ view, action, t, options, isPasskeyOffered, hidden }: StepProps) {
  return (
    <>
      {/* Without the browser's own checks: ours know more addresses, and speak the page's language. */}
      <form method="post" action={`${action}/code`} class="sign-in-step" novalidate data-sign-in-address>
        <HiddenFields pairs={hidden} />
        <Field
          id="sign-in-address"
          label={t('sign-in.address')}
          problem={describeProblem(view, t)}
          type="email"
          name="address"
          dir="ltr"
          required
          value={view.address}
          autocomplete={isPasskeyOffered ? 'username webauthn' : 'username'}
          autocapitalize="none"
          spellcheck={false}
          autofocus={view.problem !== null}
        />
        <Options view={view} t={t} options={options} />
        <Button type="submit" look="primary">
          {t('sign-in.send-code')}
        </Button>
      </form>
      {view.mergeHref !== null && (
        <p class="sign-in-step">
          <a class="button" href={view.mergeHref} target="_blank" rel="noopener">
            {t('merging.offer')}
          </a>
        </p>
      )}
      {isPasskeyOffered && view.purpose === 'sign-in' && <PasskeySignIn t={t} />}
    </>
  )
}

/** The place and the words of a button that the script makes: text browsers show what is only hidden. */
function PasskeySignIn({ t }: { t: Translate }) {
  return (
    <div
      class="sign-in-passkey sign-in-step"
      hidden
      data-passkey-sign-in={t('sign-in.passkey')}
      data-or={t('sign-in.or')}
      data-problem={t('sign-in.passkey.refused')}
      data-unknown={t('sign-in.passkey.unknown')}
    />
  )
}

function CodeStep({ view, action, t, options, hidden }: StepProps) {
  const again: [string, string][] = [...hidden, ['address', view.address]]
  if (view.options.shared) again.push(['shared', 'on'])
  if (view.options.skip) again.push(['skip', 'on'])
  return (
    <>
      <form method="post" action={`${action}/confirm`} class="sign-in-step" novalidate data-sign-in-code>
        <HiddenFields pairs={[...hidden, ['address', view.address]]} />
        <p class="sign-in-sent">
          <Sentence
            t={t}
            of="sign-in.sent"
            parts={{
              address: (
                <b>
                  <AddressText address={view.address} />
                </b>
              ),
            }}
          />
        </p>
        <Field
          id="sign-in-code"
          label={t('sign-in.code')}
          hint={t('sign-in.code.hint')}
          problem={describeProblem(view, t)}
          type="text"
          name="code"
          dir="ltr"
          required
          inputmode="numeric"
          autocomplete="one-time-code"
          autocapitalize="none"
          spellcheck={false}
          maxlength={32}
          autofocus
        />
        <Options view={view} t={t} options={options} />
        <Button type="submit" look="primary">
          {t('sign-in.confirm')}
        </Button>
      </form>
      <div class="buttons sign-in-else">
        <form method="post" action={`${action}/code`}>
          <HiddenFields pairs={again} />
          <Button type="submit" look="quiet">
            {t('sign-in.resend')}
          </Button>
        </form>
        <form method="post" action={`${action}/restart`}>
          <HiddenFields pairs={hidden} />
          <Button type="submit" look="quiet">
            {t('sign-in.restart')}
          </Button>
        </form>
      </div>
    </>
  )
}

/** What may be ticked with either step; `options` says that an unticked box was seen and not wanted. */
function Options({ view, t, options }: Pick<StepProps, 'view' | 't' | 'options'>) {
  return (
    <>
      <input type="hidden" name="options" value="shown" />
      {options.skipHost !== null && (
        <Checkbox
          name="skip"
          isTicked={view.options.skip}
          label={t('consent.skip', { host: options.skipHost })}
        />
      )}
      {options.isSharedOffered && (
        <Checkbox
          name="shared"
          isTicked={view.options.shared}
          label={t('sign-in.shared')}
          hint={t('sign-in.shared.hint')}
        />
      )}
    </>
  )
}

function describeProblem(view: SignInView, t: Translate): string | undefined {
  if (view.problem === null) return undefined
  const key: MessageKey = `sign-in.problem.${view.problem}`
  return t(key, { count: view.waitMinutes })
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
  label,
  hint,
}: {
  name: string
  isTicked: boolean
  label: string
  hint?: string
}) {
  const hintId = `sign-in-${name}-hint`
  return (
    <div class="sign-in-option">
      <label class="choice">
        <input
          type="checkbox"
          name={name}
          value="on"
          checked={isTicked}
          {...(hint === undefined ? {} : { 'aria-describedby': hintId })}
        />
        <span>{label}</span>
      </label>
      {hint !== undefined && (
        <p class="field-hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  )
}
