import express, { type Express, type Request, type RequestHandler } from 'express'
import { clientAddressOf } from './accounts/client-address.ts'
import { hasFormToken, identify, sessionOf } from './accounts/guards.ts'
import { tellKeeper } from './accounts/keep-for.ts'
import { pageOfForm, signInAgainHref } from './accounts/next.ts'
import { accountRoutes } from './accounts/routes.tsx'
import { addingRoutes } from './adding/routes.tsx'
import { backpackRoutes } from './backpack/routes.tsx'
import type { Config } from './config.ts'
import type { Deps } from './deps.ts'
import { developerRoutes } from './developers/routes.tsx'
import { type Arrivals, createArrivals } from './http/arrival.ts'
import { createAssets, findClientDir, readInlineScript } from './http/assets.ts'
import { createBodyBudget } from './http/body-budget.ts'
import { createErrorHandler } from './http/error-handler.tsx'
import { healthRoutes } from './http/health.ts'
import { HttpError } from './http/http-error.ts'
import { preferLanguage, readChosenLanguage } from './http/language.ts'
import { readForm, readJson } from './http/read-body.ts'
import { readFiles } from './http/read-files.ts'
import { refuseNul } from './http/refuse-nul.ts'
import type { Renderer } from './http/render.tsx'
import { KNOWS_NOBODY, type Route, type RouteClass } from './http/route.ts'
import { isSameOrigin } from './http/same-origin.ts'
import { createSecurityHeaders } from './http/security-headers.ts'
import { serveStaticFiles } from './http/static-files.ts'
import { preferTheme, readChosenTheme } from './http/theme.ts'
import { issuerRoutes } from './issuer/routes.tsx'
import { leavingRoutes } from './leaving/routes.tsx'
import { limits } from './limits.ts'
import { mailRoutes } from './mail/development-mailbox.tsx'
import { mergingRoutes } from './merging/routes.tsx'
import { offlineRoutes } from './offline/routes.tsx'
import { sharingRoutes } from './sharing/routes.tsx'

const BODY_BYTES = 64 * 1024

const maxBytesOf = (route: Route) => route.maxBytes ?? BODY_BYTES
/** What of a body lies in memory at once: files are taken one after the other. */
const heldBytesOf = (route: Route) =>
  route.body === 'files' ? Math.min(maxBytesOf(route), limits.uploadHeldBytes) : maxBytesOf(route)

/** Every route of the backpack. A test walks this list; what is not in it does not exist. */
export function allRoutes(deps: Deps, renderer: Renderer): Route[] {
  return [
    ...healthRoutes(deps),
    ...issuerRoutes(deps, renderer),
    ...accountRoutes(deps, renderer),
    ...mergingRoutes(deps, renderer),
    ...backpackRoutes(deps, renderer),
    ...addingRoutes(deps, renderer),
    ...leavingRoutes(deps, renderer),
    ...sharingRoutes(deps, renderer),
    ...offlineRoutes(deps, renderer),
    ...developerRoutes(deps, renderer),
    ...mailRoutes(deps, renderer),
  ]
}

/** Builds the app: guards once, for all routes; then each route with its class. */
export function createApp(deps: Deps, clientDir = findClientDir(import.meta.dirname)): Express {
  const { config } = deps
  const renderer: Renderer = {
    basePath: config.basePath,
    clientDir,
    assets: createAssets(clientDir, config.basePath),
    frameScript: readInlineScript(clientDir, 'client/consent/greet.ts'),
  }
  const headers = createSecurityHeaders(config, renderer.frameScript)
  const bodyBudget = createBodyBudget(
    { perClient: limits.bodyBytesPerClient, overall: limits.bodyBytesOverall },
    clientAddressOf,
  )
  const classes = new WeakMap<Request, RouteClass>()
  const setClass =
    (as: RouteClass): RequestHandler =>
    (req, _res, next) => {
      classes.set(req, as)
      next()
    }

  const arrivals = createArrivals({ wholeMs: limits.arrivalMs })
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('query parser', 'simple')
  if (config.trustProxy !== null) app.set('trust proxy', config.trustProxy)

  app.use((req, _res, next) => {
    arrivals.watch(req)
    next()
  })

  const router = express.Router({ caseSensitive: true, strict: true })
  router.use(redirectToPublicHost(deps))
  for (const route of allRoutes(deps, renderer)) {
    const steps: RequestHandler[] = [setClass(route.as), headers[route.as]]
    if (!KNOWS_NOBODY.includes(route.as))
      steps.push(readChosenLanguage(config), readChosenTheme(config), async (req, res, next) => {
        await identify(config, deps.db, deps.now(), req)
        const session = sessionOf(req)
        preferLanguage(req, session?.lang ?? null)
        preferTheme(req, session?.theme ?? null)
        if (route.as === 'page') tellKeeper(deps, req, res)
        next()
      })
    if (!route.takesBearer) steps.push(refuseBearer)
    if (route.body === 'files') steps.push(allowLongSignedIn(arrivals))
    if (route.method === 'post')
      steps.push(bodyBudget(heldBytesOf(route)), ...guardWrite(deps, route, arrivals))
    router[route.method](route.path, ...steps, refuseNul, route.handle)
  }
  // With the headers of a picture: opened as a document of its own, no file may do anything. It says itself who may load it.
  router.use(headers.picture, serveStaticFiles(clientDir))

  app.use(config.basePath, router)
  app.use(
    setClass('page'),
    headers.page,
    readChosenLanguage(config),
    readChosenTheme(config),
    (_req, _res, next) => next(new HttpError(404, 'not-found')),
  )
  app.use(createErrorHandler(renderer, deps.log, (req) => classes.get(req) ?? 'page'))
  return app
}

