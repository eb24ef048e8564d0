import { type EntryList, readEntries } from './entries.ts'
import { root } from './root.ts'

/** Makes a URL absolute as a link on this page would. An anchor does it in every browser there is. */
function resolveUrl(url: string): string {
  const anchor = document.createElement('a')
  anchor.href = url
  return anchor.href
}

/** Reads what the page passed, and tells its developer where that is more than the backpack takes. */
export function readList(assertions: unknown): EntryList {
  const list = readEntries(assertions, resolveUrl)
  if (list.isExcess) console.error(`OpenBadges: ${EMBED.excess}`)
  return list
}

/** `OpenBadges.issue_no_modal(assertions)`: leaves this page for the backpack's. An empty list does nothing. */
export function issueNoModal(assertions: unknown): void {
  openFullPage(readList(assertions).sent)
}

/**
 * Posts the entries as a form, out of any frame that we are in. What can be a badge's address or signature is ASCII by
 * now, whatever the page's charset; and the form is gone before anything of it is drawn.
 */
export function openFullPage(entries: string[], lang?: string): void {
  if (!entries.length) return
  const html = document.documentElement
  const form = document.createElement('form')
  const addField = (name: string, value: string) => {
    const input = document.createElement('input')
    input.name = name
    input.value = value
    form.appendChild(input)
  }
  entries.forEach((entry) => {
    addField('assertions', entry)
  })
  addField('returnTo', location.href)
  addField('lang', lang || EMBED.chosen || html.lang)
  form.method = 'post'
  form.target = '_top'
  form.action = `${root}issuer/frameless`
  html.appendChild(form)
  form.submit()
  html.removeChild(form)
}
