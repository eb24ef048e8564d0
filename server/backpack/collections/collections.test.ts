import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { sweep } from '../../sweep.ts'
import { createAccount, giveBadge, makeBadge, openSignedIn } from '../../testing/badges.ts'
import type { Browser, Page } from '../../testing/browser.ts'
import { addCollection } from '../../testing/rows.ts'
import { createWorld, type World } from '../../testing/world.ts'

let world: World
let ada: Browser

beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'ada@home.example')
  await createAccount(world.deps.db, 'bob', 'bob@home.example')
  ada = await openSignedIn(world, 'ada')
})
afterEach(() => world.close())

async function give(accountId: string, key: string): Promise<string> {
  const added = await giveBadge(world.deps, accountId, makeBadge(key))
  if (!added.added) throw new Error(`not added: ${added.code}`)
  return added.id
}

/** Makes a collection as a person does, and gives the page that follows. */
const create = async (title: string, browser = ada): Promise<Page> =>
  browser.submit(await browser.get('/collections'), 'Create collection', { title })

const pathOf = (page: Page) => new URL(page.url).pathname

/** A collection with these badges, made as a person does. Returns its path. */
async function createWith(...ids: string[]): Promise<string> {
  const path = pathOf(await create('Best of'))
  const choice = await ada.get(`${path}/add`)
  const fields = formFields(choice.html, 'Add chosen badges')
  await ada.post(`${path}/add`, [...fields, ...ids.map((id): [string, string] => ['badge', id])])
  return path
}

/** The hidden fields of the form that has such a button. */
function formFields(html: string, button: string): [string, string][] {
  const form = [...html.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].find(([, inner]) =>
    inner?.includes(`${button}</button>`),
  )
  return [...(form?.[1] ?? '').matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value],
  )
}

const namesIn = (html: string) =>
  [...html.matchAll(/data-name="([^"]*)"/g)].map(([, name]) => (name ?? '').replace('Badge ', ''))

test('somebody without collections reads what they are for, and that nobody else sees them', async () => {
  const { html } = await ada.get('/collections')
  expect(html).toContain('<h1>Collections</h1>')
  expect(html).toContain('No collections yet')
  expect(html).toContain('Nobody but you sees a collection, unless you share it.')
  expect((await ada.get('/')).html).toContain('<a href="/collections">Collections</a>')
})

test('who is signed out is led to sign in and back', async () => {
  const answer = await world.newBrowser().get('/collections', { follow: false })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in?next=%2Fcollections'])
})

test('a collection is made, filled, and shown with its badges in the order in which they were added', async () => {
  const [one, two] = [await give('ada', 'one'), await give('ada', 'two')]
  const page = await create('Work & <b>play</b>')
  expect(page.html).toContain('Work &amp; &lt;b>play&lt;/b>')
  expect(page.html).toContain('Still empty')
  const path = pathOf(page)
  const fields = formFields((await ada.get(`${path}/add`)).html, 'Add chosen badges')
  const filled = await ada.post(`${path}/add`, [...fields, ['badge', two], ['badge', one], ['badge', two]])
  expect(filled.html).toContain('2 badges added to this collection.')
  expect(namesIn(filled.html)).toEqual(['two', 'one'])
  expect((await ada.get(`${path}/add`)).html.match(/In this collection already/g)).toHaveLength(2)
  expect((await ada.get('/collections')).html).toContain('2 badges')
  expect((await ada.get(`/?collection=${path.split('/').at(-1)}&q=two`)).html).toContain('1 badge found')
})

