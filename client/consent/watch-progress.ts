import { loadDocument } from '../ui/load-document.ts'

const LOOK_EVERY_MS = 1000

/** Follows how far the look at a long list is, and shows the list once it is known. */
export function watchProgress(document: Document): void {
  const find = (page: Document) => page.querySelector('[data-progress]')
  const look = async () => {
    const fresh = await loadDocument(location.href)
    const [here, there] = [find(document), fresh === null ? null : find(fresh)]
    if (here === null) return
    // Known, closed, or signed out: the page itself says which. Only an answer that did not come is waited for.
    if (fresh !== null && there === null) return location.reload()
    if (there !== null) here.replaceWith(document.importNode(there, true))
    setTimeout(look, LOOK_EVERY_MS)
  }
  if (find(document) !== null) setTimeout(look, LOOK_EVERY_MS)
}
