import { formatAgo, type Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { TextLine } from '../ui/Text.tsx'

/**
 * Something brought before and not decided about.
 *
 * @property at epoch milliseconds @property agoMs how long ago that is
 * @property count of what was brought
 * @property names by which it is known again: strangers' words, or none
 * @property adding how far it is, where it is decided about and on its way into the backpack
 */
export type WaitingListView = {
  href: string
  at: number
  agoMs: number
  count: number
  names: readonly string[]
  adding: { done: number; count: number } | null
  throwAwayAction: string
}

type Props = { t: Translate; lang: string; token: string }

/** What waits for a decision: a line for each, by which one knows which it is, and the ways on. */
export function WaitingLists({ lists, ...props }: Props & { lists: readonly WaitingListView[] }) {
  return (
    <>
      {lists.map((list) => (
        <WaitingList key={list.href} {...props} list={list} />
      ))}
    </>
  )
}

function WaitingList({ t, lang, token, list }: Props & { list: WaitingListView }) {
  const { href, at, agoMs, count, names, adding, throwAwayAction } = list
  const when = <time datetime={new Date(at).toISOString()}>{formatAgo(lang, agoMs)}</time>
  return (
    <Notice kind="info">
      <p>
        {adding === null ? (
          <Sentence t={t} of="adding.waiting" params={{ count }} parts={{ when }} />
        ) : (
          <Sentence t={t} of="adding.waiting.adding" params={adding} parts={{ when }} />
        )}
      </p>
      {names.length === 0 ? null : (
        <ul class="waiting-names">
          {names.map((name, nth) => (
            <li key={`${nth}`}>
              <TextLine text={name} />
            </li>
          ))}
          {count > names.length ? <li aria-hidden="true">…</li> : null}
        </ul>
      )}
      <div class="buttons">
        <a class="button" href={href}>
          {t(adding === null ? 'adding.waiting.go-on' : 'adding.waiting.look')}
        </a>
        {adding === null ? (
          <form method="post" action={throwAwayAction}>
            <input type="hidden" name="token" value={token} />
            <Button type="submit" look="quiet">
              {t('adding.waiting.throw-away')}
            </Button>
          </form>
        ) : null}
      </div>
    </Notice>
  )
}
