import { createHash } from 'node:crypto'
import { renderToString } from 'preact-render-to-string'
import { OfflinePage } from '../../client/leaving/OfflinePage.tsx'
import { OFFLINE_STYLE } from '../../client/leaving/offline-style.ts'
import type { Translate } from '../../client/messages/translate.ts'
import type { OfflineCollection } from './wire.ts'

/** A character that no words of ours have: where the rows go. */
const HERE = '\u{10fffd}'

/**
 * What stands around the rows of the page that works offline.
 *
 * It holds strangers' words and is opened as a file, or from some other server: so it may load nothing but the pictures
 * beside it, run nothing, send nothing, and what it links to is not told where it is.
 */
export function frameOfflinePage(page: {
  count: number
  host: string
  now: number
  lang: string
  t: Translate
  collections: readonly OfflineCollection[]
}): { before: string; after: string } {
  const style = createHash('sha256').update(OFFLINE_STYLE).digest('base64')
  const policy = [
    "default-src 'none'",
    "img-src 'self' file:",
    `style-src 'sha256-${style}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const html = renderToString(<OfflinePage {...page} policy={policy} rows={HERE} />)
  const [before = '', after = ''] = html.split(HERE)
  return { before: `<!doctype html>${before}\n`, after: `${after}\n` }
}
