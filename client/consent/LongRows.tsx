import { type ComponentChildren, toChildArray } from 'preact'
import { Later } from '../ui/Later.tsx'

/** As many lines as a browser lays out in no time that anybody notices. */
const PART = 100

/**
 * Lines of a long list, in parts that a browser passes over until they come into sight (`content-visibility` in page.css):
 * thousands that are laid out at once take seconds on a phone. Each is there all the same, for a search in the page, the
 * keyboard and a screen reader.
 *
 * @param nameOf what a part is called that begins and ends with these; where there is one part alone, without them
 */
export function LongRows({
  nameOf,
  children,
}: {
  nameOf?: (part: { from: number; to: number } | null) => string
  children: ComponentChildren
}) {
  const rows = toChildArray(children)
  const parts = Array.from({ length: Math.ceil(rows.length / PART) }, (_, at) => at * PART)
  return (
    <>
      {parts.map((from) => {
        const to = Math.min(from + PART, rows.length)
        const name = nameOf?.(parts.length === 1 ? null : { from: from + 1, to })
        return (
          <Later key={from}>
            <ul class="long-rows" aria-label={name}>
              {rows.slice(from, to)}
            </ul>
          </Later>
        )
      })}
    </>
  )
}
