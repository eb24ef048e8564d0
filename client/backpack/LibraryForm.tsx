import type { LibraryView } from '../../server/backpack/wire.ts'
import type { MessageKey, Translate } from '../messages/translate.ts'

type Choice = { value: string; words: string }

/** What to show of one's badges, and in which order. A form that works by itself; a script sends it while one types. */
export function LibraryForm({ t, view, action }: { t: Translate; view: LibraryView; action: string }) {
  const { query } = view
  const all = { value: '', words: t('library.all') }
  return (
    <form method="get" action={action} class="library-form" data-library="">
      <div class="field library-search">
        <label for="library-search">{t('library.search')}</label>
        <input
          id="library-search"
          type="search"
          name="q"
          value={query.search}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          aria-describedby="library-search-hint"
        />
        <p class="field-hint" id="library-search-hint">
          {t('library.search-hint')}
        </p>
      </div>
      <div class="library-choices">
        <Select
          name="issuer"
          label={t('library.issuer')}
          chosen={query.host}
          choices={[all, ...view.hosts.map((host) => ({ value: host, words: host }))]}
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
          choices={[all, ...name(t, 'library.status', ['valid', 'expired', 'withdrawn'])]}
        />
        <Select
          name="sort"
          label={t('library.sort')}
          chosen={query.sort}
          choices={name(t, 'library.sort', ['added', 'awarded', 'name', 'issuer'])}
        />
      </div>
      <div class="buttons">
        <button class="button" type="submit">
          {t('library.show')}
        </button>
        {view.clearHref === null ? null : (
          <a class="button button-quiet" href={view.clearHref}>
            {t('library.clear')}
          </a>
        )}
      </div>
    </form>
  )
}

const name = (t: Translate, of: string, values: string[]): Choice[] =>
  values.map((value) => ({ value, words: t(`${of}.${value}` as MessageKey) }))

function Select({
  name,
  label,
  chosen,
  choices,
}: {
  name: string
  label: string
  chosen: string
  choices: Choice[]
}) {
  const id = `library-${name}`
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {choices.map(({ value, words }) => (
          <option key={value} value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
