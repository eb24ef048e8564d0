import { giveBadge, makeBadge } from './badges.ts'
import type { Page } from './browser.ts'
import type { World } from './world.ts'

/** Gives an account a badge for each key. @returns their ids, in the order of the keys */
export async function giveBadges(
  deps: World['deps'],
  accountId: string,
  ...keys: string[]
): Promise<string[]> {
  const ids: string[] = []
  for (const key of keys) {
    const added = await giveBadge(deps, accountId, makeBadge(key))
    if (!added.added) throw new Error(added.code)
    ids.push(added.id)
  }
  return ids
}

/** The names of the badges on a page of the list, in its order. */
export const namesOf = ({ html }: Page): string[] =>
  [...html.matchAll(/<a class="badge-name"[^>]*>(.*?)<\/a>/g)].map(([, name = '']) =>
    name.replace(/<[^>]*>/g, ''),
  )

/** The token that the forms of a page send. */
export const tokenOf = ({ html }: Page): string => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
