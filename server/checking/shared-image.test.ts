import { expect, test } from 'vitest'
import { readSharedImage } from './shared-image.ts'
import { createPng } from './testing/sample-badges.ts'

test('a picture is found good again by all of its bytes, and by nothing less', async () => {
  const good = createPng(37)
  const first = await readSharedImage(good)
  expect(first).toMatchObject({ ok: true, value: { type: 'image/png' } })
  expect(await readSharedImage(good.slice())).toEqual(first)
  const torn = good.slice()
  torn[torn.length - 20] = (torn[torn.length - 20] ?? 0) ^ 1
  for (const _ of [1, 2])
    expect(await readSharedImage(torn)).toMatchObject({ rejection: { code: 'image-unreadable' } })
  expect(await readSharedImage(good)).toEqual(first)
})
