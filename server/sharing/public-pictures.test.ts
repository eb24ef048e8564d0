import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, expect, test } from 'vitest'
import { createSharer } from '../testing/sharer.ts'
import { createPictureSender } from './public-pictures.ts'
import { findShared } from './share-queries.ts'

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

test('a preview that was drawn while its link ended is not sent any more', async () => {
  const { world, share } = await createSharer()
  endings.push(() => world.close())
  const token = (await share()).split('/').at(-1) ?? ''
  const { db, now } = world.deps
  const drawn: number[] = []
  const { sendPreview } = createPictureSender(world.deps, () => findShared(db, token, now()), {
    draw: async () => {
      const ended = db.updateTable('collection').set({ share_token: null })
      drawn.push(Number((await ended.where('share_token', '=', token).executeTakeFirst()).numUpdatedRows))
      return { ok: true, png: new Uint8Array([1]) }
    },
  })
  const server = createServer(express().get('/', sendPreview)).listen(0)
  endings.push(() => server.close())
  const { port } = server.address() as AddressInfo
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  expect(drawn).toEqual([1])
})
