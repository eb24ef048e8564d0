import { issue } from './issue.ts'

/**
 * Makes every `<button data-openbadges="URL URL …">` of the page work, also those that come later.
 *
 * A page's own listener can stop it, as it can any default of a click; so can another copy of this script.
 */
export function listenToButtons(): void {
  document.addEventListener('click', (event) => {
    let node = event.target as Element | null
    while (node && !(node.getAttribute && node.getAttribute('data-openbadges') !== null)) {
      node = node.parentNode as Element | null
    }
    if (!node || event.defaultPrevented) return
    event.preventDefault()
    const button = node
    issue((button.getAttribute('data-openbadges') as string).match(/\S+/g), (errors, successes) => {
      button.dispatchEvent(new CustomEvent('openbadges', { bubbles: true, detail: { errors, successes } }))
    })
  })
}
