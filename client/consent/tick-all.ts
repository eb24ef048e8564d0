/** Buttons that tick or untick everything that can be added; they wait hidden for a script. */
export function offerAllTicks(document: Document): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-tick-all]')) {
    button.hidden = false
    button.addEventListener('click', () => {
      const boxes = document.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name="add"]')
      for (const box of boxes) box.checked = button.dataset.tickAll === 'all'
      document.dispatchEvent(new Event('change'))
    })
  }
}
