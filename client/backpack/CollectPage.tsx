import type { CollectView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { MAX_TITLE } from './collections/TextsFields.tsx'

/** Asks for the name of a new collection for badges that were ticked in the list, and keeps them ticked meanwhile. */
export function CollectPage({ t, token, view }: { t: Translate; token: string; view: CollectView }) {
  const { problem, found, badgeIds, here } = view
  const back = (
    <a class="button button-quiet" href={here}>
      {t('backpack.badge.back')}
    </a>
  )
  return (
    <main class="page">
      <h1>{t('collections.new')}</h1>
      {problem === 'full' ? (
        <>
          <Notice kind="problem">
            <p>{t('collections.full')}</p>
          </Notice>
          <p>{back}</p>
        </>
      ) : (
        <form method="post" action={view.action} class="card">
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="next" value={here} />
          <input type="hidden" name="collection" value={view.newCollection} />
          {badgeIds.map((id) => (
            <input key={id} type="hidden" name="badge" value={id} />
          ))}
          {found === null ? null : (
            <>
              <input type="hidden" name="query" value={found.query} />
              <input type="hidden" name="all" value={found.all} />
            </>
          )}
          <p>{t('library.select.count', { count: view.count })}</p>
          <Field
            id="collection-title"
            name="title"
            label={t('collections.title')}
            value={view.title}
            required
            maxlength={MAX_TITLE}
            autocomplete="off"
            problem={problem === null ? undefined : t(`collections.problem.${problem}`)}
          />
          <div class="buttons">
            <Button type="submit" look="primary">
              {t('collections.create')}
            </Button>
            {back}
          </div>
        </form>
      )}
    </main>
  )
}
