import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '../testing/world.ts'

let world: World

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const langOf = (html: string) => /<html lang="(\w+)" dir="(\w+)"/.exec(html)?.slice(1).join(' ')

test('a page says its language and direction, and what we do not speak is answered in English', async () => {
  for (const asked of ['xx-YY', '', '*', 'constructor', 'en-GB,fr;q=0.1']) {
    const { html } = await world.newBrowser().get('/', { headers: { 'accept-language': asked } })
    expect(langOf(html)).toBe('en ltr')
  }
})
