import { tellCount } from '../ui/tell-count.ts'

/**
 * Ticking several badges of the list: how many they are, all at once, and with Shift everything between two ticks. What
 * is done with them is a form's business, and works without this.
 */
export function enhanceSelecting(document: Document): void {
  let last: HTMLInputElement | null = null
  let isRange = false
  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null
    if (event.shiftKey && target?.closest('.library-tick')) isRange = true
    const all = target?.closest<HTMLElement>('[data-select-all]')
    if (all == null) return
    event.preventDefault()
    const boxes = listBoxes(document)
    const isAll = boxes.every(({ checked }) => checked)
    for (const box of boxes) box.checked = !isAll
    if (isAll) chooseFound(document, false)
    show(document)
  })
  document.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return
    if (target.name === 'all') {
      if (target.checked) for (const box of listBoxes(document)) box.checked = true
      return show(document)
    }
    if (target.name !== 'badge') return
    if (isRange && last !== null) tickBetween(listBoxes(document), last, target)
    isRange = false
    last = target
    // What was taken out again may not be among all of them.
    if (!target.checked) chooseFound(document, false)
    show(document)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLInputElement)) return
    // Enter presses the first button of the form, which is another one.
    const collect = event.target.closest('.select-new')?.parentElement?.querySelector('[data-collect]')
    if (!(collect instanceof HTMLButtonElement)) return
    event.preventDefault()
    collect.click()
  })
  show(document)
}

/** Remembers what is ticked, and which collection is chosen for it. @returns says so of what stands there then */
export function takeTicks(document: Document): () => void {
  const ticked = new Set(listBoxes(document).flatMap(({ checked, value }) => (checked ? [value] : [])))
  const chosen = listCollecting(document).map(({ name, value }) => [name, value])
  return () => {
    for (const box of listBoxes(document)) box.checked = ticked.has(box.value)
    for (const field of listCollecting(document))
      for (const [name, value = ''] of chosen) if (name === field.name) field.value = value
    show(document)
  }
}

/** The collection for what is ticked, and the name of a new one. */
const listCollecting = (document: Document): (HTMLSelectElement | HTMLInputElement)[] => [
  ...document.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
    '.select-collection > select, .select-new > input',
  ),
]

const listBoxes = (document: Document): HTMLInputElement[] => [
  ...document.querySelectorAll<HTMLInputElement>('input[name="badge"]'),
]

/** What is found on other pages too. Null where there is nothing there, or too much. */
const findFound = (document: Document): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>('.select-found > [name="all"]')

function chooseFound(document: Document, isChosen: boolean): void {
  const found = findFound(document)
  if (found !== null) found.checked = isChosen
}

function tickBetween(boxes: HTMLInputElement[], from: HTMLInputElement, to: HTMLInputElement): void {
  const places = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b)
  const [first = 0, end = 0] = places
  // What it began from was replaced meanwhile.
  if (first < 0) return
  for (const box of boxes.slice(first, end + 1)) box.checked = to.checked
}

function show(document: Document): void {
  const boxes = listBoxes(document)
  const count = boxes.filter(({ checked }) => checked).length
  const words = document.querySelector<HTMLElement>('.select-count')
  const found = findFound(document)
  const chosen = found?.checked ? Number(found.value) : count
  if (words !== null) words.textContent = tellCount(words.dataset.counted, chosen)
  const all = document.querySelector<HTMLElement>('[data-select-all]')
  const { selectAll, selectNone } = all?.dataset ?? {}
  if (all !== null) all.textContent = (count === boxes.length ? selectNone : selectAll) ?? ''
}
