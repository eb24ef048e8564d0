import type { Request, Response } from 'express'
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { dirOf } from '../../client/messages/languages.ts'
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
 * Draws a whole page on the server.
 *
 * @param entry the client entry (path from the repository's top) that styles and enhances it
 * @param head what else stands in its head
 * @param script the one that runs instead of the entry's own; null for none
 * @param drawnBy the client entry whose scripts run instead @param ahead entries whose scripts those will load
 * @param isIndexed whether search engines may list it
 */
export function renderDocument(
  { basePath, assets }: Renderer,
  {
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
  }: {
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
  },
): string {
  const { styles } = assets(entry)
  const { scripts, preloads } = assets(drawnBy)
  const later = ahead.map(assets).flatMap((each) => [...each.preloads, ...each.scripts])
  const html = renderToString(
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
    </html>,
  )
  return `<!doctype html>${html}`
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

/** Answers with a page, in the language and the theme of the request. */
export function sendPage(
  renderer: Renderer,
  req: Request,
  res: Response,
  page: {
    title: string
    entry: string
    children: ComponentChildren
    status?: number
    drawnBy?: string
    ahead?: string[]
  },
): void {
  const lang = langOf(req)
  res
    .status(page.status ?? 200)
    .type('html')
    .send(renderDocument(renderer, { lang, theme: themeOf(req), ...page }))
}
