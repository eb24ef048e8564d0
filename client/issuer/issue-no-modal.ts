import { readEntries } from './entries.ts'
import { root } from './root.ts'

/** Makes a URL absolute as a link on this page would. An anchor does it in every browser there is. */
export function resolveUrl(url: string): string {
  const anchor = document.createElement('a')
  anchor.href = url
  return anchor.href
}

/** `OpenBadges.issue_no_modal(assertions)`: leaves this page for the backpack's. An empty list does nothing. */
export function issueNoModal(assertions: unknown): void {
  const list = readEntries(assertions, resolveUrl)
  if (list.isExcess) complain()
  else openFullPage(list.sent)
}

/** Tells the page's developer why nothing happens. */
export function complain(): void {
  console.error(`OpenBadges: ${EMBED.excess}`)
}

/**
 * Posts the entries as a form, out of any frame that we are in. What can be a badge's address or signature is ASCII by
 * now, whatever the page's charset; and the form is gone before anything of it is drawn.
 */
export function openFullPage(entries: string[]): void {
  if (!entries.length) return
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
  if (EMBED.chosen) addField('lang', EMBED.chosen)
  form.method = 'post'
  form.target = '_top'
  form.action = `${root}issuer/frameless`
  const parent = document.documentElement
  parent.appendChild(form)
  form.submit()
  parent.removeChild(form)
}
