import { randomUUID } from 'node:crypto'
import { setImmediate as takeTurn } from 'node:timers/promises'
import type { Request, Response } from 'express'
import { type ComponentChildren, Fragment, h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { dirOf } from '../../client/messages/languages.ts'
import { TakeLater } from '../../client/ui/Later.tsx'
import type { EntryAssets, InlineScript } from './assets.ts'
import { langOf } from './language.ts'
import { type Theme, themeOf } from './theme.ts'

/**
 * What a page needs beside its content. One per app; made in app.ts.
 *
 * @property frameScript what greets the page that frames us, from within the Frame's HTML
 */
export type Renderer = {
  basePath: string
  clientDir: string
  assets: (entry: string) => EntryAssets
  frameScript: InlineScript | null
}

/** The entry of the pages that somebody opens by themselves, as an app too. */
const OWN_PAGES = 'client/backpack/page.ts'

/**
 * What a whole page is made of.
 *
 * @property entry the client entry (path from the repository's top) that styles and enhances it
 * @property head what else stands in its head
 * @property script the one that runs instead of the entry's own; null for none
 * @property drawnBy the client entry whose scripts run instead @property ahead entries whose scripts those will load
 * @property isIndexed whether search engines may list it
 */
type DocumentParts = {
  lang: string
  title: string
  entry: string
  children: ComponentChildren
  theme?: Theme
  head?: ComponentChildren
  isIndexed?: boolean
  script?: string | null
  drawnBy?: string
  ahead?: string[]
}

/** Draws a whole page on the server. */
export const renderDocument = (renderer: Renderer, parts: DocumentParts): string =>
  `<!doctype html>${renderToString(<Document {...parts} renderer={renderer} />)}`

/** Draws a page as `renderDocument` does, but in turns with all else that the server does, where it has parts for that (`Later`). */
export async function renderDocumentInTurns(renderer: Renderer, parts: DocumentParts): Promise<string> {
  const later: ComponentChildren[] = []
  // Nobody who gave a text of the page can know it.
  const mark = randomUUID()
  const take = (part: ComponentChildren) => `${mark}${later.push(part) - 1}${mark}`
  const html = renderToString(
    <TakeLater.Provider value={take}>
      <Document {...parts} renderer={renderer} />
    </TakeLater.Provider>,
  )
  const pieces: string[] = []
  for (const [at, piece] of html.split(mark).entries()) {
    if (at % 2 === 0) pieces.push(piece)
    else {
      await takeTurn()
      pieces.push(renderToString(h(Fragment, null, later[Number(piece)])))
    }
  }
  return `<!doctype html>${pieces.join('')}`
}

function Document({
  renderer: { basePath, assets },
  lang,
  title,
  entry,
  children,
  theme = 'system',
  head = null,
  isIndexed = false,
  script,
  drawnBy = entry,
  ahead = [],
}: DocumentParts & { renderer: Renderer }) {
  const { styles } = assets(entry)
  const { scripts, preloads } = assets(drawnBy)
  const later = ahead.map(assets).flatMap((each) => [...each.preloads, ...each.scripts])
  return (
    <html
      lang={lang}
      dir={dirOf(lang)}
      data-root={basePath}
      {...(theme === 'system' ? {} : { 'data-theme': theme })}
    >
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content={theme === 'system' ? 'light dark' : theme} />
        {isIndexed ? null : <meta name="robots" content="noindex" />}
        {head}
        <link rel="icon" href={`${basePath}favicon.svg`} type="image/svg+xml" />
        {entry === OWN_PAGES ? (
          <>
            <link rel="manifest" href={`${basePath}app.webmanifest`} />
            <link rel="apple-touch-icon" href={`${basePath}icons/backpack-180.png`} />
          </>
        ) : null}
        {styles.map((href) => (
          <link key={href} rel="stylesheet" href={href} />
        ))}
        {script === undefined ? (
          <Modules scripts={scripts} preloads={[...preloads, ...later]} />
        ) : script === null ? null : (
          <script src={script} defer />
        )}
      </head>
      <body>{children}</body>
    </html>
  )
}

function Modules({ scripts, preloads }: Pick<EntryAssets, 'scripts' | 'preloads'>) {
  return (
    <>
      {preloads.map((href) => (
        <link key={href} rel="modulepreload" href={href} />
      ))}
      {scripts.map((src) => (
        <script key={src} type="module" src={src} />
      ))}
    </>
  )
}

type PageParts = {
  title: string
  entry: string
  children: ComponentChildren
  status?: number
  drawnBy?: string
  ahead?: string[]
}

/** Answers with a page, in the language and the theme of the request. */
export function sendPage(renderer: Renderer, req: Request, res: Response, page: PageParts): void {
  sendHtml(res, page, renderDocument(renderer, { lang: langOf(req), theme: themeOf(req), ...page }))
}

/** Answers with a page that may be long: others are served while it is drawn. */
export async function sendPageInTurns(
  renderer: Renderer,
  req: Request,
  res: Response,
  page: PageParts,
): Promise<void> {
  const parts = { lang: langOf(req), theme: themeOf(req), ...page }
  sendHtml(res, page, await renderDocumentInTurns(renderer, parts))
}

const sendHtml = (res: Response, { status = 200 }: PageParts, html: string): void => {
  res.status(status).type('html').send(html)
}