test('a name is needed, and what was typed beside it is not lost', async () => {
  const form = await ada.get('/collections')
  const failed = await ada.submit(form, 'Create collection', { title: ' \u200b ', description: 'My words' })
  expect(failed.status).toBe(422)
  expect(failed.html).toContain('Give the collection a name.')
  expect(failed.html).toContain('My words</textarea>')
  const long = await ada.submit(form, 'Create collection', {
    title: 'x'.repeat(limits.collectionTitleChars + 1),
  })
  expect(long.html).toContain('This name is too long.')
  const wordy = await ada.submit(form, 'Create collection', {
    title: 'x'.repeat(limits.collectionTitleChars),
    description: 'x'.repeat(limits.collectionDescriptionChars + 1),
  })
  expect(wordy.html).toContain('This description is too long.')
  expect((await ada.get('/collections')).html).toContain('No collections yet')
})

describe('the order', () => {
  let path: string
  beforeEach(async () => {
    const ids: string[] = []
    for (const key of ['a', 'b', 'c', 'd']) ids.push(await give('ada', key))
    path = await createWith(...ids)
  })
  const press = async (button: string) => namesIn((await ada.submit(await ada.get(path), button)).html)

  test('is changed by buttons: up, down, to both ends', async () => {
    expect(await press('Move Badge b up')).toEqual(['b', 'a', 'c', 'd'])
    expect(await press('Move Badge a down')).toEqual(['b', 'c', 'a', 'd'])
    expect(await press('Move to the start: Badge d')).toEqual(['d', 'b', 'c', 'a'])
    expect(await press('Move to the end: Badge b')).toEqual(['d', 'c', 'a', 'b'])
  })

  test('has no button that would do nothing', async () => {
    const { html } = await ada.get(path)
    expect(html).not.toContain('Move Badge a up')
    expect(html).not.toContain('Move Badge d down')
  })

  test('is changed by dragging: a badge takes the place of another, in both directions', async () => {
    const drag = async (which: string, to: string) => {
      const page = await ada.get(path)
      const id = (name: string) =>
        new RegExp(`data-item="([^"]*)" data-name="Badge ${name}"`).exec(page.html)?.[1]
      const fields = { move: id(which) ?? '', at: id(to) ?? '' }
      const hidden = [...page.html.matchAll(/type="hidden" name="(token|version)" value="([^"]*)"/g)]
      const known = Object.fromEntries(hidden.map(([, name, value]) => [name, value]))
      return namesIn((await ada.post(`${path}/arrange`, { ...known, ...fields })).html)
    }
    expect(await drag('a', 'c')).toEqual(['b', 'c', 'a', 'd'])
    expect(await drag('d', 'b')).toEqual(['d', 'b', 'c', 'a'])
  })

  test('is not changed from a page that is older than the collection: the answer says so and shows it as it is', async () => {
    const old = await ada.get(path)
    expect(await press('Move Badge b up')).toEqual(['b', 'a', 'c', 'd'])
    const late = await ada.submit(old, 'Move Badge b up')
    expect(late.status).toBe(409)
    expect(late.html).toContain('changed in another tab')
    expect(namesIn(late.html)).toEqual(['b', 'a', 'c', 'd'])
    expect(namesIn((await ada.submit(late, 'Move Badge b down')).html)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('has the first badge as its cover until another one is chosen', async () => {
    const coverOf = (html: string) => /data-name="Badge (\w)"(?:(?!data-name)[\s\S])*>Cover</.exec(html)?.[1]
    expect(coverOf((await ada.get(path)).html)).toBe('a')
    expect(coverOf((await ada.submit(await ada.get(path), 'Use as cover: Badge c')).html)).toBe('c')
    await ada.submit(await ada.get(path), 'Remove from this collection: Badge c')
    expect(coverOf((await ada.get(path)).html)).toBe('a')
  })

  test('has one cover only, on whichever page it stands', async () => {
    const ids: string[] = []
    for (let at = 0; at < 101; at++) ids.push(await give('ada', `many ${at}`))
    const id = await addCollection(world.deps.db, 'ada', ids, { cover: ids.at(-1) ?? null })
    const pages = [await ada.get(`/collections/${id}`), await ada.get(`/collections/${id}?page=2`)]
    expect(pages.map(({ html }) => html.match(/>Cover</g)?.length ?? 0)).toEqual([0, 1])
  })

  test('comes back when a badge that was taken out is put back', async () => {
    const taken = await ada.submit(await ada.get(path), 'Remove from this collection: Badge b')
    expect(taken.html).toContain('Badge b is no longer in this collection. It stays in your Backpack.')
    expect(namesIn(taken.html)).toEqual(['a', 'c', 'd'])
    expect(namesIn((await ada.submit(taken, 'Undo')).html)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('comes back with a badge that was removed from the backpack and restored', async () => {
    const id = /data-item="([^"]*)" data-name="Badge b"/.exec((await ada.get(path)).html)?.[1] ?? ''
    const removed = await ada.submit(await ada.get(`/badges/${id}`), 'Remove')
    expect(namesIn((await ada.get(path)).html)).toEqual(['a', 'c', 'd'])
    expect(await press('Move Badge c up')).toEqual(['c', 'a', 'd'])
    await ada.submit(removed, 'Undo')
    expect([...namesIn((await ada.get(path)).html)].sort()).toEqual(['a', 'b', 'c', 'd'])
  })

  test('gets the same badge back that was added anew while it was removed', async () => {
    const id = /data-item="([^"]*)" data-name="Badge b"/.exec((await ada.get(path)).html)?.[1] ?? ''
    const removed = await ada.submit(await ada.get(`/badges/${id}`), 'Remove')
    await give('ada', 'b')
    await ada.submit(removed, 'Undo')
    expect(namesIn((await ada.get(path)).html)).toEqual(['a', 'b', 'c', 'd'])
  })
})

test('texts that were changed in another tab are not overwritten unseen: both are shown, and can be saved', async () => {
  const path = pathOf(await create('Best of'))
  const [one, other] = [await ada.get(`${path}/edit`), await ada.get(`${path}/edit`)]
  await ada.submit(one, 'Save', { title: 'First', description: 'Of the first tab' })
  const late = await ada.submit(other, 'Save', { title: 'Second', description: 'Of the second tab' })
  expect(late.status).toBe(409)
  for (const words of ['First', 'Of the first tab', 'value="Second"', 'Of the second tab</textarea>'])
    expect(late.html).toContain(words)
  expect((await ada.get(path)).html).toContain('First')
  const saved = await ada.submit(late, 'Save', { title: 'Second', description: 'Of the second tab' })
  expect(pathOf(saved)).toBe(path)
  expect(saved.html).toContain('Of the second tab')
})

test('a collection is deleted, its badges stay, and it can be taken back for ten minutes', async () => {
  const id = await give('ada', 'one')
  const path = await createWith(id)
  const deleted = await ada.submit(await ada.get(path), 'Delete collection')
  expect(deleted.html).toContain('Deleted Best of')
  expect((await ada.get('/collections')).html).toContain('No collections yet')
  expect((await ada.get(`/badges/${id}`)).status).toBe(200)
  const back = await ada.submit(deleted, 'Undo')
  expect(namesIn(back.html)).toEqual(['one'])
  const again = await ada.submit(back, 'Delete collection')
  world.clock.now += limits.undoMs
  expect((await ada.get(path)).status).toBe(404)
  world.clock.now += limits.undoHeardMs - limits.undoMs
  expect((await ada.submit(again, 'Undo')).status).toBe(404)
  world.clock.now += 1
  await sweep(world.deps)
  expect(await world.deps.db.selectFrom('collection').select('id').execute()).toEqual([])
})

test('a tab in which a collection is open that was deleted in another says so, and leads back', async () => {
  const path = await createWith(await give('ada', 'one'))
  const [edit, add] = [await ada.get(`${path}/edit`), await ada.get(`${path}/add`)]
  await ada.submit(await ada.get(path), 'Delete collection')
  for (const late of [
    await ada.submit(edit, 'Save', { title: 'x' }),
    await ada.submit(add, 'Add chosen badges'),
    await ada.get(`${path}/edit`),
  ]) {
    expect(pathOf(late)).toBe(path)
    expect(late.html).toContain('Deleted Best of')
    expect(late.html).toContain('Undo</button>')
  }
})

test("a badge's page puts it into collections and takes it out, and undoes nothing of another tab", async () => {
  const id = await give('ada', 'one')
  const [first, second] = [pathOf(await create('First')), pathOf(await create('Second'))]
  const idOf = (path: string) => path.split('/').at(-1) ?? ''
  const page = await ada.get(`/badges/${id}`)
  const old = await ada.get(`/badges/${id}`)
  await ada.submit(page, 'Save collections', { in: idOf(first), title: 'Third' })
  expect(namesIn((await ada.get(first)).html)).toEqual(['one'])
  expect((await ada.get('/collections')).html).toContain('Third')
  // Drawn before it was in any: saying "in the second" must not take it out of the first.
  await ada.submit(old, 'Save collections', { in: idOf(second), title: '' })
  expect(namesIn((await ada.get(first)).html)).toEqual(['one'])
  expect(namesIn((await ada.get(second)).html)).toEqual(['one'])
  const fresh = await ada.get(`/badges/${id}`)
  await ada.submit(fresh, 'Save collections', { in: idOf(second), was: idOf(first), title: '' })
  expect(namesIn((await ada.get(first)).html)).toEqual([])
})

test("another person's collection answers as one that never was, whatever is asked of it", async () => {
  const path = await createWith(await give('ada', 'one'))
  const bob = await openSignedIn(world, 'bob')
  const own = await create('Of Bob', bob)
  const [, token = ''] = /name="token" value="([^"]*)"/.exec(own.html) ?? []
  for (const base of [path, '/collections/nothing']) {
    for (const page of ['', '/edit', '/add']) expect((await bob.get(base + page)).status).toBe(404)
    for (const act of ['edit', 'add', 'arrange', 'put-back', 'delete', 'undo'])
      expect((await bob.post(`${base}/${act}`, { token, version: '1', title: 'x' })).status, act).toBe(404)
  }
  expect((await bob.get(`/?collection=${path.split('/').at(-1)}`)).html).not.toContain('Badge one')
})

