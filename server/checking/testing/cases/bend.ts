import type { Bendable } from '../sample-badges.ts'

/** Changes one thing about a badge before it is served. */
export type Bend<Draft> = (draft: Draft) => unknown

/** Sets a member by its path, as in `assertion.recipient.salt`. */
export const set =
  (path: string, value: unknown): Bend<Bendable> =>
  (draft) => {
    const [name, holder] = find(draft, path)
    // A value of its own for each case: what one bends no other sees.
    holder[name] = structuredClone(value)
  }

/** Takes a member away. */
export const drop =
  (path: string): Bend<Bendable> =>
  (draft) => {
    const [name, holder] = find(draft, path)
    delete holder[name]
  }

/** Does one after the other. */
export const both =
  <Draft>(...bends: Bend<Draft>[]): Bend<Draft> =>
  (draft) => {
    for (const bend of bends) bend(draft)
  }

function find(draft: Bendable, path: string): [name: string, holder: Bendable] {
  const names = path.split('.')
  const name = names.pop() ?? ''
  const holder = names.reduce((object, each) => object[each], draft)
  if (typeof holder !== 'object' || holder === null) throw new TypeError(`no ${path} to bend`)
  return [name, holder]
}
