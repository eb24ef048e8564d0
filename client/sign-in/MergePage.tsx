import type { ComponentChildren } from 'preact'
import type { MergeView } from '../../server/merging/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { Button, type ButtonLook } from '../ui/Button.tsx'
import { Sentence } from '../ui/Sentence.tsx'

/** @property view null when there is nothing to bring together: it ran out, or it is done @property home the account */
type Props = { t: Translate; view: MergeView | null; home: string; token: string }

/** What moves when two accounts become one, and what ends; nothing happens before a button is pressed. */
export function MergePage({ t, view, home, token }: Props) {
  const press = (to: string, look: ButtonLook, words: string, fields: [string, string][] = []) => (
    <form method="post" action={to}>
      <input type="hidden" name="token" value={token} />
      {fields.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit" look={look}>
        {words}
      </Button>
    </form>
  )
  const self = `${home}/merge`
  if (view === null)
    return (
      <Sheet heading={t('merging.heading')}>
        <p>{t('merging.nothing')}</p>
        <p>
          <a href={`${home}?add=address`}>{t('merging.add-again')}</a>
        </p>
      </Sheet>
    )
  return (
    <Sheet heading={t('merging.heading')}>
      <p>
        <Sentence
          t={t}
          of="merging.what"
          parts={{
            address: (
              <b>
                <AddressText address={view.address} />
              </b>
            ),
          }}
        />
      </p>
      <h2>{t('merging.moves')}</h2>
      <ul>
        <li>
          {t('merging.badges', { count: view.badges })}
          {view.twice > 0 && ` ${t('merging.twice', { count: view.twice })}`}
        </li>
        <li>
          {t('merging.addresses', { count: view.addresses.length })}{' '}
          {view.addresses.map((address, at) => (
            <span key={address}>
              {at > 0 && ', '}
              <AddressText address={address} />
            </span>
          ))}
        </li>
        {view.collections > 0 && <li>{t('merging.collections', { count: view.collections })}</li>}
        {view.passkeys > 0 && <li>{t('merging.passkeys', { count: view.passkeys })}</li>}
      </ul>
      <h2>{t('merging.ends')}</h2>
      <p>{t('merging.ends.what')}</p>
      {!view.isFresh && <p class="notice">{t('merging.again.why')}</p>}
      <div class="buttons">
        {view.isFresh
          ? press(self, 'primary', t('merging.do'), [['offer', view.offer]])
          : press(`${self}/again`, 'primary', t('merging.again'))}
        {press(`${self}/cancel`, 'quiet', t('merging.cancel'))}
      </div>
    </Sheet>
  )
}

function Sheet({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <main class="page">
      <h1>{heading}</h1>
      <div class="card merge-card">{children}</div>
    </main>
  )
}
