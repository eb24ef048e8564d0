import { loadDocument } from '../ui/load-document.ts'
import { leaveWhenGone } from './leave-when-gone.ts'

const LOOK_EVERY_MS = 1000
/** Whoever listens hears of each quarter: each badge, or each second, would be all that there is to hear. */
const PARTS = 4

/**
 * Follows how far the work on a long list is, and shows the list once it is done.
 *
 * @param onPart called with how far it is, in words, now and then
 */
export function watchProgress(document: Document, onPart: (words: string) => void): void {
  let told = partOf(find(document))
  const look = async () => {
    const fresh = await loadDocument(location.href)
    const [here, there] = [find(document), fresh === null ? null : find(fresh)]
    if (here === null || leaveWhenGone(fresh)) return
    // Known, closed, or signed out: the page itself says which. Only an answer that did not come is waited for.
    if (fresh !== null && there === null) return location.reload()
    if (there !== null) {
      here.replaceWith(document.importNode(there, true))
      const part = partOf(there)
      if (part > told) onPart(there.textContent?.trim() ?? '')
      told = Math.max(told, part)
    }
    setTimeout(look, LOOK_EVERY_MS)
  }
  if (find(document) !== null) setTimeout(look, LOOK_EVERY_MS)
}

const find = (page: Document) => page.querySelector('[data-progress]')

function partOf(progress: Element | null): number {
  const bar = progress?.querySelector('progress')
  return bar == null ? 0 : Math.floor(bar.position * PARTS)
}