/** Many pictures over a slow line take longer than anything else. */
const allowLong = (arrivals: Arrivals, req: Request): void =>
  arrivals.allow(req, { wholeMs: limits.uploadMs, idleMs: limits.uploadIdleMs })

/** Whoever is not signed in has no files to bring, unless the form itself proves that they were (`takesLate`). */
const allowLongSignedIn =
  (arrivals: Arrivals): RequestHandler =>
  (req, _res, next) => {
    if (sessionOf(req) !== null) allowLong(arrivals, req)
    next()
  }

/** The Frame's credential opens its own few endpoints; shown anywhere else it is a sign of abuse. */
const refuseBearer: RequestHandler = (req, _res, next) => {
  next(/^bearer /i.test(req.get('authorization') ?? '') ? new HttpError(403, 'forbidden') : undefined)
}

/**
 * Lets a write through only when it came from a page of ours.
 *
 * A script of ours always sends `Sec-Fetch-Site` or `Origin`. A form may come from a browser that sends neither, so
 * it also carries a token. The exceptions are a route that says `isCrossSite`, which changes nothing, and one that says
 * `isSigned`, which has its own permission in its address.
 */
function guardWrite(deps: Deps, route: Route, arrivals: Arrivals): RequestHandler[] {
  const limit = maxBytesOf(route)
  const parse = createParser(route, limit)
  if (route.isCrossSite || route.isSigned) return [parse]

  const fromOwnPage: RequestHandler = (req, _res, next) => {
    const isOwn = isSameOrigin(deps.config, req)
    if (isOwn === false || (isOwn === null && route.body === 'json')) throw new HttpError(403, 'forbidden')
    if (route.body === 'json' && !req.is('application/json')) throw new HttpError(415, 'bad-request')
    next()
  }
  if (route.body === 'json') return [fromOwnPage, parse]

  const withToken: RequestHandler = async (req, _res, next) => {
    const scope = typeof req.params.visit === 'string' ? req.params.visit : ''
    if (hasFormToken(deps, req)) return next()
    if (isSameOrigin(deps.config, req) !== true) throw new HttpError(403, 'forbidden')
    if ((await route.takesLate?.(req)) === true) {
      if (route.body === 'files') allowLong(arrivals, req)
      return next()
    }
    // A form of ours that outlived its session (signed out in another tab): the person is told so, not accused.
    if (sessionOf(req) !== null) throw staleForm(deps.config, req)
    // In a visit one signs in where one is, and nothing there is decided without a session.
    if (scope !== '') return next()
    throw signedOut(deps.config, req)
  }
  return [fromOwnPage, parse, withToken]
}

const signedOut = (config: Config, req: Request) =>
  new HttpError(401, 'signed-out', 'common.error.signed-out', {
    href: signInAgainHref(config, req),
    label: 'sign-in.heading',
  })

/** Somebody signed in, or as somebody else, since the form was drawn. */
function staleForm(config: Config, req: Request): HttpError {
  const { visit } = req.params
  const href =
    typeof visit === 'string'
      ? `${config.basePath}issuer/visits/${encodeURIComponent(visit)}`
      : pageOfForm(config, req)
  return new HttpError(403, 'forbidden', 'sign-in.stale', { href, label: 'sign-in.stale.open' })
}

function createParser({ body }: Route, limit: number): RequestHandler {
  if (body === undefined) return (_req, _res, next) => next()
  if (body === 'json') return readJson(limit)
  if (body !== 'files') return readForm(limit)
  return readFiles({
    fieldBytes: limits.pastedBytes,
    files: limits.filesPerUpload,
    fileBytes: limits.uploadFileBytes,
    bytes: limit,
  })
}

/**
 * Sends a page asked for under another host name to the public one, so that cookies and passkeys have one home.
 *
 * Behind a proxy the Host header is the proxy's business: then it is answered, and logged once.
 */
function redirectToPublicHost({ config, log }: Deps): RequestHandler {
  const publicHost = config.publicUrl.host
  let isLogged = false
  return (req, res, next) => {
    const host = req.get('host')?.toLowerCase()
    const isForAnyHost = /^\/(issuer(-[\w.-]+)?\.js|healthz|assets\/)/.test(req.path)
    if (host === publicHost || isForAnyHost) return next()
    if (config.trustProxy !== null) {
      if (!isLogged)
        log.warn({ host, expected: publicHost }, 'a request came under another host than PUBLIC_URL')
      isLogged = true
      return next()
    }
    if (req.method === 'GET' || req.method === 'HEAD') {
      // Two slashes, or one of either kind, would be the start of a host's name.
      // Not for good: browsers remember that for years, and an operator may change PUBLIC_URL tomorrow.
      res.setHeader('Cache-Control', 'no-store')
      return res.redirect(307, new URL(req.originalUrl.replace(/^[/\\]+/, '/'), config.publicUrl.origin).href)
    }
    next(new HttpError(421, 'bad-request', 'common.error.bad-request'))
  }
}
