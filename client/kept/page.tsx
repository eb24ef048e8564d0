import { type ComponentChildren, render } from 'preact'
import type { LibraryQuery, View } from '../../server/backpack/library/library-query.ts'
import { readLibraryQuery } from '../../server/backpack/library/library-query.ts'
import { isArchiveHref } from '../../server/backpack/library/list-address.ts'
import type { KeptListing } from '../../server/offline/wire.ts'
import { badgeNameOf } from '../backpack/BadgeName.tsx'
import { countWords } from '../backpack/LibraryBar.tsx'
import { pickLang } from '../messages/languages.ts'
import type { Translate } from '../messages/translate.ts'
import {
  countKept,
  type KeptState,
  openKept,
  readCollections,
  readListing,
  readListings,
  readPage,
  readState,
} from '../offline/kept-store.ts'
import { plainName } from '../ui/plain-text.ts'
import { KeptBadgePage } from './KeptBadgePage.tsx'
import { KeptCollectionPage, KeptCollectionsPage } from './KeptCollectionPages.tsx'
import { KeptListPage, KeptResults, KeptWays } from './KeptListPage.tsx'
import { KeptNotice } from './KeptNotice.tsx'
import { loadWords } from './load-words.ts'
import { rememberView } from './remember-view.ts'
import {
  agePage,
  collectionsOf,
  membersOf,
  pictureOf,
  viewKeptCard,
  viewKeptCards,
  viewKeptList,
} from './view-kept.ts'

// Entry of the page that stands in for others without the internet (server/offline): it draws from the copy on this
// device what the server would draw. What cannot be drawn stays as it came: a sentence that says what there is.

type Tools = { t: Translate; lang: string; basePath: string; now: number; db: IDBDatabase }

/** A page that could be drawn. @property after what is done once it stands there */
type Drawn = { title: string; content: ComponentChildren; after?: () => void }

async function draw(): Promise<void> {
  const root = document.documentElement
  const basePath = root.dataset.root ?? '/'
  const db = await openKept(basePath)
  const { state } = await readState(db)
  if (state === null) return
  const lang = pickLang([root.lang])
  const tools: Tools = { t: await loadWords(lang), lang, basePath, now: readNow(), db }
  const drawn = await drawPath(decodeURI(location.pathname.slice(basePath.length)), tools)
  if (drawn !== null) await show(drawn, state, tools)
}

/** The moment for which the page is drawn. */
const readNow = (): number => performance.timeOrigin + performance.now()

async function drawPath(path: string, tools: Tools): Promise<Drawn | null> {
  const [room, id, more] = path.split('/')
  if (more !== undefined) return null
  if (room === '') return drawList(tools)
  if (room === 'badges' && id !== undefined) return drawBadge(id, tools)
  if (room !== 'collections') return null
  return id === undefined ? drawCollections(tools) : drawCollection(id, tools)
}

async function show(
  { title, content, after }: Drawn,
  state: KeptState,
  { t, lang, db }: Tools,
): Promise<void> {
  const place = document.querySelector('[data-kept-page]')
  if (place === null) return
  const { badges } = await countKept(db)
  place.replaceChildren()
  render(
    <>
      <KeptNotice t={t} lang={lang} state={state} count={badges} />
      {content}
    </>,
    place,
  )
  document.title = `${title} · ${t('common.product')}`
  after?.()
}

async function drawList({ t, lang, basePath, now, db }: Tools): Promise<Drawn> {
  const kept = { badges: await readListings(db), collections: await readCollections(db) }
  const read = (parameters: URLSearchParams): LibraryQuery => {
    const query = readLibraryQuery(Object.fromEntries(parameters))
    return query === 'bad-place' ? readFirstPage() : query
  }
  const viewOf = (parameters: URLSearchParams) => {
    const query = read(parameters)
    return viewKeptList(kept, query, { basePath, now, shown: chooseView(query) })
  }
  const view = viewOf(new URLSearchParams(location.search))
  const showResults = (of: typeof view) => {
    const [count, ways, results] = ['count', 'ways', 'results'].map((name) =>
      document.querySelector(`[data-kept-${name}]`),
    )
    if (count == null || ways == null || results == null) return
    count.textContent = countWords(t, of)
    render(<KeptWays t={t} view={of} />, ways)
    render(<KeptResults t={t} lang={lang} view={of} />, results)
  }
  return {
    title: t(view.isArchived ? 'archive.heading' : 'backpack.list.heading'),
    content: <KeptListPage t={t} view={view} basePath={basePath} />,
    after: () => {
      showResults(view)
      const form = document.querySelector<HTMLFormElement>('form[data-library]')
      form?.addEventListener('input', () => {
        const asked = new URLSearchParams()
        for (const [name, value] of new FormData(form))
          if (typeof value === 'string' && value !== '') asked.append(name, value)
        showResults(viewOf(asked))
        history.replaceState(history.state, '', `${basePath}?${asked}`)
      })
    },
  }
}

function chooseView({ view }: LibraryQuery): View {
  const name = document.querySelector<HTMLElement>('[data-kept-page]')?.dataset.viewCookie
  return name === undefined
    ? (view ?? 'grid')
    : rememberView(document, { name, isSecure: name.startsWith('__Host-'), asked: view })
}

const readFirstPage = (): LibraryQuery => {
  const query = readLibraryQuery({})
  if (query === 'bad-place') throw new TypeError('no place is asked for')
  return query
}

async function drawBadge(id: string, { t, lang, basePath, now, db }: Tools): Promise<Drawn | null> {
  const [listed, page] = [await readListing(db, id), await readPage(db, id)]
  if (listed === undefined || page === undefined) return null
  const listHref = readListHref(basePath)
  return {
    title: badgeNameOf(page.name, t),
    content: (
      <KeptBadgePage
        t={t}
        lang={lang}
        basePath={basePath}
        back={{ href: listHref, isArchive: isArchiveHref(listHref) }}
        picture={pictureOf(listed, basePath)}
        badge={agePage(page, listed.status, now)}
        collections={collectionsOf(await readCollections(db), id)}
      />
    ),
  }
}

/** The page of the list that one came from, with what one looked for there. */
function readListHref(basePath: string): string {
  const from = URL.canParse(document.referrer) ? new URL(document.referrer) : null
  const isList = from?.origin === location.origin && from.pathname === basePath
  return isList ? `${from.pathname}${from.search}` : basePath
}

async function drawCollections({ t, basePath, now, db }: Tools): Promise<Drawn> {
  const cards = viewKeptCards(await readCollections(db), await readById(db), { basePath, now })
  return {
    title: t('collections.heading'),
    content: <KeptCollectionsPage t={t} basePath={basePath} cards={cards} />,
  }
}

async function drawCollection(id: string, { t, basePath, now, db }: Tools): Promise<Drawn | null> {
  const collection = (await readCollections(db)).find((each) => each.id === id)
  if (collection === undefined) return null
  const cards = membersOf(collection, await readById(db)).map((badge) =>
    viewKeptCard(badge, { basePath, now }),
  )
  return {
    title: plainName(collection.title),
    content: <KeptCollectionPage t={t} basePath={basePath} collection={collection} cards={cards} />,
  }
}

const readById = async (db: IDBDatabase): Promise<Map<string, KeptListing>> =>
  new Map((await readListings(db)).map((badge) => [badge.id, badge]))

draw()
  // What is kept cannot be read, or the words are not here: the page as it came says what there is.
  .catch(() => {})
  .finally(() => {
    delete document.documentElement.dataset.drawing
  })
