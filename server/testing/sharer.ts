import type { AddableBadge } from '../backpack/add-badge.ts'
import type { ImageType } from '../openbadges/assertion.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from './badges.ts'
import type { Browser, Page } from './browser.ts'
import { addCollection } from './rows.ts'
import { createWorld, type World } from './world.ts'

/**
 * Ada, who keeps two badges in a collection, with what she does with it, and strangers who read; Bob is there, too.
 *
 * @property path of the collection's page; `collect` makes another one, and goes on with that
 * @property share shares it as she does, and gives the link's path
 */
export type Sharer = {
  world: World
  ada: Browser
  badges: string[]
  path: string
  give: (
    key: string,
    content?: Partial<AddableBadge['content']>,
    image?: { type: ImageType; bytes: Uint8Array },
  ) => Promise<string>
  collect: (badgeIds: string[], row?: Parameters<typeof addCollection>[3]) => Promise<void>
  share: (fields?: Record<string, string>) => Promise<string>
  stranger: () => Browser
}

export async function createSharer(): Promise<Sharer> {
  const world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'Ada@home.example')
  await createAccount(world.deps.db, 'bob', 'bob@home.example')
  const ada = await openSignedIn(world, 'ada')
  const give: Sharer['give'] = async (key, content = {}, image) => {
    const added = await giveBadge(world.deps, 'ada', makeBadge(key, image, content))
    if (!added.added) throw new Error(added.code)
    return added.id
  }
  const badges = [await give('one'), await give('two')]
  const sharer: Sharer = {
    world,
    ada,
    badges,
    path: '',
    give,
    collect: async (badgeIds, row) => {
      sharer.path = `/collections/${await addCollection(world.deps.db, 'ada', badgeIds, row)}`
    },
    share: async (fields = {}) =>
      linkIn(await ada.submit(await ada.get(`${sharer.path}/share`), 'Share', fields)),
    stranger: () => world.newBrowser(),
  }
  await sharer.collect(badges, { title: 'Best <i>of</i>', description: 'What </script> I can.' })
  return sharer
}

/** The path of the link on its owner's page; empty where there is none. */
export function linkIn(page: Page): string {
  const [, url = ''] = /id="share-link" type="url" value="([^"]*)"/.exec(page.html) ?? []
  return url === '' ? '' : new URL(url).pathname
}

export const hrefsIn = (html: string): string[] =>
  [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href)

/** The paths of a shared page's badges, in order. */
export const sharedBadgesIn = (html: string): string[] =>
  hrefsIn(html)
    .filter((href) => /\/shared\/[\w-]{22}\/[\w-]{22}$/.test(href))
    .map((href) => new URL(href).pathname)

export const linkedDataIn = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/.exec(html)?.[1] ?? 'null')
