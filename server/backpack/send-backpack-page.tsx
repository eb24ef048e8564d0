import type { Request, Response } from 'express'
import type { ComponentChildren } from 'preact'
import type { Translate } from '../../client/messages/translate.ts'
import { SiteFooter } from '../../client/ui/SiteFooter.tsx'
import { SiteHeader } from '../../client/ui/SiteHeader.tsx'
import { ensureBrowser, sessionOf } from '../accounts/guards.ts'
import type { Deps } from '../deps.ts'
import { createFormToken } from '../http/form-token.ts'
import { langOf, translateOf } from '../http/language.ts'
import { type Renderer, sendPage } from '../http/render.tsx'

/** What every page of the backpack draws with. @property token for its forms */
export type PageTools = { t: Translate; lang: string; token: string; basePath: string }

/** Answers with a page below the site's header. */
export function sendBackpackPage(
  { config, secret }: Pick<Deps, 'config' | 'secret'>,
  renderer: Renderer,
  req: Request,
  res: Response,
  page: {
    title: (t: Translate) => string
    content: (tools: PageTools) => ComponentChildren
    isBare?: true
    status?: number
  },
): void {
  const t = translateOf(req)
  const lang = langOf(req)
  const session = sessionOf(req)
  const token = createFormToken(secret, ensureBrowser(config, req, res), session?.id ?? '', '')
  const { basePath } = renderer
  sendPage(renderer, req, res, {
    title: `${page.title(t)} · ${t('common.product')}`,
    entry: 'client/backpack/page.ts',
    ...(page.status === undefined ? {} : { status: page.status }),
    children: (
      <>
        <SiteHeader
          basePath={basePath}
          t={t}
          token={token}
          isSignedIn={session !== null}
          isBare={page.isBare ?? false}
        />
        {/* Said where the service worker shows it without the internet (client/offline/show-kept-notice.ts). */}
        {session === null ? null : <aside class="kept-notice" data-words={t('offline.kept')} />}
        {page.content({ t, lang, token, basePath })}
        <SiteFooter basePath={basePath} t={t} lang={lang} token={token} next={req.originalUrl} />
      </>
    ),
  })
}
