import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../storage/database.ts'
import { createAccount, openSignedIn } from '../../testing/badges.ts'
import { forEachDatabase } from '../../testing/databases.ts'
import { addCollection } from '../../testing/rows.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { arrangeCollections, moveInList } from './collection-order.ts'
import { listCollections } from './collection-queries.ts'
import type { Move } from './member-queries.ts'

describe('an entry of a list', () => {
  test.each<[string, Move, string]>([
    ['b', 'up', 'bacd'],
    ['b', 'down', 'acbd'],
    ['c', 'first', 'cabd'],
    ['b', 'last', 'acdb'],
    ['d', { at: 'b' }, 'adbc'],
    ['a', { at: 'c' }, 'bcad'],
    ['a', 'up', 'abcd'],
    ['d', 'down', 'abcd'],
    ['a', { at: 'gone' }, 'abcd'],
    ['gone', 'first', 'abcd'],
    ['gone', 'down', 'abcd'],
  ])('%s goes where %j sends it', (id, move, expected) => {
    expect(moveInList([...'abcd'], id, move).join('')).toBe(expected)
  })
})

forEachDatabase('the order of collections', (open) => {
  let db: Db

  beforeEach(async () => {
    db = await open()
    await createAccount(db, 'ada', 'ada@home.example')
    await createAccount(db, 'bob', 'bob@home.example')
    for (const [at, id] of [...'abc'].entries())
      await addCollection(db, 'ada', [], { id, changed_at: 10 - at })
  })
  const order = async (accountId = 'ada') =>
    (await listCollections(db, accountId)).map(({ id }) => id).join('')
  const arrange = (id: string, move: Move, accountId = 'ada') =>
    arrangeCollections({ db }, accountId, id, move)

  test('is that of their last change until somebody moves one, and theirs from then on', async () => {
    expect(await order()).toBe('abc')
    await arrange('c', 'first')
    expect(await order()).toBe('cab')
    await db.updateTable('collection').set({ changed_at: 99 }).where('id', '=', 'b').execute()
    expect(await order()).toBe('cab')
  })

  test('has what was made since before all others, until that is moved too', async () => {
    await arrange('c', 'first')
    await addCollection(db, 'ada', [], { id: 'd' })
    expect(await order()).toBe('dcab')
    await arrange('d', 'last')
    expect(await order()).toBe('cabd')
  })

  test('stays that of their last change where a move moves nothing', async () => {
    await arrange('a', 'up')
    await arrange('gone', 'first')
    await db.updateTable('collection').set({ changed_at: 99 }).where('id', '=', 'c').execute()
    expect(await order()).toBe('cab')
  })

  test('of two moves at once loses neither', async () => {
    await Promise.all([arrange('a', 'last'), arrange('c', 'first')])
    expect(await order()).toBe('cba')
  })

  test('is not for another account to change', async () => {
    await addCollection(db, 'bob', [], { id: 'x' })
    await arrange('a', 'last', 'bob')
    await arrange('x', { at: 'a' }, 'bob')
    expect(await order()).toBe('abc')
  })
})

describe('the page that orders collections', () => {
  let world: World

  beforeEach(async () => {
    world = await createWorld()
    await createAccount(world.deps.db, 'ada', 'ada@home.example')
  })
  afterEach(() => world.close())

  const titles = (html: string) => [...html.matchAll(/data-name="([^"]*)"/g)].map(([, name]) => name)

  test('is offered where there are two, and its buttons move them without a script', async () => {
    const ada = await openSignedIn(world, 'ada')
    const link = '<a class="button" href="/collections/order">Change the order</a>'
    await addCollection(world.deps.db, 'ada', [], { id: 'one', title: 'One', changed_at: 2 })
    expect((await ada.get('/collections')).html).not.toContain(link)
    await addCollection(world.deps.db, 'ada', [], { id: 'two', title: 'Two', changed_at: 1 })
    expect((await ada.get('/collections')).html).toContain(link)

    const page = await ada.get('/collections/order')
    expect(titles(page.html)).toEqual(['One', 'Two'])
    const moved = await ada.submit(page, 'Move Two up')
    expect(titles(moved.html)).toEqual(['Two', 'One'])
    const list = (await ada.get('/collections')).html
    expect(list.indexOf('>Two<')).toBeLessThan(list.indexOf('>One<'))
  })

  test('asks somebody who is signed out to sign in, and refuses an order that says nothing', async () => {
    const ada = await openSignedIn(world, 'ada')
    for (const id of ['one', 'two']) await addCollection(world.deps.db, 'ada', [], { id })
    const token = /name="token" value="([^"]*)"/.exec((await ada.get('/collections/order')).html)?.[1] ?? ''
    expect((await ada.post('/collections/order', { token })).status).toBe(400)
    expect(new URL((await world.newBrowser().get('/collections/order')).url).search).toBe(
      '?next=%2Fcollections%2Forder',
    )
  })
})
