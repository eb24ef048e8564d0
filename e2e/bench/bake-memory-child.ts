// Prints by how much the process grew while it baked a drawing of as many bytes as its first argument says; with
// `picture` as the second nearly all of it is one picture in a data: URI.
import { bakeInTurns } from '../../server/openbadges/bake.ts'
import type { BakeOptions } from '../../server/openbadges/bake-options.ts'

const OPTIONS: BakeOptions = { version: '2.0', kind: 'hosted', url: 'https://issuer.example/assertion.json' }
const LINE = `<path d="M0 0L9 9"/><!--${'é'.repeat(100)}-->`

const createDrawing = (size: number) => encode(LINE.repeat(Math.floor(size / 230)))
const createPicture = (size: number) =>
  encode(`<image href="data:image/png;base64,${'iVBO'.repeat(Math.floor(size / 4))}"/>`)

const encode = (content: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg">${content}</svg>`)

// Looked at here and not asked of the system, whose highest value begins with what the parent process had.
let highest = 0
const look = async () => {
  highest = Math.max(highest, process.memoryUsage.rss())
}

async function bakeOnce(bytes: Uint8Array): Promise<void> {
  const baked = await bakeInTurns({ type: 'image/svg+xml', bytes }, '{"id":"x"}', OPTIONS, look)
  if (!baked.ok) throw new Error(baked.rejection.detail)
  await look()
}

const [, , size, kind] = process.argv
const drawing = (kind === 'picture' ? createPicture : createDrawing)(Number(size))
const small = createDrawing(5000)
// What is loaded and compiled by the first ones is not counted.
for (let round = 0; round < 100; round++) await bakeOnce(small)
for (let time = 0; time < 2; time++) globalThis.gc?.()
const before = process.memoryUsage.rss()
highest = before
await bakeOnce(drawing)
console.log(JSON.stringify({ grownBytes: highest - before, fileBytes: drawing.length }))
