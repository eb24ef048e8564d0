import { postForm } from '../../ui/load-document.ts'

/** The form of a list that can be put in order, and one entry of it (CollectionBadges.tsx, OrderCollectionsPage.tsx). */
export const FORM = 'form[data-arrange]'
export const ITEM = 'li[data-item]'

/** @property id of the entry @property by the name of the button to go on from */
export type Moving = { id: string; by: string; fields: Record<string, string> }

/**
 * Moves that wait for each other.
 *
 * @property add sends a move when those before it have been answered
 * @property settle shows what came while an entry was dragged, which would have been torn from the pointer
 */
export type Moves = { add: (moving: Moving) => void; settle: () => void }

/**
 * Sends moves one after the other: each holds for the order that the one before it left, and on a slow network somebody makes
 * the next before the last is answered. Only the last answer is shown; of the others the next one's version is taken.
 *
 * @param show puts the answer's `main` into the page, and tells of the move
 */
export function createMoves(document: Document, show: (main: Element, moving: Moving) => void): Moves {
  const waiting: Moving[] = []
  let isSending = false
  let held: { main: Element; moving: Moving } | null = null

  const settle = () => {
    if (held === null || isSending || isDragging(document)) return
    const { main, moving } = held
    held = null
    show(main, moving)
  }

  async function send(): Promise<void> {
    if (isSending) return
    isSending = true
    for (let moving = waiting.shift(); moving !== undefined; moving = waiting.shift()) {
      const main = await post(document, moving)
      // Signed out, or down: the page itself says so.
      if (main === null) return location.reload()
      held = { main, moving }
      if (isRefused(main)) waiting.length = 0
      else takeVersion(document, main)
    }
    isSending = false
    settle()
  }

  return {
    add: (moving) => {
      // Changed in another tab meanwhile: what was meant for the former order is not done before that is seen.
      if (held !== null && isRefused(held.main)) return settle()
      waiting.push(moving)
      void send()
    },
    settle,
  }
}

/** Whether an answer says that nothing was done. */
export const isRefused = (main: Element): boolean => main.querySelector('[role="alert"]') !== null

const isDragging = (document: Document): boolean => document.querySelector('[data-dragged]') !== null

/** The page that answers; null where none comes that has the list. */
async function post(document: Document, { id, by, fields }: Moving): Promise<Element | null> {
  const form = document.querySelector<HTMLFormElement>(FORM)
  if (form === null) return null
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
  for (const [name, value] of Object.entries({ [by]: id, ...fields })) body.append(name, value)
  const answer = await postForm(form.action, body)
  const main = answer?.querySelector('main') ?? null
  return main?.querySelector(FORM) == null ? null : main
}

function takeVersion(document: Document, main: Element): void {
  const [here, there] = [document, main].map((each) =>
    each.querySelector<HTMLInputElement>(`${FORM} input[name="version"]`),
  )
  if (here != null && there != null) here.value = there.value
}
