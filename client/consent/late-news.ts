import { loadDocument } from '../ui/load-document.ts'
import { leaveWhenGone } from './leave-when-gone.ts'

const LOOK_EVERY_MS = 1500

/**
 * Looks again while entries are being checked, and puts in place what has become known.
 *
 * Only what changed is replaced, so that ticks, open details and focus stay. The browser parses the page into a
 * document of its own: no text of ours becomes markup here.
 *
 * @param onNews called after something was replaced
 */
export function watchLateNews(document: Document, onNews: () => void): void {
  const isChecking = () => document.querySelector('[data-checking]') !== null
  const look = async () => {
    const fresh = await loadDocument(location.href)
    if (leaveWhenGone(fresh)) return
    // Signed out, closed, or down: the next press tells.
    if (fresh?.querySelector('.offers')) {
      if (replaceRows(document, fresh)) onNews()
    }
    if (isChecking()) setTimeout(look, LOOK_EVERY_MS)
  }
  if (isChecking()) setTimeout(look, LOOK_EVERY_MS)
}

function replaceRows(document: Document, fresh: Document): boolean {
  let isChanged = false
  for (const row of document.querySelectorAll<HTMLElement>('.offer[data-at]')) {
    const later = fresh.querySelector<HTMLElement>(`.offer[data-at="${row.dataset.at}"]`)
    if (later?.dataset.state === row.dataset.state) continue
    isChanged = true
    if (later === null) row.remove()
    else row.replaceWith(document.importNode(later, true))
  }
  if (!isChanged) return false
  copyText(document, fresh, 'h1')
  const [files, laterFiles] = [document.querySelector('[data-files]'), fresh.querySelector('[data-files]')]
  if (files !== null && laterFiles !== null) files.replaceWith(document.importNode(laterFiles, true))
  const [bar, laterBar] = [document.querySelector('.bar'), fresh.querySelector('.bar')]
  if (bar !== null && laterBar !== null) replaceBar(document, bar, laterBar)
  if (fresh.querySelector('[data-checking]') === null) {
    document.querySelector('[data-checking]')?.removeAttribute('data-checking')
  }
  return true
}

/** A button that has the focus keeps it, by what it does. */
function replaceBar(document: Document, bar: Element, later: Element): void {
  const act = bar.contains(document.activeElement)
    ? document.activeElement?.getAttribute('data-act')
    : undefined
  const fresh = document.importNode(later, true)
  bar.replaceWith(fresh)
  if (act) fresh.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus()
}

function copyText(document: Document, fresh: Document, selector: string): void {
  const [here, later] = [document.querySelector(selector), fresh.querySelector(selector)]
  if (here !== null && later !== null && here.textContent !== later.textContent) {
    here.textContent = later.textContent
  }
}
