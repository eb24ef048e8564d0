import '../ui/tokens.css'
import '../ui/base.css'
import './developers.css'
import type { IssueResult } from '../issuer/openbadges.d.ts'

// Entry of the pages for developers, which are complete without it: copies addresses, and shows what a page was told.
const main = document.querySelector<HTMLElement>('main')

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', () => copy(button))
}

document.addEventListener('openbadges', (event) => {
  const { detail, target } = event as CustomEvent<IssueResult>
  const { errors, successes } = detail
  // What developers read in loops is not all that there is.
  const told = errors.map(({ assertion, reason, code, message }) => ({ assertion, reason, code, message }))
  tell(target as Element, JSON.stringify({ errors: shorten(told), successes }, null, 2))
})

async function copy(button: HTMLButtonElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(button.dataset.copy ?? '')
    tell(button, main?.dataset.copied ?? '')
  } catch {
    // No clipboard for this page: the address stands above the button, and can be selected.
  }
}

function tell(from: Element, text: string): void {
  const place = from.closest('li')?.querySelector('[role="status"]')
  if (place) place.textContent = text
}

/** Five hundred errors are as well told by three. */
const shorten = <Each>(list: Each[]): (Each | string)[] =>
  list.length > 9 ? [...list.slice(0, 3), `… ${list.length - 3} …`] : list
