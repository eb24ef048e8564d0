import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from '../testing/browser.ts'
import { codeFor } from '../testing/sign-in.ts'
import { createWorld, type World } from '../testing/world.ts'

const VICTIM = 'ada@home.example'
const CODES_AN_HOUR = 5
const TRIES_A_CODE = 5

let world: World
beforeAll(async () => {
  world = await createWorld({ CODES_PER_CLIENT_PER_HOUR: '100000' })
})
afterAll(() => world.close())

test('whoever guesses, from as many browsers as they like, has 25 guesses an hour of 100,000,000', async () => {
  let guesses = 0
  let mails = 0
  for (let attacker = 0; attacker < 12; attacker++) {
    const browser = world.newBrowser()
    let page: Page = await browser.submit(await browser.get('/sign-in'), 'Send code', { address: VICTIM })
    if (world.mails.length === mails) continue
    mails = world.mails.length
    const right = codeFor(world, VICTIM).replace('-', '')
    for (let guess = 0; guess < 20 && page.html.includes('Confirm'); guess++) {
      const wrong = String((Number(right) + guess + 1) % 100_000_000).padStart(8, '0')
      page = await browser.submit(page, 'Confirm', { code: wrong })
      guesses++
    }
    // The right code comes too late now.
    const late = page.html.includes('Confirm')
      ? await browser.submit(page, 'Confirm', { code: right })
      : await browser.get('/account', { follow: false })
    expect(late.html).not.toContain('Where you are signed in')
    // The pauses between the mails for one address grow; two hours pass in all.
    world.clock.now += 10 * 60_000
  }
  expect(guesses).toBeGreaterThan(10)
  expect(mails).toBeGreaterThan(2)
  expect(mails).toBeLessThanOrEqual(2 * CODES_AN_HOUR)
  expect(guesses / mails).toBeLessThanOrEqual(TRIES_A_CODE + 1)
  const accounts = await world.deps.db.selectFrom('account').selectAll().execute()
  expect(accounts).toEqual([])
})
