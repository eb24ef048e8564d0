import type {
  AccountDone,
  AccountView,
  AddressView,
  EmbedView,
  SessionView,
} from '../../server/accounts/wire.ts'
import { formatDate, type Translate } from '../messages/translate.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Blocks } from './AccountBlocks.tsx'
import { DeviceCopy } from './AccountDevice.tsx'
import { Digest } from './AccountDigest.tsx'
import { Passkeys } from './AccountPasskeys.tsx'
import { type AccountTools, Act, Row, Section } from './AccountRow.tsx'
import { Settings } from './AccountSettings.tsx'
import { LeavingSection } from './LeavingSection.tsx'
import { SignInForm } from './SignInForm.tsx'

/** @property action absolute path of the account, `/account` */
type Props = { view: AccountView; action: string; token: string; lang: string; t: Translate }

/** Of what was just done: that it was not. */
const REFUSALS: readonly (AccountDone | null)[] = ['address-last', 'primary-many']

/** How one gets in, from where one is in, and what may act meanwhile. */
export function AccountPage({ view, ...props }: Props) {
  const { t } = props
  const { action, token, lang } = props
  const shared: AccountTools = { action, token, t, day: (at) => formatDate(lang, at) }
  return (
    <>
      <h1>{t('account.heading')}</h1>
      {view.done !== null && (
        <Notice kind={REFUSALS.includes(view.done) ? 'problem' : 'ok'}>
          <p role="status">{t(`account.done.${view.done}`)}</p>
        </Notice>
      )}
      <Addresses view={view} {...shared} />
      <Passkeys passkeys={view.passkeys} isPossible={view.isPasskeyPossible} {...shared} />
      <Sessions sessions={view.sessions} {...shared} />
      <Embeds embeds={view.embeds} {...shared} />
      <Blocks blocked={view.blocked} {...shared} />
      <Digest isOn={view.hasDigest} {...shared} />
      {view.deviceCopy === null ? null : (
        <DeviceCopy isOn={view.deviceCopy === 'on'} lang={lang} {...shared} />
      )}
      <Settings settings={view.settings} {...shared} />
      <LeavingSection action={action} t={t} />
    </>
  )
}

function Addresses({ view, action, token, t, day }: AccountTools & { view: AccountView }) {
  return (
    <Section id="addresses" heading={t('account.addresses.heading')} what={t('account.addresses.what')}>
      <ul class="rows">
        {view.addresses.map((address) => (
          <AddressRow key={address.id} address={address} {...{ action, token, t, day }} />
        ))}
      </ul>
      {view.adding === null ? (
        <form method="get" action={action}>
          <Button type="submit" name="add" value="address">
            {t('account.addresses.add')}
          </Button>
        </form>
      ) : (
        <div class="account-adding">
          <h3>{t('account.addresses.adding')}</h3>
          <SignInForm
            view={view.adding}
            action={`${action}/addresses`}
            token={token}
            t={t}
            options={{ skipHost: null, isSharedOffered: false }}
            isPasskeyOffered={false}
          />
          <a class="button button-quiet" href={action}>
            {t('account.addresses.cancel')}
          </a>
        </div>
      )}
    </Section>
  )
}

function AddressRow({ address, action, token, t, day }: AccountTools & { address: AddressView }) {
  const { id, typed, isPrimary, isOnly, verifiedAt } = address
  return (
    <Row
      title={<AddressText address={typed} />}
      note={t('account.addresses.since', { day: day(verifiedAt) })}
      tag={isPrimary ? t('account.addresses.primary') : null}
    >
      {!isPrimary && (
        <Act
          to={`${action}/addresses/primary`}
          id={id}
          token={token}
          label={t('account.addresses.make-primary')}
          name={t('account.addresses.make-primary.name', { address: typed })}
        />
      )}
      {!isOnly && (
        <Act
          to={`${action}/addresses/remove`}
          id={id}
          token={token}
          label={t('account.addresses.remove')}
          name={t('account.addresses.remove.name', { address: typed })}
        />
      )}
    </Row>
  )
}

function Sessions({ sessions, action, token, t, day }: AccountTools & { sessions: SessionView[] }) {
  return (
    <Section id="sessions" heading={t('account.sessions.heading')}>
      <ul class="rows">
        {sessions.map(({ id, device, isHere, isShared, createdAt, seenAt }) => {
          const title = device || t('account.sessions.unknown')
          const seen = day(seenAt)
          const tags = [
            ...(isHere ? [t('account.sessions.here')] : []),
            ...(isShared ? [t('account.sessions.shared')] : []),
          ]
          return (
            <Row
              key={id}
              title={title}
              note={t('account.sessions.seen', { day: day(createdAt), seen })}
              tag={tags.join(', ') || null}
            >
              {!isHere && (
                <Act
                  to={`${action}/sessions/end`}
                  id={id}
                  token={token}
                  label={t('account.sessions.end')}
                  name={t('account.sessions.end.name', { device: title, seen })}
                />
              )}
            </Row>
          )
        })}
      </ul>
      <form method="post" action={`${action}/sign-out-everywhere`}>
        <input type="hidden" name="token" value={token} />
        <Button type="submit" look="danger" aria-describedby="everywhere-what">
          {t('account.sessions.everywhere')}
        </Button>
      </form>
      <p class="field-hint" id="everywhere-what">
        {t('account.sessions.everywhere.what')}
      </p>
    </Section>
  )
}

function Embeds({ embeds, action, token, t, day }: AccountTools & { embeds: EmbedView[] }) {
  return (
    <Section id="embeds" heading={t('account.embeds.heading')} what={t('account.embeds.what')}>
      {embeds.length === 0 && <p class="muted">{t('account.embeds.none')}</p>}
      <ul class="rows">
        {embeds.map(({ id, host, device: named, seenAt }) => {
          const device = named || t('account.sessions.unknown')
          return (
            <Row key={id} title={host} note={t('account.embeds.seen', { device, seen: day(seenAt) })}>
              <Act
                to={`${action}/embeds/revoke`}
                id={id}
                token={token}
                label={t('account.embeds.revoke')}
                name={t('account.embeds.revoke.name', { host, device })}
              />
            </Row>
          )
        })}
      </ul>
    </Section>
  )
}
