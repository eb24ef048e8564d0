import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createBadgeShare } from '../backpack/collections/badge-shares.ts'
import { addToCollection, createCollection } from '../backpack/collections/collections.ts'
import { listEvidence } from '../backpack/own-evidence/evidence-queries.ts'
import { addEvidence, removeEvidence } from '../backpack/own-evidence/own-evidence.ts'
import { removeBadge, undoRemoval } from '../backpack/remove.ts'
import { acceptPreviews } from '../issuer/accept.ts'
import { createAccount, giveBadge, makeBadge, makePng, openSignedIn } from '../testing/badges.ts'
import type { Browser } from '../testing/browser.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { putLongList } from '../testing/long-list.ts'
import { createWorld, NOON, type World } from '../testing/world.ts'
import type { KeptAnswer, KeptIds } from './wire.ts'

const MINUTE = 60_000

forEachDatabase('what a device keeps', (open) => {
  let world: World
  let ada: Browser
  beforeEach(async () => {
    world = await createWorld({}, await open())
    await createAccount(world.deps.db, 'ada', 'ada@home.example')
    ada = await openSignedIn(world, 'ada')
  })
  afterEach(() => world.close())

  const give = async (key: string, owner = 'ada') => {
    const added = await giveBadge(world.deps, owner, makeBadge(key))
    if (!added.added) throw new Error(added.code)
    return added.id
  }
  const ask = async (after = '', collections = '', browser = ada): Promise<KeptAnswer> => {
    const query = new URLSearchParams({ after, collections })
    return (await browser.get(`/offline/badges?${query}`)).json() as KeptAnswer
  }
  const namesOf = ({ badges }: KeptAnswer) => badges.map(({ page }) => page.name).sort()
  const wait = () => {
    world.clock.now += MINUTE
  }

  test('is all that the list and the page show, and nothing that only the internet can do', async () => {
    const id = await give('knots')
    const answer = await ask()
    expect(answer).toMatchObject({ isWhole: true, count: 1, until: NOON + 90 * 24 * 60 * MINUTE })
    const [badge] = answer.badges
    expect(badge?.listed).toMatchObject({
      id,
      hostName: 'learn.example.edu',
      issuerKey: 'example university',
      text: expect.stringContaining('for those who weld'),
      status: 'good',
    })
    expect(badge?.page).toMatchObject({
      name: 'Badge knots',
      recipient: 'ada@home.example',
      criteria: { text: 'Weld two plates.' },
      history: [{ what: 'added', at: NOON }],
      documents: [{ role: 'assertion' }],
    })
    expect(JSON.stringify(answer)).not.toMatch(/signature=|\/remove|\/download/)
  })

  test('is heard of by a device that asks while a long list is added, whatever its place in the list', async () => {
    const request = await putLongList(world, 'ada', 3)
    const { newId } = world.deps
    world.deps.newId = () => {
      world.clock.now += MINUTE
      return newId()
    }
    const previews = ['p0', 'p1', 'p2']
    const asked = { request, accountId: 'ada', previews, asker: null, decline: true, lang: 'en' } as const
    await acceptPreviews(world.deps, asked)
    expect(namesOf(await ask(`1.${NOON}.`))).toEqual(['Badge n0', 'Badge n1', 'Badge n2'])
  })

  test('comes in parts of a hundred, each badge once', async () => {
    for (let at = 0; at < 105; at++) await give(`b${at}`)
    const first = await ask()
    const second = await ask(first.next)
    expect([first.badges.length, first.isWhole, second.badges.length, second.isWhole]).toEqual([
      100,
      false,
      5,
      true,
    ])
    expect(new Set([...first.badges, ...second.badges].map(({ listed }) => listed.id)).size).toBe(105)
    expect(second.count).toBe(105)
  })

  test('is only what has changed since: a new badge, one that comes back, one that stands otherwise', async () => {
    await give('old')
    const removed = await give('removed')
    wait()
    let { next } = await ask()
    const look = async () => {
      wait()
      const answer = await ask(next)
      next = answer.next
      return { names: namesOf(answer), count: answer.count }
    }
    expect(await look()).toEqual({ names: [], count: 2 })
    await give('new')
    expect(await look()).toEqual({ names: ['Badge new'], count: 3 })
    await removeBadge(world.deps, 'ada', removed)
    expect(await look()).toEqual({ names: [], count: 2 })
    await undoRemoval(world.deps, 'ada', removed)
    expect(await look()).toEqual({ names: ['Badge removed'], count: 3 })
  })

  test('what was under way while a device asked comes with its next question', async () => {
    world.clock.now += 3_000
    const { next } = await ask()
    world.clock.now -= 2_000
    await give('slow')
    world.clock.now += 10_000
    expect(namesOf(await ask(next))).toEqual(['Badge slow'])
  })

  test('a place that is none, or of another making, begins anew', async () => {
    await give('one')
    for (const place of ['nonsense', '0.99999999999999.', '2.99999999999999.x', "1.1.'; --"])
      expect(namesOf(await ask(place)), place).toEqual(['Badge one'])
    expect(namesOf(await ask(`1.${NOON + 1}.`))).toEqual([])
  })

  test('the ids of all badges say what is gone', async () => {
    const [kept, gone] = [await give('kept'), await give('gone')]
    await removeBadge(world.deps, 'ada', gone)
    const answer = (await ada.get('/offline/badge-ids')).json() as KeptIds
    expect(answer).toEqual({ ids: [kept], next: null })
  })

  test('the link of a single badge is no collection of the copy', async () => {
    const id = await give('one')
    const before = await ask()
    await createBadgeShare(world.deps, { accountId: 'ada', badgeId: id, title: 'One' })
    const after = await ask(before.next, before.collectionsTag)
    expect([before.collections, after.collections]).toEqual([[], null])
  })

  test('what its owner added to a badge comes with it, and is heard of when it changes', async () => {
    const [id] = [await give('a'), await give('b')]
    wait()
    let { next } = await ask()
    const hear = async () => {
      wait()
      const answer = await ask(next)
      next = answer.next
      return answer.badges.map(({ page }) => page.ownEvidence?.map(({ title }) => title))
    }
    expect(await hear()).toEqual([])
    const key = { accountId: 'ada', badgeId: id }
    await addEvidence(world.deps, key, { title: 'Mine', text: '', link: null, isShown: false })
    expect(await hear()).toEqual([['Mine']])
    const [entry] = await listEvidence(world.deps.db, id)
    await removeEvidence(world.deps, { ...key, id: entry?.id ?? '' })
    expect(await hear()).toEqual([[]])
  })

  test('collections come with their badges in order, and only where something of them has changed', async () => {
    const ids = [await give('a'), await give('b')]
    const id = await createCollection(world.deps, 'ada', { title: 'Sea', description: 'Wet.' }, ids)
    const first = await ask()
    expect(first.collections).toMatchObject([{ id, title: 'Sea', description: 'Wet.', badgeIds: ids }])
    const same = await ask(first.next, first.collectionsTag)
    expect(same.collections).toBeNull()
    await world.deps.db.updateTable('collection').set({ position: 3 }).where('id', '=', id).execute()
    const moved = await ask(first.next, first.collectionsTag)
    expect(moved.collections).toMatchObject([{ id, position: 3 }])
    const other = await give('c')
    await addToCollection(world.deps, { accountId: 'ada', id: String(id) }, [other])
    const changed = await ask(first.next, first.collectionsTag)
    expect(changed.collections).toMatchObject([{ badgeIds: [...ids, other] }])
  })

  describe('is nobody else’s', () => {
    test('another person gets their own, and no picture by another’s badge', async () => {
      const id = await give('secret')
      await createAccount(world.deps.db, 'eve', 'eve@home.example')
      await give('eve', 'eve')
      const eve = await openSignedIn(world, 'eve')
      expect(namesOf(await ask('', '', eve))).toEqual(['Badge eve'])
      const missing = await eve.get(`/badges/${'x'.repeat(22)}/picture`)
      const others = await eve.get(`/badges/${id}/picture`)
      expect([others.status, others.html]).toEqual([404, missing.html])
    })

    test('nobody who is signed out gets anything', async () => {
      const id = await give('one')
      const nobody = world.newBrowser()
      for (const path of ['/offline/badges', '/offline/badge-ids', `/badges/${id}/picture`])
        expect((await nobody.get(path)).status, path).toBe(401)
    })

    test('on a shared computer nothing is answered, and what was kept is to go', async () => {
      await give('one')
      await world.deps.db.updateTable('session').set({ is_shared: 1 }).execute()
      for (const path of ['/offline/badges', '/offline/badge-ids']) {
        const answer = await ada.get(path)
        expect([answer.status, answer.html, answer.headers.get('backpack-keep-for')]).toEqual([
          204,
          '',
          'nobody',
        ])
      }
    })
  })

  test('a picture is the badge’s own, and no browser keeps it by itself', async () => {
    const bytes = makePng(77)
    const added = await giveBadge(world.deps, 'ada', makeBadge('p', { type: 'image/png', bytes }))
    if (!added.added) throw new Error(added.code)
    const answer = await ada.get(`/badges/${added.id}/picture`)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    await removeBadge(world.deps, 'ada', added.id)
    expect((await ada.get(`/badges/${added.id}/picture`)).status).toBe(404)
  })
})
