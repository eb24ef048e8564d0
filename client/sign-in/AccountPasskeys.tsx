import type { PasskeyView } from '../../server/accounts/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { type AccountTools, Act, Row, Section } from './AccountRow.tsx'

/** The passkeys of an account: their names, their ends, and one more. */
export function Passkeys({
  passkeys,
  isPossible,
  ...tools
}: AccountTools & { passkeys: PasskeyView[]; isPossible: boolean }) {
  const { t } = tools
  return (
    <Section id="passkeys" heading={t('account.passkeys.heading')} what={t('account.passkeys.what')}>
      {passkeys.length === 0 && <p class="muted">{t('account.passkeys.none')}</p>}
      <ul class="rows">
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.id} passkey={passkey} {...tools} />
        ))}
      </ul>
      {isPossible ? <AddPasskey t={t} /> : <p class="muted">{t('account.passkeys.impossible')}</p>}
    </Section>
  )
}

function PasskeyRow({ passkey, action, token, t, day }: AccountTools & { passkey: PasskeyView }) {
  const { id, name, addedAt, usedAt, isNameMissing } = passkey
  const title = name || t('account.passkeys.unnamed')
  const note =
    usedAt === null
      ? t('account.passkeys.added', { day: day(addedAt) })
      : t('account.passkeys.used', { day: day(addedAt), used: day(usedAt) })
  const which = { device: title, day: day(addedAt) }
  return (
    <Row title={title} note={note}>
      <details class="row-details" open={isNameMissing}>
        <summary class="button" aria-label={t('account.passkeys.rename.name', which)}>
          {t('account.passkeys.rename')}
        </summary>
        <form method="post" action={`${action}/passkeys/rename`} class="row-form">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="id" value={id} />
          <Field
            id={`passkey-${id}`}
            label={t('account.passkeys.name')}
            name="name"
            value={name}
            required
            maxlength={60}
            autocomplete="off"
            problem={isNameMissing ? t('account.passkeys.name.missing') : undefined}
          />
          <Button type="submit" aria-label={t('account.passkeys.save.name', which)}>
            {t('account.save')}
          </Button>
        </form>
      </details>
      <Act
        to={`${action}/passkeys/remove`}
        id={id}
        token={token}
        label={t('account.addresses.remove')}
        name={t('account.passkeys.remove.name', which)}
      />
    </Row>
  )
}

/** The place and the words of a button that the script makes, where it finds out that the browser knows passkeys. */
function AddPasskey({ t }: { t: Translate }) {
  return (
    <div data-passkey-add={t('account.passkeys.add')}>
      <p class="muted" data-passkey-without>
        {t('account.passkeys.no-script')}
      </p>
      <p
        class="field-problem"
        role="alert"
        hidden
        data-passkey-problem={t('account.passkeys.failed')}
        data-passkey-there={t('account.passkeys.there')}
      />
    </div>
  )
}
