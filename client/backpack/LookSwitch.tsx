import type { LibraryView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'

const PATHS = {
  grid: 'M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z',
  list: 'M3 4h3v3H3zM8 4.75h9v1.5H8zM3 8.5h3v3H3zM8 9.25h9v1.5H8zM3 13h3v3H3zM8 13.75h9v1.5H8z',
} as const

/** Grid or list: two addresses of the same badges. Which one it was is remembered. */
export function LookSwitch({ t, look }: { t: Translate; look: LibraryView['look'] }) {
  return (
    <nav class="look-switch" aria-label={t('library.view')}>
      {(['grid', 'list'] as const).map((each) => (
        <a
          key={each}
          class="button"
          href={look[each]}
          {...(look.shown === each ? { 'aria-current': 'true' as const } : {})}
        >
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <path d={PATHS[each]} fill="currentColor" />
          </svg>
          <span>{t(`library.view.${each}`)}</span>
        </a>
      ))}
    </nav>
  )
}
