import type { OwnEvidenceView } from '../../../server/backpack/own-evidence/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { Notice } from '../../ui/Notice.tsx'
import { plainName } from '../../ui/plain-text.ts'
import { Sentence } from '../../ui/Sentence.tsx'
import { TextLine } from '../../ui/Text.tsx'
import { EvidenceEntries } from './EvidenceEntries.tsx'

type Props = { t: Translate; view: OwnEvidenceView; token: string }

/** What its owner has added to a badge, on its page: apart from all that the issuer says. */
export function OwnEvidence({ t, view: { items, addHref, full, removed }, token }: Props) {
  const isEmpty = items.length === 0
  return (
    <section
      class={isEmpty ? 'badge-part own-evidence screen-only' : 'badge-part own-evidence'}
      id="own-evidence"
    >
      <h2>{t('own-evidence.heading')}</h2>
      <p class="small muted">{t(isEmpty ? 'own-evidence.what' : 'own-evidence.unchecked')}</p>
      {removed === null ? null : <Removed t={t} removed={removed} full={full} token={token} />}
      {isEmpty ? null : (
        <EvidenceEntries
          t={t}
          items={items}
          after={(at) => {
            const item = items[at]
            return item === undefined ? null : <Acts t={t} item={item} token={token} />
          }}
        />
      )}
      {full !== null ? (
        <p class="muted screen-only">{t(`own-evidence.${full}`)}</p>
      ) : (
        <p class="screen-only">
          <a class="button" href={addHref}>
            {t('own-evidence.add')}
          </a>
        </p>
      )}
    </section>
  )
}

const NO_ROOM = {
  full: 'own-evidence.removed.no-room',
  'full-account': 'own-evidence.removed.no-room-account',
} as const

/** Who sees it, and what can be done with it. */
function Acts({ t, item, token }: { t: Translate; item: OwnEvidenceView['items'][number]; token: string }) {
  const title = plainName(item.title)
  return (
    <>
      <p class="small muted screen-only">
        {t(item.isShown ? 'own-evidence.is-shown' : 'own-evidence.is-private')}
      </p>
      <form method="post" action={item.removeAction} class="buttons">
        <input type="hidden" name="token" value={token} />
        <a class="button" href={item.editHref} aria-label={t('own-evidence.act.edit', { title })}>
          {t('own-evidence.act-short.edit')}
        </a>
        <button
          class="button button-danger"
          type="submit"
          aria-label={t('own-evidence.act.remove', { title })}
        >
          {t('own-evidence.act-short.remove')}
        </button>
      </form>
    </>
  )
}

function Removed({
  t,
  removed: { title, undoAction, undoMs },
  full,
  token,
}: {
  t: Translate
  removed: NonNullable<OwnEvidenceView['removed']>
  full: OwnEvidenceView['full']
  token: string
}) {
  return (
    <Notice kind={full === null ? 'ok' : 'problem'}>
      <form method="post" action={undoAction} class="removed-notice">
        <input type="hidden" name="token" value={token} />
        <p {...(full === null ? { role: 'status' } : {})}>
          <b>
            <Sentence t={t} of="own-evidence.removed" parts={{ title: <TextLine text={title} /> }} />
          </b>{' '}
          {full === null
            ? t('own-evidence.removed.until', { count: Math.ceil(undoMs / 60_000) })
            : t(NO_ROOM[full])}
        </p>
        <button class="button" type="submit">
          {t('backpack.removed.undo')}
        </button>
      </form>
    </Notice>
  )
}
