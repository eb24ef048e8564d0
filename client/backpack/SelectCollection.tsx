import type { LibraryView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'
import { MAX_TITLE } from './collections/TextsFields.tsx'

type Props = { t: Translate; view: LibraryView }

/**
 * Which collection, or a new one with its name, and the button that puts what is ticked into it. The style shows the name
 * when a new one is chosen; where a browser cannot tell, the page that follows asks for it.
 */
export function SelectCollection({ t, view }: Props) {
  const { collections, selection } = view
  return (
    <span class="select-collection">
      {collections.length === 0 ? (
        <input type="hidden" name="collection" value={selection.newCollection} />
      ) : (
        <select name="collection" aria-label={t('library.collection')}>
          <option value={selection.newCollection}>{t('library.collect.new')}</option>
          {collections.map(({ id, title }, at) => (
            <option key={id} value={id} selected={at === 0}>
              {title}
            </option>
          ))}
        </select>
      )}
      <NewCollection t={t} view={view} />
      <Button type="submit" formaction={selection.collectAction} data-collect="">
        {t('library.collect')}
      </Button>
    </span>
  )
}

function NewCollection({ t, view }: Props) {
  if (view.areCollectionsFull) return <span class="select-new">{t('collections.full')}</span>
  return (
    <label class="select-new">
      <span>{t('library.collect.name')}</span>
      <input name="title" maxlength={MAX_TITLE} autocomplete="off" />
    </label>
  )
}
