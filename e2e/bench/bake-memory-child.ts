// Prints by how much the process grew while it baked a drawing of as many bytes as its argument says.
import { type BakeOptions, bake } from '../../server/openbadges/bake.ts'

const OPTIONS: BakeOptions = { version: '2.0', kind: 'hosted', url: 'https://issuer.example/assertion.json' }
const LINE = `<path d="M0 0L9 9"/><!--${'é'.repeat(100)}-->`

const createDrawing = (size: number) =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg">${LINE.repeat(Math.floor(size / 230))}</svg>`,
  )

function bakeOnce(bytes: Uint8Array): void {
  const baked = bake({ type: 'image/svg+xml', bytes }, '{"id":"x"}', OPTIONS)
  if (!baked.ok) throw new Error(baked.rejection.detail)
}

const drawing = createDrawing(Number(process.argv[2]))
const small = createDrawing(5000)
// What is loaded and compiled by the first ones is not counted.
for (let round = 0; round < 100; round++) bakeOnce(small)
for (let time = 0; time < 2; time++) globalThis.gc?.()
const before = process.memoryUsage.rss()
bakeOnce(drawing)
const grownBytes = Math.max(0, process.resourceUsage().maxRSS * 1024 - before)
console.log(JSON.stringify({ grownBytes, fileBytes: drawing.length }))
