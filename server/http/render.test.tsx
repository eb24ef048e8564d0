import { expect, test } from 'vitest'
import { Later } from '../../client/ui/Later.tsx'
import { type Renderer, renderDocument, renderDocumentInTurns } from './render.tsx'

const RENDERER: Renderer = {
  basePath: '/',
  clientDir: '',
  assets: () => ({ styles: [], scripts: [], preloads: [] }),
  frameScript: null,
}

const PARTS = 10

const draw = (name: (at: number) => string) => ({
  lang: 'en',
  title: 'A long page',
  entry: 'page.ts',
  children: (
    <main>
      {Array.from({ length: PARTS }, (_, at) => (
        <Later key={`${at}`}>
          <p class={`part-${at}`}>{name(at)}</p>
          <Later>and {at}</Later>
        </Later>
      ))}
      <p>The end</p>
    </main>
  ),
})

test('a page that is drawn in turns is the page that is drawn at once', async () => {
  const page = draw((at) => `<b>part ${at}</b>`)
  const html = await renderDocumentInTurns(RENDERER, page)
  expect(html).toBe(renderDocument(RENDERER, page))
  expect(html).toContain('<p class="part-9">&lt;b>part 9&lt;/b></p>and 9<p>The end</p>')
})

test('others have their turn between its parts', async () => {
  let turns = 0
  let isOver = false
  const takeTurns = () => {
    turns += 1
    if (!isOver) setImmediate(takeTurns)
  }
  setImmediate(takeTurns)
  const seen: number[] = []
  const Told = ({ at }: { at: number }) => {
    seen.push(turns)
    return <>{at}</>
  }
  const children = Array.from({ length: PARTS }, (_, at) => (
    <Later key={`${at}`}>
      <Told at={at} />
    </Later>
  ))
  await renderDocumentInTurns(RENDERER, { ...draw(String), children })
  isOver = true
  expect(new Set(seen).size).toBe(PARTS)
})
