import { loadDocument } from '../ui/load-document.ts'
import { takeTicks } from './select-badges.ts'

const PAUSE_MS = 150

/**
 * Shows what the form of the list asks for while one types and chooses, in place: the browser loads the very page that
 * the form would lead to, and its results are put here. The address follows, so that going back and sharing work.
 */
export function enhanceLibrary(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('form[data-library]')
  if (form === null) return
  let timer: ReturnType<typeof setTimeout> | undefined
  let latest = 0
  const show = async () => {
    const at = ++latest
    const href = addressOf(form)
    const fresh = await loadDocument(href)
    // An answer that comes after a later question answers nothing.
    if (at !== latest) return
    const [here, there] = [document, fresh].map((each) => each?.querySelector('[data-results]'))
    // Signed out, or down: the page itself says so.
    if (here == null || there == null) return location.assign(href)
    const results = document.importNode(there, true)
    const keepTicks = takeTicks(document)
    here.replaceWith(results)
    renewBar(document, fresh)
    keepTicks()
    history.replaceState(history.state, '', href)
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(show, PAUSE_MS)
  })
}

/** The element that tells the number stays, and only its words change: else a screen reader might not say them. */
function renewBar(document: Document, fresh: Document | null): void {
  const [here, there] = [document, fresh].map((each) => each?.querySelector('[data-bar]'))
  const [count, counted] = [here, there].map((each) => each?.querySelector('[role="status"]'))
  if (here == null || there == null || count == null || counted == null) return
  for (const other of [...here.children]) if (other !== count) other.remove()
  here.append(
    ...[...there.children].filter((each) => each !== counted).map((each) => document.importNode(each, true)),
  )
  count.textContent = counted.textContent
}

/** Where the form would lead, without what says nothing. */
function addressOf(form: HTMLFormElement): string {
  const url = new URL(form.action)
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && value !== '') url.searchParams.append(name, value)
  return url.href
}
