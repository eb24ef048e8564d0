/** Escape closes a menu (`details[data-menu]`) that the focus is in, and the focus goes back to what opened it. */
export function enhanceMenus(document: Document): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || !(event.target instanceof Element)) return
    const menu = event.target.closest<HTMLDetailsElement>('details[data-menu][open]')
    if (menu === null) return
    menu.open = false
    menu.querySelector('summary')?.focus()
  })
}
