import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'

/**
 * Takes a part of a page and gives what stands in its place until it is drawn; null: parts are drawn where they are.
 */
export const TakeLater = createContext<((part: ComponentChildren) => string) | null>(null)

/**
 * A part of a page that may be drawn when the rest is. Of thousands of rows a server draws some at a time, and answers
 * others in between; wherever else it is drawn, it is as if it were not there. No context of the page reaches it.
 */
export function Later({ children }: { children: ComponentChildren }) {
  const take = useContext(TakeLater)
  return <>{take === null ? children : take(children)}</>
}
