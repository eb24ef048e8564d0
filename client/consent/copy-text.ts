/**
 * Copies a text for the person. False where the browser would not.
 *
 * The old command comes first: it needs neither a permission of the page that frames us nor a text field.
 */
export async function copyText(text: string): Promise<boolean> {
  if (copyByCommand(text)) return true
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // No permission in this frame, or no clipboard on a plain http: page: the note can still be read.
    return false
  }
}

function copyByCommand(text: string): boolean {
  let isCopied = false
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    isCopied = true
  }
  document.addEventListener('copy', fill)
  document.execCommand('copy')
  document.removeEventListener('copy', fill)
  return isCopied
}