test("another person's badge cannot be put into one's collection", async () => {
  const id = await give('ada', 'one')
  const bob = await openSignedIn(world, 'bob')
  const own = await create('Of Bob', bob)
  const path = pathOf(own)
  const token = /name="token" value="([^"]*)"/.exec(own.html)?.[1] ?? ''
  await bob.post(`${path}/add`, { token, badge: id })
  await bob.post(`${path}/put-back`, { token, badge: id, position: '0' })
  await bob.post(`${path}/arrange`, { token, version: '3', cover: id })
  expect(
    (await bob.post(`/badges/${id}/collections`, { token, in: path.split('/').at(-1) ?? '' })).status,
  ).toBe(404)
  expect((await bob.get(path)).html).not.toContain('Badge one')
  expect(await world.deps.db.selectFrom('collection_badge').selectAll().execute()).toEqual([])
})

test('there are as many collections as a page shows, and no more', async () => {
  const rows = Array.from({ length: limits.collectionsPerAccount - 1 }, (_, at) => ({
    id: `c${at}`,
    account_id: 'ada',
    title: `Number ${at}`,
    description: '',
    cover: null,
    version: 1,
    created_at: at,
    changed_at: at,
    removed_at: null,
  }))
  await world.deps.db.insertInto('collection').values(rows).execute()
  const form = await ada.get('/collections')
  await ada.submit(form, 'Create collection', { title: 'The last one' })
  const full = await ada.get('/collections')
  expect(full.html).toContain('The last one')
  expect(full.html).toContain('You have as many collections as a backpack holds.')
  await ada.submit(form, 'Create collection', { title: 'One too many' })
  expect((await ada.get('/collections')).html).not.toContain('One too many')
})
