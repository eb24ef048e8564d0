import type { BadgeCollectionsView } from '../../../server/backpack/collections/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TextLine } from '../../ui/Text.tsx'
import { MAX_TITLE } from './TextsFields.tsx'

type Props = { t: Translate; view: BadgeCollectionsView; token: string }

/** The collections that a badge is in, on its page: ticks, and a field for a new one. */
export function BadgeCollections({ t, view, token }: Props) {
  const { collections, problem } = view
  return (
    <section class="badge-part" id="collections">
      <h2>{t('collections.heading')}</h2>
      {problem === null ? null : (
        <Notice kind="problem">
          <Problem t={t} problem={problem} />
        </Notice>
      )}
      <details class="badge-details" open={problem !== null || collections.some(({ isIn }) => isIn)}>
        <summary>{t('collections.badge.what')}</summary>
        <form method="post" action={view.action}>
          <input type="hidden" name="token" value={token} />
          {collections.length === 0 ? null : (
            <fieldset class="collection-ticks">
              <legend class="unseen">{t('collections.heading')}</legend>
              {collections.map(({ id, title, isIn }) => (
                <label key={id} class="choice">
                  <input type="checkbox" name="in" value={id} checked={isIn} />
                  <TextLine text={title} />
                  {/* What the page said, so that only what is changed here is changed. */}
                  {isIn ? <input type="hidden" name="was" value={id} /> : null}
                </label>
              ))}
            </fieldset>
          )}
          {view.isFull ? (
            problem?.what === 'full' ? null : (
              <p class="muted">{t('collections.full')}</p>
            )
          ) : (
            <div class="field">
              <label for="badge-new-collection">{t('collections.badge.new')}</label>
              <input id="badge-new-collection" name="title" maxlength={MAX_TITLE} autocomplete="off" />
            </div>
          )}
          <button class="button" type="submit">
            {t('collections.badge.save')}
          </button>
        </form>
      </details>
    </section>
  )
}

function Problem({ t, problem }: { t: Translate; problem: NonNullable<BadgeCollectionsView['problem']> }) {
  if (problem.what !== 'no-room')
    return <p>{t(problem.what === 'full' ? 'collections.full' : 'collections.problem.title-too-long')}</p>
  return (
    <p>
      <b>
        <TextLine text={problem.title} />
      </b>{' '}
      {t('collections.added-left', { count: 1 })}
    </p>
  )
}
