import { afterEach, beforeEach, expect } from 'vitest'
import type { Browser, Page } from './browser.ts'
import { listMembers, packAnew, takeExport } from './export-zip.ts'
import { ISSUER, putGoodBadge } from './good-badge.ts'
import { signIn } from './sign-in.ts'
import { createWorld, type World } from './world.ts'

export const ADA = 'ada@home.example'
/** What is said of a badge that only a seal vouches for. */
export const NOTE = 'could not be asked about this badge'

const HOSTED = ['welding.json', 'welding-class.json', 'issuer.json', 'welding.png']

/** Ada, who keeps a badge, takes her export along and brings it back: a world of its own for each test of a file. */
export function useSealStory() {
  let world: World
  let ada: Browser
  const signInAs = async (address: string) => {
    ada = world.newBrowser()
    await signIn(world, ada, address)
  }
  beforeEach(async () => {
    world = await createWorld()
    await signInAs(ADA)
  })
  afterEach(() => world.close())

  const bring = async (files: readonly Uint8Array[], { browser = ada, pasted = '' } = {}): Promise<Page> => {
    const named = files.map((bytes, at) => ({ name: `export-${at}.zip`, bytes }))
    return browser.submitFiles(await browser.get('/add'), 'Continue', named, { pasted })
  }
  const add = async (pasted: string): Promise<void> => {
    await ada.submit(await bring([], { pasted }), 'Add 1 badge')
  }
  const removeAll = () => world.deps.db.deleteFrom('badge').execute()
  const shutDown = () => {
    for (const name of HOSTED) world.web.fail(`${ISSUER}/${name}`, 'unreachable')
  }
  const countBadges = async () => (await world.deps.db.selectFrom('badge').select('id').execute()).length

  return {
    world: () => world,
    ada: () => ada,
    signInAs,
    bring,
    add,
    addGood: (assertion: object = {}) =>
      add(putGoodBadge(world.web, { address: ADA, name: 'Knots', assertion })),
    removeAll,
    shutDown,
    /** All badges leave the backpack with the export, and their hosts are shut down. */
    leave: async (): Promise<Buffer> => {
      const zip = await takeExport(world, ada)
      await removeAll()
      shutDown()
      return zip
    },
    selectBadge: () =>
      world.deps.db
        .selectFrom('badge')
        .innerJoin('badge_check', 'badge_check.badge_id', 'badge.id')
        .selectAll()
        .where('removed_at', 'is', null)
        .executeTakeFirstOrThrow(),
    countBadges,
    changeBadge: (change: object) => world.deps.db.updateTable('badge').set(change).execute(),
    expectRefused: async (page: Page): Promise<void> => {
      expect(page.html).not.toContain(NOTE)
      expect(page.html).not.toContain('Add 1 badge')
      expect(await countBadges()).toBe(0)
    },
  }
}

export const readSealOf = async (zip: Uint8Array): Promise<string> =>
  String((await listMembers(zip)).find(({ name }) => name.endsWith('seal.jwt'))?.bytes)

/** The same zip, with other bytes in a file of it. */
export const exchange = (zip: Uint8Array, file: RegExp, bytes: Uint8Array | string): Promise<Uint8Array> =>
  packAnew(
    zip,
    (name) => name,
    (name, own) => (file.test(name) ? Buffer.from(bytes as Uint8Array) : own),
  )
