import type { Request, Response } from 'express'
import { LANGUAGES } from '../../client/messages/languages.ts'
import { OfflineFallback } from '../../client/offline/OfflineFallback.tsx'
import { SiteHeader } from '../../client/ui/SiteHeader.tsx'
import { viewCookieOf } from '../backpack/library/remember-view.ts'
import type { Deps } from '../deps.ts'
import { readInlineScript } from '../http/assets.ts'
import { HttpError } from '../http/http-error.ts'
import { langOf, translateOf } from '../http/language.ts'
import { createPacked, sendPacked } from '../http/packed.ts'
import { type Renderer, sendPage } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { keptRoutes } from './kept-routes.ts'
import { createWebManifest } from './web-manifest.ts'

/**
 * What makes the backpack an app: the manifest, the script that keeps pages for when there is no internet, and the page
 * that stands in for those that are not kept.
 */
export function offlineRoutes(deps: Deps, renderer: Renderer): Route[] {
  const script = readInlineScript(renderer.clientDir, 'client/offline/service-worker.ts')
  const worker = script === null ? null : createPacked(Buffer.from(script.text))
  const manifests = new Map(
    LANGUAGES.map((lang) => {
      const manifest = createWebManifest(renderer.basePath, lang)
      return [lang, createPacked(Buffer.from(JSON.stringify(manifest)))]
    }),
  )
  return [
    ...keptRoutes(deps),
    {
      method: 'get',
      path: '/service-worker.js',
      as: 'worker',
      handle: (req, res) => {
        if (worker === null) throw new HttpError(404, 'not-found')
        sendPacked(req, res, worker, 'text/javascript; charset=utf-8')
      },
    },
    {
      method: 'get',
      path: '/app.webmanifest',
      as: 'json',
      handle: (req, res) => {
        const manifest = manifests.get(langOf(req))
        if (manifest === undefined) throw new HttpError(404, 'not-found')
        // Browsers ask for it without cookies: what they say of their language is all that is known.
        res.vary('Accept-Language')
        sendPacked(req, res, manifest, 'application/manifest+json')
      },
    },
    {
      method: 'get',
      path: '/offline',
      as: 'page',
      handle: (req, res) => sendOfflinePage(deps, renderer, req, res),
    },
  ]
}

/**
 * The page that stands in for every other without the internet. It is the same for everybody who reads one language; what
 * somebody keeps on their device is drawn into it there (client/kept).
 */
function sendOfflinePage({ config }: Deps, renderer: Renderer, req: Request, res: Response): void {
  const { basePath } = renderer
  const t = translateOf(req)
  sendPage(renderer, req, res, {
    title: `${t('offline.heading')} · ${t('common.product')}`,
    entry: 'client/backpack/page.ts',
    drawnBy: 'client/kept/page.tsx',
    ahead: [`client/messages/${langOf(req)}.ts`],
    children: (
      <>
        <SiteHeader basePath={basePath} t={t} token="" isSignedIn isOffline />
        <div data-kept-page="" data-view-cookie={viewCookieOf(config)}>
          <OfflineFallback t={t} basePath={basePath} />
        </div>
      </>
    ),
  })
}
