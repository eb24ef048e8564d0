/**
 * What needs a script on the page where somebody shares: copying, and the sheet of the device. Their buttons are shown
 * only where they work.
 */
export function enhanceSharing(document: Document): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) offerCopying(document, button)
  for (const button of document.querySelectorAll<HTMLElement>('[data-web-share]')) offerSheet(button)
}

function offerCopying(document: Document, button: HTMLElement): void {
  const { copy = '', done = '', failed = '' } = button.dataset
  const field = document.getElementById(copy)
  const status = button.closest('section')?.querySelector('[role="status"]')
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  button.hidden = false
  button.addEventListener('click', async () => {
    field.select()
    const isCopied = await navigator.clipboard.writeText(field.value).then(
      () => true,
      // Not allowed to: it is selected, and the words say how to go on.
      () => false,
    )
    if (status != null) status.textContent = isCopied ? done : failed
  })
}

function offerSheet(button: HTMLElement): void {
  const { webShare: url = '', title = '' } = button.dataset
  // Not in every browser, whatever the types say.
  if (!('share' in navigator)) return
  button.hidden = false
  // Rejects when somebody closes the sheet: nothing is to be said then.
  button.addEventListener('click', () => navigator.share({ url, title }).catch(() => {}))
}
