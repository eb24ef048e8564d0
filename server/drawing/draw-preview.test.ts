import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createWorld } from '../testing/world.ts'
import { CARD_GROUND } from './card.ts'
import { drawPreview } from './draw-preview.ts'
import { readProgram } from './read-packaged.ts'
import { BOMBS } from './testing/bombs.ts'
import { makePainting, makeSvg, readCard } from './testing/pictures.ts'

const MIB = 1024 * 1024
const LIMITS = { timeoutMs: 50_000, memoryBytes: 256 * MIB }

const bomb = (name: keyof typeof BOMBS) => ({
  type: 'image/svg+xml' as const,
  bytes: new TextEncoder().encode(BOMBS[name]?.()),
})

test('nothing outside of a drawing is asked for, even by one that went through no filter', async () => {
  const asked: string[] = []
  const server = createServer((req, res) => {
    asked.push(req.url ?? '')
    res.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const file = new URL('../demo/badges/dovetail.png', import.meta.url).pathname
  const inner =
    `<style>@import url(${url}/css);@font-face{font-family:F;src:url(${url}/font)}</style>` +
    `<rect width="50" height="100" fill="#ff0000"/><image x="50" width="50" height="100" href="${url}/image"/>` +
    `<image x="50" width="50" height="100" href="${file}"/><image x="50" width="50" height="100" href="file://${file}"/>` +
    `<use href="${url}/use#a"/><rect width="1" height="1" fill="url(${url}/fill#a)"/><text font-family="F">a</text>`
  const drawn = await drawPreview(makeSvg(inner), LIMITS)
  server.close()
  if (!drawn.ok) throw new Error(drawn.detail)
  const { colourAt } = readCard(drawn.png)
  expect([colourAt(400, 300), colourAt(800, 300)]).toEqual(['#ff0000', CARD_GROUND])
  expect(asked).toEqual([])
})

test('the program that draws knows nothing from outside but how to hand over values', async () => {
  const program = await WebAssembly.compile(readProgram() as Uint8Array<ArrayBuffer>)
  const imports = WebAssembly.Module.imports(program)
  expect(imports.length).toBeGreaterThan(0)
  expect(imports.filter(({ name }) => !name.startsWith('__wb'))).toEqual([])
})

test('a picture that takes more memory than it may is not drawn, and one that does not is', async () => {
  const little = { ...LIMITS, memoryBytes: 16 * MIB }
  const painting = makePainting(2000, 2000)
  expect(await drawPreview(painting, LIMITS)).toMatchObject({ ok: true })
  expect(await drawPreview(painting, little)).toMatchObject({ ok: false })
  // In the height of a card it would be five hundred times as wide as one.
  const line = makeSvg('<rect width="6000" height="10"/>', 'width="6000" height="10"')
  expect(await drawPreview(line, little)).toMatchObject({ ok: true })
})

test('a picture that takes for ever is given up in time, and everybody else is answered meanwhile', async () => {
  const world = await createWorld()
  let isDrawing = true
  const drawing = drawPreview(bomb('noise without end'), { ...LIMITS, timeoutMs: 5000 }).finally(() => {
    isDrawing = false
  })
  for (let at = 0; at < 5; at += 1) expect((await fetch(`${world.url}healthz`)).status).toBe(200)
  expect(isDrawing).toBe(true)
  expect(await drawing).toEqual({ ok: false, detail: 'not drawn in 5000 ms' })
  await world.close()
})

test('whatever a drawing is made of, it ends: drawn, or not', async () => {
  const ends = new Map<string, string>()
  const names = Object.keys(BOMBS)
  // A few at a time: each may have its memory.
  const work = async () => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const drawn = await drawPreview(bomb(name), { ...LIMITS, timeoutMs: 2000 })
      ends.set(name, drawn.ok ? 'drawn' : drawn.detail)
    }
  }
  await Promise.all([work(), work(), work()])
  expect([...ends.keys()].sort()).toEqual(Object.keys(BOMBS).sort())
})

test.each([
  'a use of itself',
  'two uses of each other',
  'a pattern of itself',
  'a mask of itself',
  'a picture of a gigapixel inside',
  'a blur over everything',
  'large letters',
  'a size beyond numbers',
  'no number at all',
  'a line as a picture',
  'nothing to see',
])('%s is found out, and not drawn', async (name) => {
  const drawn = await drawPreview(bomb(name), LIMITS)
  expect(drawn.ok ? 'drawn' : drawn.detail).toMatch(/Error/)
})
