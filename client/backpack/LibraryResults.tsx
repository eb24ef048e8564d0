import type { LibraryView } from '../../server/backpack/wire.ts'
import { messageOf, type Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { BadgeTile } from './BadgeTile.tsx'
import { LibraryPages, NothingFound } from './LibraryPages.tsx'
import { SelectCollection } from './SelectCollection.tsx'

/** Pictures that a phone shows before anybody scrolls: they load with the page, the others when they are needed. */
const SEEN_AT_ONCE = 6

type Props = { t: Translate; lang: string; token: string; view: LibraryView }

/** What was found, and what can be done with several of it. A script replaces all of it at once. */
export function LibraryResults(props: Props) {
  const { t, view } = props
  const { cards, selection } = view
  if (cards.length === 0) return <NothingFound t={t} view={view} />
  return (
    <>
      {selection.problem === null ? null : (
        <Notice kind="problem">
          {t(selection.problem === 'none' ? 'library.select.first' : 'library.select.stale')}
        </Notice>
      )}
      <Badges {...props} />
      <LibraryPages t={t} view={view} />
    </>
  )
}

/** The badges with a tick for each. Where a browser can tell, the buttons show when something is ticked. */
function Badges({ t, lang, token, view }: Props) {
  const { cards, selection, look } = view
  return (
    <form method="post" action={selection.removeAction} class="library-badges" data-selecting="">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="next" value={selection.here} />
      <ul class={`library-${look.shown}`}>
        {cards.map((badge, at) => (
          <BadgeTile
            key={badge.id}
            badge={badge}
            t={t}
            lang={lang}
            isTicked={selection.isAll}
            isFirst={at < SEEN_AT_ONCE}
          />
        ))}
      </ul>
      <fieldset class="select-bar">
        <legend class="unseen">{t('library.select.some')}</legend>
        <span
          class="select-count"
          aria-live="polite"
          data-counted={JSON.stringify(messageOf(lang, 'library.select.count'))}
        >
          {selection.isAll ? t('library.select.count', { count: cards.length }) : t('library.select.some')}
        </span>
        {selection.found === null ? null : (
          <label class="choice select-found">
            <input type="hidden" name="query" value={selection.found.query} />
            <input type="checkbox" name="all" value={selection.found.count} />
            {t('library.select.found', { count: selection.found.count })}
          </label>
        )}
        {/* The first button is pressed by Enter, on a tick and in the name: the server tells which. WebKit presses none that is hidden. */}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: neither tabbed to nor seen; only Enter presses it */}
        <button
          class="unseen"
          type="submit"
          formaction={selection.collectAction}
          name="enter"
          value="on"
          tabindex={-1}
          aria-hidden="true"
        />
        <Button type="submit" formaction={selection.downloadAction}>
          {t('backpack.badge.download')}
        </Button>
        <SelectCollection t={t} view={view} />
        <Button type="submit" formaction={selection.moveAction}>
          {t(view.isArchived ? 'archive.undo' : 'archive.do')}
        </Button>
        <Button type="submit" look="danger">
          {t('backpack.badge.remove')}
        </Button>
      </fieldset>
    </form>
  )
}
