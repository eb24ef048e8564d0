import { dragBy } from './drag.ts'
import { createMoves, FORM, ITEM, isRefused, type Moves, type Moving } from './move-in-turn.ts'

/** The buttons that only move; what else the form does leads to a page that has something to say. */
const MOVES = ['up', 'down', 'first', 'last']

/**
 * Makes a list quicker to put in order, badges of a collection or collections: they can be dragged by a handle, and moving one stays on the page, with
 * the focus on the button that was pressed. The form does the same by itself.
 */
export function enhanceArranging(document: Document): void {
  if (document.querySelector(FORM) === null) return
  const status = document.createElement('p')
  status.className = 'unseen'
  status.setAttribute('role', 'status')
  document.body.append(status)
  const say = (words: string) => {
    status.textContent = words
  }
  const moves = createMoves(document, (main, moving) => {
    document.querySelector('main')?.replaceWith(document.importNode(main, true))
    addHandles(document, moves)
    tell(document, moving, say)
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    const button = event.submitter
    if (!(form instanceof HTMLFormElement) || form.dataset.arrange === undefined) return
    if (!(button instanceof HTMLButtonElement) || !MOVES.includes(button.name)) return
    event.preventDefault()
    moves.add({ id: button.value, by: button.name, fields: {} })
  })
  addHandles(document, moves)
}

/** Says what became of a move, and keeps the focus with it. */
function tell(document: Document, { id, by }: Moving, say: (words: string) => void): void {
  // The notice that stands above the list now speaks for itself.
  const main = document.querySelector('main')
  if (main !== null && isRefused(main)) {
    scrollTo(0, 0)
    return
  }
  const item = findItem(document, id)
  // Gone to another page of the collection.
  if (item === null) return
  focusButton(item, by)
  say(describe(item))
}

function describe(item: HTMLElement): string {
  const list = item.closest('ol')
  const place = (list?.start ?? 1) + [...(list?.children ?? [])].indexOf(item)
  const words = item.closest<HTMLElement>(FORM)?.dataset.moved ?? ''
  return words.replace('{name}', item.dataset.name ?? '').replace('{place}', String(place))
}

/** The same button, or at an end of the list, where there is none, the one that leads back. */
function focusButton(item: HTMLElement, name: string): void {
  const back = { up: 'down', down: 'up', first: 'down', last: 'up' }[name]
  const button = [name, back]
    .map((each) => item.querySelector<HTMLElement>(`button[name="${each}"]`))
    // Folded away it takes no focus.
    .find((each) => each?.checkVisibility())
  const chosen = button ?? item.querySelector<HTMLElement>('a')
  chosen?.focus({ preventScroll: true })
  item.scrollIntoView({ block: 'nearest' })
}

const findItem = (document: Document, id: string): HTMLElement | null =>
  [...document.querySelectorAll<HTMLElement>(ITEM)].find(({ dataset }) => dataset.item === id) ?? null

/** For pointers only: the buttons beside it do the same for everybody. */
function addHandles(document: Document, moves: Moves): void {
  const form = document.querySelector<HTMLFormElement>(FORM)
  const items = [...document.querySelectorAll<HTMLElement>(ITEM)]
  if (form === null || items.length < 2) return
  const hint = document.querySelector<HTMLElement>('[data-drag-hint]')
  if (hint !== null) hint.hidden = false
  for (const item of items) {
    const handle = document.createElement('span')
    handle.className = 'button collection-drag'
    handle.title = form.dataset.drag ?? ''
    handle.textContent = '⠿'
    handle.setAttribute('aria-hidden', 'true')
    dragBy(handle, item, (other) => {
      const at = other?.dataset.item
      if (at === undefined) moves.settle()
      else moves.add({ id: item.dataset.item ?? '', by: 'move', fields: { at } })
    })
    item.prepend(handle)
  }
}
