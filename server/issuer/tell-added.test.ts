import { afterEach, beforeEach, expect, test } from 'vitest'
import { countBadges } from '../backpack/queries.ts'
import { createAccount, openSignedIn } from '../testing/badges.ts'
import type { Browser, Page } from '../testing/browser.ts'
import { putLongList } from '../testing/long-list.ts'
import { createWorld, type World } from '../testing/world.ts'
import { acceptPreviews } from './accept.ts'
import type { RequestRow } from './queries.ts'
import { acceptsOf } from './running-accepts.ts'
import { tellAdded, tellOverdue } from './tell-added.ts'

const MANY = 520
const MINUTE = 60_000
/** For what follows an answer, on a machine that is busy. */
const PATIENT = { timeout: 50_000 }

let world: World
let ada: Browser
let request: RequestRow
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'ada@example.org')
  ada = await openSignedIn(world, 'ada')
  request = await putLongList(world, 'ada', MANY)
})
afterEach(() => world.close())

/** As a process that dies: nothing after it is done any more. */
async function dieInTheMiddle(): Promise<void> {
  const { newId } = world.deps
  let left = 250
  world.deps.newId = () => {
    if (left-- === 0) throw new Error('the power is gone')
    return newId()
  }
  await expect(accept(MANY)).rejects.toThrow('the power is gone')
  world.deps.newId = newId
}

const accept = (count: number, from = 0) =>
  acceptPreviews(world.deps, {
    request,
    accountId: 'ada',
    previews: Array.from({ length: count }, (_, at) => `p${from + at}`),
    asker: null,
    decline: false,
    lang: 'en',
  })
const subjects = () => world.mails.map(({ subject }) => subject)
const of = () => ({ requestId: request.id, accountId: 'ada' })

async function untilAdded(page: Page): Promise<Page> {
  let latest = page
  while (latest.html.includes('data-progress')) latest = await ada.get(page.url)
  return latest
}

test('the mail after a crash tells what was added before it, too, and the first that stood in the list comes first', async () => {
  await dieInTheMiddle()
  world.clock.now += MINUTE
  const page = await ada.get(`/add/lists/${request.id}`)
  await untilAdded(await ada.submit(page, 'Add 320 badges'))
  await expect.poll(() => world.mails.length, PATIENT).toBe(1)
  expect(subjects()).toEqual(['520 badges were added to your Backpack'])
  expect(world.mails[0]?.text).toMatch(/Badge n0, .*\n.*Badge n1, /)
  world.clock.now += 60 * MINUTE
  await tellOverdue(world.deps)
  expect(world.mails).toHaveLength(1)
})

test('what was added before a crash is told by itself, when nobody adds the rest', async () => {
  await dieInTheMiddle()
  world.clock.now += 5 * MINUTE - 1
  await tellOverdue(world.deps)
  expect(subjects()).toEqual([])
  world.clock.now += 1
  await tellOverdue(world.deps)
  await tellOverdue(world.deps)
  expect(subjects()).toEqual(['200 badges were added to your Backpack'])
})

test('what is on its way for long is told at its end', async () => {
  await dieInTheMiddle()
  let end = () => {}
  acceptsOf(world.deps).begin(
    { ...of(), what: 'adding', count: MANY },
    () =>
      new Promise((resolve) => {
        end = resolve
      }),
  )
  world.clock.now += 60 * MINUTE
  await tellOverdue(world.deps)
  expect(subjects()).toEqual([])
  end()
})

test('a mail that could not be sent is sent later, once, and never names what was removed meanwhile', async () => {
  const { sendMail } = world.deps
  let tries = 0
  world.deps.sendMail = async () => {
    tries += 1
    return { ok: false }
  }
  await accept(2)
  tellAdded(world.deps, of())
  await expect.poll(() => tries, PATIENT).toBe(1)
  await world.deps.db
    .updateTable('badge')
    .set({ removed_at: world.clock.now })
    .where('name', '=', 'Badge n0')
    .execute()
  world.deps.sendMail = sendMail
  world.clock.now += 5 * MINUTE
  await expect
    .poll(async () => {
      await tellOverdue(world.deps)
      return subjects()
    }, PATIENT)
    .toEqual(['1 badge was added to your Backpack'])
  expect(await countBadges(world.deps.db, 'ada')).toBe(1)
  world.clock.now += 60 * MINUTE
  await tellOverdue(world.deps)
  expect(world.mails).toHaveLength(1)
})

test('of two presses one after the other each badge is told, and none twice', async () => {
  const { sendMail } = world.deps
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  world.deps.sendMail = async (mail) => {
    await held
    return sendMail(mail)
  }
  await accept(2)
  tellAdded(world.deps, of())
  await accept(3, 2)
  tellAdded(world.deps, of())
  letGo()
  await expect
    .poll(() => world.mails.flatMap(({ text }) => text.match(/Badge n\d/g)).sort(), PATIENT)
    .toEqual(['Badge n0', 'Badge n1', 'Badge n2', 'Badge n3', 'Badge n4'])
})
