import { copyText } from './copy-text.ts'

/**
 * Buttons that copy the lines of a group of a long list, to be mailed or kept: what each is called and what is wrong with it, with
 * a tab between, so that a spreadsheet takes them as two columns. They wait hidden for a script.
 *
 * @param onCopied hears whether it could be done; where not, the lines have been opened
 */
export function offerLineCopies(document: Document, onCopied: (isCopied: boolean) => void): void {
  showLineCopies(document)
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest('[data-copy-lines]') : null
    const group = button?.closest('details')
    if (group == null) return
    const isCopied = await copyText(readLines(group))
    if (!isCopied) group.open = true
    onCopied(isCopied)
  })
}

/** Shows the buttons that have come since. */
export function showLineCopies(document: Document): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy-lines]')) button.hidden = false
}

function readLines(group: Element): string {
  // Before the sentence stands how many they are.
  const [, ...words] = group.querySelector('summary')?.childNodes ?? []
  const sentence = readText(words)
  return [...group.querySelectorAll('li')].map((line) => `${readText([line])}\t${sentence}\n`).join('')
}

const readText = (nodes: readonly Node[]): string =>
  nodes
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
