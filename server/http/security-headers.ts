import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'
import type { InlineScript } from './assets.ts'
import type { RouteClass } from './route.ts'

const NOTHING = { 'default-src': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] }
const OWN = {
  ...NOTHING,
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'manifest-src': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ["'none'"],
}
/** The one policy by which the address of our service worker may be made (client/offline/start.ts). */
const WORKER_POLICY = 'service-worker'
const PAGE_CSP = {
  ...OWN,
  'trusted-types': [WORKER_POLICY],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
}
const EMBEDDER_CSP = { ...PAGE_CSP, 'frame-src': ["'self'"] }
/** It has no form, and nothing in it asks us for more. */
const PUBLIC_CSP = { ...OWN, 'connect-src': ["'none'"], 'frame-ancestors': ["'none'"] }
/**
 * In every page, so it has an origin of its own, whether that page says so or not: whatever runs in it reaches nothing.
 * It opens links in tabs of their own.
 */
const WIDGET_CSP = {
  ...PUBLIC_CSP,
  'frame-ancestors': ['*'],
  sandbox: ['allow-scripts', 'allow-popups', 'allow-popups-to-escape-sandbox'],
}
const PICTURE_CSP = {
  ...NOTHING,
  'style-src': ["'unsafe-inline'"],
  'frame-ancestors': ["'none'"],
  sandbox: [] as string[],
}
/** A worker that may fetch from us, and nothing else. */
const WORKER_CSP = { ...NOTHING, 'connect-src': ["'self'"] }
const SEALED_CSP = { ...NOTHING, 'frame-ancestors': ["'none'"] }

const PERMISSIONS = [
  'camera',
  'geolocation',
  'microphone',
  'payment',
  'usb',
  'display-capture',
  'storage-access',
  'browsing-topics',
]
  .map((name) => `${name}=()`)
  .concat('publickey-credentials-get=(self)', 'publickey-credentials-create=(self)')
  .join(', ')

/**
 * What may frame us, what may run, who may read: one set of headers per class of route (docs/threats.md).
 *
 * `script`, `frame`, `widget` and `public-picture` are for other people's pages, so they are `CORP: cross-origin`; everything
 * else is ours.
 *
 * @param frameScript the one script that stands in a page's HTML: the Frame's greeting, named by its hash
 */
export function createSecurityHeaders(
  config: Config,
  frameScript: InlineScript | null,
): Record<RouteClass, RequestHandler> {
  const frameCsp = {
    ...OWN,
    'script-src': frameScript === null ? OWN['script-src'] : [...OWN['script-src'], frameScript.source],
    'frame-ancestors': ['https:', 'http:'],
  }
  const base = (
    contentSecurityPolicy: Record<string, string[]>,
    resourcePolicy: 'same-origin' | 'cross-origin',
    originAgentCluster = true,
  ) =>
    helmet({
      originAgentCluster,
      contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy },
      crossOriginResourcePolicy: { policy: resourcePolicy },
      crossOriginOpenerPolicy: false,
      crossOriginEmbedderPolicy: false,
      frameguard: false,
      hsts: config.isSecure ? { maxAge: 63_072_000, includeSubDomains: false } : false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    })

  const headersOf =
    (helmetHeaders: RequestHandler, extra: (req: Request, res: Response) => void): RequestHandler =>
    (req, res, next) => {
      res.setHeader('Permissions-Policy', PERMISSIONS)
      extra(req, res)
      helmetHeaders(req, res, next)
    }

  return {
    page: headersOf(base(PAGE_CSP, 'same-origin'), (_req, res) => {
      res.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
      res.setHeader('Cache-Control', 'no-store')
    }),
    // The first GET of a Window decides; later ones are latched by the visit (issuer/visit.ts), which may remove it.
    // Asking for an agent cluster of its own makes Chromium throw away the process that it has begun for the Frame, and
    // begin again; the Window shares the Frame's.
    window: headersOf(base(PAGE_CSP, 'same-origin', false), (_req, res) => {
      res.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
      res.setHeader('Cache-Control', 'no-store')
      res.setHeader('Vary', 'Sec-Fetch-Site')
    }),
    frame: headersOf(base(frameCsp, 'cross-origin', false), (_req, res) => {
      res.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
      res.setHeader('Cache-Control', 'no-cache')
    }),
    // As `page`, but the Window that its Frame opens keeps its opener.
    embedder: headersOf(base(EMBEDDER_CSP, 'same-origin'), (_req, res) => {
      res.setHeader('Cross-Origin-Opener-Policy', 'same-origin-allow-popups')
      res.setHeader('Cache-Control', 'no-store')
    }),
    json: headersOf(base(SEALED_CSP, 'same-origin'), (_req, res) => {
      res.setHeader('Cache-Control', 'no-store')
    }),
    script: headersOf(base(SEALED_CSP, 'cross-origin'), (_req, res) => {
      res.setHeader('Access-Control-Allow-Origin', '*')
      res.setHeader('Cache-Control', 'max-age=3600')
    }),
    picture: headersOf(base(PICTURE_CSP, 'same-origin'), (_req, res) => {
      res.setHeader('Cache-Control', 'private, no-store')
    }),
    // Kept nowhere, not even for going back: a link that its owner ends is dead at once. Pictures are asked about again.
    public: headersOf(base(PUBLIC_CSP, 'same-origin'), (_req, res) => {
      res.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
      res.setHeader('Cache-Control', 'no-cache, no-store')
      res.setHeader('Vary', 'Accept-Language')
    }),
    widget: headersOf(base(WIDGET_CSP, 'cross-origin', false), (_req, res) => {
      // So that pages may show it that let in only what says that it may come.
      res.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
      res.setHeader('Cache-Control', 'no-cache, no-store')
      res.setHeader('Vary', 'Accept-Language')
    }),
    'public-picture': headersOf(base(PICTURE_CSP, 'cross-origin'), (_req, res) => {
      res.setHeader('Cache-Control', 'no-cache')
    }),
    worker: headersOf(base(WORKER_CSP, 'same-origin'), (_req, res) => {
      res.setHeader('Cache-Control', 'no-cache')
    }),
    health: headersOf(base(SEALED_CSP, 'same-origin'), (_req, res) => {
      res.setHeader('Cache-Control', 'no-store')
    }),
  }
}
