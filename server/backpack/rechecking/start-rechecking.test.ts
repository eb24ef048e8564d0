import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSample, HOST, serve } from '../../checking/testing/sample-badges.ts'
import { createAccount, openSignedIn } from '../../testing/badges.ts'
import { createWorld, type World } from '../../testing/world.ts'
import { startRechecking } from './start-rechecking.ts'

const ENTRY = `${HOST}/assertion.json`
const DAY = 24 * 60 * 60_000

let world: World
beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'earner', 'Earner@home.example')
  const earner = await openSignedIn(world, 'earner')
  serve(world.web, createSample('2.0'))
  const offer = await earner.get(`/issuer/accept?assertion=${encodeURIComponent(ENTRY)}`)
  await earner.submit(offer, 'Add 1 badge')
  world.web.fetched.length = 0
})
afterEach(() => world.close())

test('what became due while the server was away is looked at when it starts', async () => {
  world.clock.now += 2 * DAY
  const stop = startRechecking(world.deps)
  await vi.waitFor(() => expect(world.web.fetched).toContain(ENTRY), { timeout: 30_000 })
  await stop()
})
