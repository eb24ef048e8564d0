import type { Request, Response } from 'express'
import { DocumentPage } from '../../client/developers/DocumentPage.tsx'
import { TestBadgesPage } from '../../client/developers/TestBadgesPage.tsx'
import types from '../../client/issuer/openbadges.d.ts?raw'
import forIssuers from '../../docs/issuers.md?raw'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import { langOf, translateOf } from '../http/language.ts'
import { type Renderer, sendPage } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { listRows } from './rows.ts'
import { createTestBadges } from './test-badges.ts'

const ENTRY = 'client/developers/page.ts'

/** For developers of issuers' pages: the documents, the types, and badges to try with. */
export function developerRoutes(deps: Deps, renderer: Renderer): Route[] {
  const { config } = deps
  const documents: Route[] = [
    {
      method: 'get',
      path: '/docs/issuers',
      as: 'page',
      handle: (req, res) => sendDocument(config.publicUrl, renderer, req, res),
    },
    {
      method: 'get',
      path: '/openbadges.d.ts',
      as: 'script',
      handle: (_req, res) => {
        res.type('text/plain').send(types)
      },
    },
  ]
  return config.hasTestBadges ? [...documents, ...testBadgeRoutes(deps, renderer)] : documents
}

function testBadgeRoutes({ config, secret, newId }: Deps, renderer: Renderer): Route[] {
  const badges = createTestBadges(config.publicUrl.href, secret)
  return [
    {
      method: 'get',
      path: '/test-badges',
      as: 'page',
      handle: (_req, res) => res.redirect(303, `${config.basePath}test-badges/`),
    },
    {
      method: 'get',
      path: '/test-badges/',
      as: 'embedder',
      handle: (req, res) => {
        const t = translateOf(req)
        sendPage(renderer, req, res, {
          title: `${t('developers.cards.heading')} · ${t('common.product')}`,
          entry: ENTRY,
          children: (
            <TestBadgesPage
              t={t}
              basePath={config.basePath}
              rows={listRows(`${config.publicUrl.href}test-badges/`, newId())}
            />
          ),
        })
      },
    },
    {
      method: 'get',
      path: '/test-badges/*path',
      as: 'json',
      handle: async (req, res) => {
        const { pathname, search } = new URL(req.originalUrl, config.publicUrl)
        const sent = await badges.send(pathname.slice(`${config.basePath}test-badges/`.length), search)
        if (sent === null) throw new HttpError(404, 'not-found')
        if (sent.location !== undefined) res.setHeader('Location', sent.location)
        res.status(sent.status).type(sent.type).send(sent.body)
      },
    },
  ]
}

/** The repository's own page, with this backpack in place of the example's. */
function sendDocument(publicUrl: URL, renderer: Renderer, req: Request, res: Response): void {
  const t = translateOf(req)
  const source = forIssuers.replace(/https:\/\/backpack\.example(\/?)/g, (_, slash) =>
    slash === '' ? publicUrl.origin : publicUrl.href,
  )
  sendPage(renderer, req, res, {
    title: `${t('developers.docs.title')} · ${t('common.product')}`,
    entry: ENTRY,
    children: (
      <DocumentPage
        t={t}
        basePath={renderer.basePath}
        source={source}
        links={{ '../client/issuer/openbadges.d.ts': `${renderer.basePath}openbadges.d.ts` }}
        isForeign={langOf(req) !== 'en'}
      />
    ),
  })
}
