/**
 * Shows that a list is not there any more, where an answer says so: whoever watches it would else wait for ever.
 *
 * @param answer what came when the page was asked for again; null: nothing
 * @returns whether it is gone
 */
export function leaveWhenGone(answer: Document | null): boolean {
  const page = answer?.querySelector<HTMLElement>('[data-gone]')
  if (page == null) return false
  location.replace(page.dataset.gone ?? '')
  return true
}
