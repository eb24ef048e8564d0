import type { TextsForm } from '../../../server/backpack/collections/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { Field } from '../../ui/Field.tsx'

/** As many as the server takes (`limits.collectionTitleChars`, `collectionDescriptionChars`). */
export const MAX_TITLE = 120
const MAX_DESCRIPTION = 2000

/** What a collection is called and said to be, in a form. */
export function TextsFields({ t, form }: { t: Translate; form: TextsForm }) {
  const { problem } = form
  const titleProblem = problem === 'title-missing' || problem === 'title-too-long' ? problem : null
  return (
    <>
      <Field
        id="collection-title"
        name="title"
        label={t('collections.title')}
        value={form.title}
        required
        maxlength={MAX_TITLE}
        autocomplete="off"
        problem={titleProblem === null ? undefined : t(`collections.problem.${titleProblem}`)}
      />
      <div class="field">
        <label for="collection-description">{t('collections.description')}</label>
        <textarea
          id="collection-description"
          name="description"
          rows={3}
          maxlength={MAX_DESCRIPTION}
          aria-describedby="collection-description-hint"
          {...(problem === 'description-too-long' ? { 'aria-invalid': 'true' as const } : {})}
        >
          {form.description}
        </textarea>
        <p class="field-hint" id="collection-description-hint">
          {t('collections.description-hint')}
        </p>
        {problem === 'description-too-long' ? (
          <p class="field-problem" role="alert">
            {t('collections.problem.description-too-long')}
          </p>
        ) : null}
      </div>
    </>
  )
}
