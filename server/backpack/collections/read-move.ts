import type { Move } from './member-queries.ts'

/** What a list that can be put in order asks for: a button's own name says what it moves where; a script says whose place it takes. */
export function readMove(fields: Record<string, unknown>): { id: string; move: Move } | null {
  const { move, at } = fields
  if (typeof move === 'string' && typeof at === 'string') return { id: move, move: { at } }
  for (const way of ['up', 'down', 'first', 'last'] as const) {
    const id = fields[way]
    if (typeof id === 'string') return { id, move: way }
  }
  return null
}
