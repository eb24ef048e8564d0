import type { InlineScript } from '../http/assets.ts'
import { createPacked, sendPacked } from '../http/packed.ts'
import { type Renderer, renderDocument } from '../http/render.tsx'
import type { Route } from '../http/route.ts'

/**
 * The Frame: the one page that others may frame, and so the one that knows nobody.
 *
 * It greets the page that frames us before style and program are there, so that the answer comes while they load.
 * The same bytes for everybody, without cookies: what it shows it learns later, from the page and from the Window.
 */
export function framePageRoutes(renderer: Renderer): Route[] {
  const document = renderDocument(renderer, {
    lang: 'en',
    title: 'Open Backpack',
    entry: 'client/consent/frame.tsx',
    children: <div id="app" />,
  })
  const html = createPacked(Buffer.from(putFirst(document, renderer.frameScript)))
  return [
    {
      method: 'get',
      path: '/issuer/frame',
      as: 'frame',
      handle: (req, res) => sendPacked(req, res, html, 'text/html; charset=utf-8'),
    },
  ]
}

/** Before the style sheets: a script that stands after one waits for it. */
function putFirst(document: string, script: InlineScript | null): string {
  return script === null
    ? document
    : document.replace('<head>', () => `<head><script>${script.text}</script>`)
}
