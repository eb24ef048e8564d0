import type { ComponentChildren } from 'preact'
import type { MessageKey, Translate } from '../../messages/translate.ts'

type ActName = 'up' | 'down' | 'first' | 'last' | 'cover' | 'remove'
type ActProps = { t: Translate; name: string; id: string }

/** A button whose name in the form says what to do, and its value with which entry of the list. */
export function Act({
  t,
  name,
  id,
  act,
  children,
}: ActProps & { act: ActName; children?: ComponentChildren }) {
  return (
    <button
      class={act === 'remove' ? 'button button-danger' : 'button'}
      type="submit"
      name={act}
      value={id}
      aria-label={t(`collections.act.${act}`, { name })}
    >
      {children ?? t(`collections.act-short.${act}` as MessageKey)}
    </button>
  )
}

/**
 * What moves an entry of a list, and what else can be done with it behind "More".
 *
 * @param place from 1 on @param count of all entries
 */
export function ArrangeButtons({
  place,
  count,
  children,
  ...act
}: ActProps & { place: number; count: number; children?: ComponentChildren }) {
  const [isFirst, isLast] = [place === 1, place === count]
  const { t, name } = act
  return (
    <div class="buttons">
      {isFirst ? null : (
        <Act {...act} act="up">
          <Arrow path="M12 19V5M5 12l7-7 7 7" />
        </Act>
      )}
      {isLast ? null : (
        <Act {...act} act="down">
          <Arrow path="M12 5v14M5 12l7 7 7-7" />
        </Act>
      )}
      {isFirst && isLast && children === undefined ? null : (
        <details class="collection-more" data-menu="">
          <summary class="button" aria-label={t('collections.more', { name })}>
            {t('collections.more-short')}
          </summary>
          <div class="buttons">
            {isFirst ? null : <Act {...act} act="first" />}
            {isLast ? null : <Act {...act} act="last" />}
            {children}
          </div>
        </details>
      )}
    </div>
  )
}

function Arrow({ path }: { path: string }) {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        stroke-width="2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}
