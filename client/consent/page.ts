import './page.css'
import { enhanceSignIn } from '../sign-in/enhance.ts'
import { enhancePasskeys } from '../sign-in/passkey.ts'
import { tellCount } from '../ui/tell-count.ts'
import { offerLineCopies, showLineCopies } from './copy-lines.ts'
import { copyText } from './copy-text.ts'
import { createGuard } from './guard.ts'
import { handOver } from './hand-over.ts'
import { watchLateNews } from './late-news.ts'
import { offerAllTicks } from './tick-all.ts'
import { unsettleUntilPainted, watchCard } from './watch-card.ts'
import { watchProgress } from './watch-progress.ts'

// The entry that enhances the Window and the full page. Everything works without it; with it, less has to be pressed.
const status = document.querySelector<HTMLElement>('[data-status]')
const words = status?.dataset ?? {}
const guard = createGuard({ hasVisibilityReports: false })
let couldAdd = canAdd()

enhanceSignIn(document)
enhancePasskeys(document)
focusHeading()
guardDecisions()
countTicks()
offerCopies()
offerLineCopies(document, (isCopied) =>
  say(isCopied ? words.linesCopied : words.linesNotCopied, { isLoud: true }),
)
closeWhenOver()
sayDoneWhenLeft()
handOverCode()
offerAllTicks(document)
watchProgress(document, (text) => say(text, { isLoud: false }))
watchLateNews(document, () => {
  countTicks()
  showCopyButtons()
  showLineCopies(document)
  // Where a wait stood stands a decision: nobody can have meant that yet.
  if (!couldAdd && canAdd()) unsettleUntilPainted(guard)
  couldAdd = canAdd()
  say(document.querySelector('h1')?.textContent ?? '', { isLoud: false })
})

/** So that a screen reader begins with the question, unless a field is waiting for the person. */
function focusHeading(): void {
  if (document.activeElement !== document.body || document.querySelector('[autofocus]') !== null) return
  document.querySelector('h1')?.focus({ preventScroll: true })
}

/** A press that cannot have been meant, such as the second half of a double click, is ignored. */
function guardDecisions(): void {
  watchCard(guard, null, () => document.querySelector('[data-act="add"]'))
  document.addEventListener(
    'click',
    (event) => {
      if (!(event.target instanceof Element) || event.target.closest('[data-act="add"]') === null) return
      const isNothingTicked = countTicked() === 0
      if (!isNothingTicked && guard.judge(performance.now(), event) === 'meant') return
      event.preventDefault()
      say(isNothingTicked ? words.noneTicked : words.tooQuick, { isLoud: true })
    },
    { capture: true },
  )
}

function canAdd(): boolean {
  return document.querySelector('[data-act="add"]:not([aria-disabled])') !== null
}

/** The count on the button follows the ticks. */
function countTicks(): void {
  const show = () => {
    const button = document.querySelector<HTMLElement>('[data-counted]')
    if (button !== null) button.textContent = tellCount(button.dataset.counted, countTicked())
  }
  document.addEventListener('change', show)
  show()
}

function countTicked(): number {
  return document.querySelectorAll('[name="add"]:checked, [name="add"][type="hidden"]').length
}

function offerCopies(): void {
  showCopyButtons()
  document.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null
    if (button === null) return
    const isCopied = await copyText(button.dataset.copy ?? '')
    say(isCopied ? words.copied : words.notCopied, { isLoud: true })
    if (!isCopied) button.parentElement?.querySelector('.note')?.setAttribute('open', '')
  })
}

function showCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false
}

/** The Window whose request has ended. A tab that no script opened stays, and says that it may be closed. */
function closeWhenOver(): void {
  if (document.querySelector('[data-closes]') !== null) window.close()
}

/** A Window that is closed by its own × after deciding: the page that asked need not wait for Done. */
function sayDoneWhenLeft(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-settled]')
  if (form === null) return
  let isSubmitted = false
  form.addEventListener('submit', () => {
    isSubmitted = true
  })
  addEventListener('pagehide', () => {
    if (isSubmitted) return
    const token = form.querySelector<HTMLInputElement>('[name="token"]')?.value ?? ''
    navigator.sendBeacon(form.action, new URLSearchParams({ token, act: 'done' }))
  })
}

function handOverCode(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-code]')
  if (form === null) return
  handOver(window, form.dataset.code ?? '', {
    decideHere: () => form.requestSubmit(form.querySelector<HTMLElement>('[data-act="here"]')),
    onTaken: () => say(words.over, { isLoud: true }),
  })
}

function say(text: string | undefined, { isLoud }: { isLoud: boolean }): void {
  if (status === null || text === undefined) return
  status.classList.toggle('unseen', !isLoud)
  status.textContent = text
}
