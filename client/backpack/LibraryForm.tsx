import type { LibraryView } from '../../server/backpack/wire.ts'
import type { MessageKey, Translate } from '../messages/translate.ts'
import { issuerChoicesOf } from './issuer-choices.ts'
import { type Choice, Select } from './LibrarySelect.tsx'

/** What to show of one's badges, and in which order. A form that works by itself; a script sends it while one types. */
export function LibraryForm({
  t,
  view,
  action,
}: {
  t: Translate
  view: Pick<LibraryView, 'query' | 'issuers' | 'years' | 'collections'>
  action: string
}) {
  const { query } = view
  const all = { value: '', words: t('library.all') }
  const isFiltered = [query.issuer, query.year, query.status, query.collection].some((each) => each !== '')
  return (
    <form method="get" action={action} class="library-form" data-library="">
      <div class="field library-search">
        <label class="unseen" for="library-search">
          {t(query.in === '' ? 'library.search' : 'archive.search')}
        </label>
        <svg class="library-glass" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path d="M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11M13 13l4.5 4.5" />
        </svg>
        <input
          id="library-search"
          type="search"
          name="q"
          value={query.search}
          placeholder={t('library.search-hint')}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
        />
        <button class="button" type="submit">
          {t('library.show')}
        </button>
      </div>
      {query.in === '' ? null : <input type="hidden" name="in" value={query.in} />}
      {query.view === '' ? null : <input type="hidden" name="view" value={query.view} />}
      {/* Folded where there is little room, and open to its end where there is: the style decides. */}
      <details class="library-filters" open={isFiltered}>
        <summary>{t('library.filters')}</summary>
        <div class="library-choices">
          <Select
            name="issuer"
            label={t('library.issuer')}
            chosen={query.issuer}
            choices={[all, ...issuerChoicesOf(t, view.issuers)]}
          />
          <Select
            name="year"
            label={t('library.year')}
            chosen={query.year}
            choices={[all, ...view.years.map((year) => ({ value: String(year), words: String(year) }))]}
          />
          <Select
            name="status"
            label={t('library.status')}
            chosen={query.status}
            choices={[
              all,
              ...name(t, 'library.status', ['valid', 'expired', 'withdrawn', 'unproven', 'gone', 'changed']),
            ]}
          />
          {view.collections.length === 0 ? null : (
            <Select
              name="collection"
              label={t('library.collection')}
              chosen={query.collection}
              choices={[all, ...view.collections.map(({ id, title }) => ({ value: id, words: title }))]}
            />
          )}
          <Select
            name="sort"
            label={t('library.sort')}
            chosen={query.sort}
            choices={name(t, 'library.sort', ['added', 'awarded', 'name', 'issuer'])}
          />
        </div>
      </details>
    </form>
  )
}

const name = (t: Translate, of: string, values: string[]): Choice[] =>
  values.map((value) => ({ value, words: t(`${of}.${value}` as MessageKey) }))
