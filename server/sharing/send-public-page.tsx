import type { Request, Response } from 'express'
import type { ComponentChildren } from 'preact'
import type { Translate } from '../../client/messages/translate.ts'
import { PublicFrame } from '../../client/sharing/PublicFrame.tsx'
import type { Deps } from '../deps.ts'
import { CARD } from '../drawing/card.ts'
import { langOf, translateOf } from '../http/language.ts'
import { type Renderer, renderDocument } from '../http/render.tsx'
import { drawQrCode } from './draw-qr-code.ts'
import { putLinkedData } from './linked-data.ts'

/** What every public page draws with. */
export type PublicTools = { t: Translate; lang: string; basePath: string }

/** @property picture that stands for the page elsewhere: a card (server/drawing), by a whole address */
type PublicPage = {
  title: string
  content: (tools: PublicTools) => ComponentChildren
  status?: number
  description?: string
  url?: string
  picture?: { url: string; name: string }
  isIndexed?: boolean
  linkedData?: object
}

const MAX_DESCRIPTION = 300
/** What every reader of previews can show. */
const PREVIEW_TYPE = 'image/png'
/** In full width, as a card is. */
const CARD_KIND = 'summary_large_image'

/** Answers with a page for everybody: whoever asks, and with whichever cookies, it is the same. */
export function sendPublicPage(
  { config }: Pick<Deps, 'config'>,
  renderer: Renderer,
  req: Request,
  res: Response,
  page: PublicPage,
): void {
  const [t, lang] = [translateOf(req), langOf(req)]
  const { basePath } = config
  const isIndexed = page.isIndexed ?? false
  const html = renderDocument(renderer, {
    lang,
    title: `${page.title} · ${t('common.product')}`,
    entry: 'client/sharing/page.ts',
    isIndexed,
    script: null,
    head: <Preview t={t} page={page} />,
    children: (
      <PublicFrame
        t={t}
        lang={lang}
        basePath={basePath}
        here={req.originalUrl}
        address={page.url === undefined ? null : { url: page.url, qrCode: drawQrCode(page.url) }}
      >
        {page.content({ t, lang, basePath })}
      </PublicFrame>
    ),
  })
  if (!isIndexed) res.setHeader('X-Robots-Tag', 'noindex')
  res
    .status(page.status ?? 200)
    .type('html')
    .send(page.linkedData === undefined ? html : putLinkedData(html, page.linkedData))
}

/** What a link to this page becomes where somebody pastes it (Open Graph). */
function Preview({ t, page }: { t: Translate; page: PublicPage }) {
  const { url, picture } = page
  if (url === undefined || picture === undefined) return null
  const description = (page.description ?? '').replace(/\s+/g, ' ').slice(0, MAX_DESCRIPTION)
  return (
    <>
      <link rel="canonical" href={url} />
      <meta name="description" content={description} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={t('common.product')} />
      <meta property="og:title" content={page.title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={url} />
      <meta property="og:image" content={picture.url} />
      <meta property="og:image:type" content={PREVIEW_TYPE} />
      <meta property="og:image:width" content={String(CARD.width)} />
      <meta property="og:image:height" content={String(CARD.height)} />
      <meta property="og:image:alt" content={picture.name} />
      <meta name="twitter:card" content={CARD_KIND} />
    </>
  )
}
