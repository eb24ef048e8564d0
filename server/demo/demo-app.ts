import express, { type ErrorRequestHandler, type Express, type Response } from 'express'
import { decodeAddress, readAddress } from './addresses.ts'
import baseStyles from './base.css?raw'
import { findBadge } from './catalogue.ts'
import {
  createAssertion,
  createBadgeClass,
  createIssuer,
  createIssuerV1,
  createKeyDocument,
  createRevocationList,
  type Document,
} from './documents.ts'
import logo from './logo.svg?raw'
import { createExpiredAssertion, readOutcome } from './outcomes.ts'
import styles from './page.css?raw'
import script from './page.js?raw'
import { createCriteriaPage, createMistakenPage, createPage } from './page.ts'
import { readPicture } from './pictures.ts'
import { createOutcomeReferences, createReference, createReferences } from './references.ts'
import { createSigner } from './signing.ts'

/**
 * The demo issuer: an invented workshop whose page offers badges to a backpack.
 *
 * It knows the backpack as any stranger's site does, by its address alone, and remembers nothing: a person's award
 * is made from its own URL.
 *
 * @param options.backpackUrl where the backpack is; a mount path is kept
 * @param options.publicUrl where this app can be reached, by the browser and by the backpack's server
 */
export function createDemoApp(options: { backpackUrl: string; publicUrl: string }): Express {
  const root = withSlash(options.publicUrl)
  const backpack = withSlash(options.backpackUrl)
  const signer = createSigner()
  const app = express()
  app.disable('x-powered-by')
  app.set('query parser', 'simple')
  app.use((_req, res, next) => {
    res.set({
      'Content-Security-Policy': createPolicy(new URL(backpack).origin),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      // Awards are public documents: a validator that runs in a page may read them too.
      'Access-Control-Allow-Origin': '*',
    })
    next()
  })

  app.get('/', (_req, res) => res.type('html').send(createPage({ root, backpack })))
  app.get('/base.css', (_req, res) => res.type('css').send(baseStyles))
  app.get('/page.css', (_req, res) => res.type('css').send(styles))
  app.get('/page.js', (_req, res) => res.type('js').send(script))
  app.get('/logo.svg', (_req, res) => res.type('svg').send(logo))

  app.get('/issuer.json', (_req, res) => res.json(createIssuer(root)))
  app.get('/issuer-1.1.json', (_req, res) => res.json(createIssuerV1(root)))
  app.get('/revocations.json', (_req, res) => res.json(createRevocationList(root)))
  app.get('/key.json', async (_req, res) => res.json(createKeyDocument(root, await signer.publicKeyPem())))

  app.get('/badges/:badge.json', (req, res) => {
    const badge = findBadge(req.params.badge)
    sendDocument(res, badge === undefined ? null : createBadgeClass(root, badge))
  })
  app.get('/badges/:badge.:ending', (req, res) => {
    const badge = findBadge(req.params.badge)
    if (badge === undefined || badge.picture !== req.params.ending) return sendNothing(res)
    const { type, bytes } = readPicture(badge)
    res.type(type).send(bytes)
  })
  app.get('/badges/:badge', (req, res) => {
    const badge = findBadge(req.params.badge)
    if (badge === undefined) return sendNothing(res)
    res.type('html').send(createCriteriaPage(badge))
  })

  app.get('/assertions/:badge/:who.json', (req, res) => {
    const badge = findBadge(req.params.badge)
    const address = decodeAddress(req.params.who)
    const isServed = badge !== undefined && badge.form !== 'signed-2.0' && address !== null
    sendDocument(res, isServed ? createAssertion(root, badge, address) : null)
  })
  app.get('/assertions/:badge/:who.jws', async (req, res) => {
    const badge = findBadge(req.params.badge)
    const address = decodeAddress(req.params.who)
    if (badge?.form !== 'signed-2.0' || address === null) return sendNothing(res)
    res.type('txt').send(await createReference(root, signer, badge, address))
  })

  app.get('/outcomes/expired/:who.json', (req, res) => {
    const address = decodeAddress(req.params.who)
    sendDocument(res, address === null ? null : createExpiredAssertion(root, address))
  })
  app.get('/outcomes/malformed/:who.json', (_req, res) => res.type('html').send(createMistakenPage()))

  app.get('/references', async (req, res) => {
    const address = readAddress(req.query.address)
    if (address === null) return sendMistake(res, 'The parameter address is not an email address.')
    res.set('Cache-Control', 'no-store').json(await createReferences(root, signer, address))
  })

  // Where the form leads without scripts: on to the backpack's full page, with the same awards.
  app.get('/add', async (req, res) => {
    const address = readAddress(req.query.address)
    if (address === null) return sendMistake(res, 'The parameter address is not an email address.')
    const outcome = readOutcome(req.query.outcome)
    const chosen = [req.query.badge].flat().map((id) => findBadge(typeof id === 'string' ? id : undefined))
    const badges = chosen.filter((badge) => badge !== undefined)
    const references =
      outcome === null
        ? await Promise.all(badges.map((badge) => createReference(root, signer, badge, address)))
        : await createOutcomeReferences(root, signer, outcome, address)
    if (references.length === 0) return sendMistake(res, 'Tick at least one badge.')
    const query = new URLSearchParams(references.map((reference) => ['assertion', reference]))
    res.redirect(303, `${backpack}issuer/accept?${query}`)
  })

  app.use((_req, res) => sendNothing(res))
  app.use(answerError)
  return app
}

/** What a page that embeds the backpack has to allow: its script and its frame. The rest is the demo's own. */
function createPolicy(backpackOrigin: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${backpackOrigin}`,
    `frame-src ${backpackOrigin}`,
    `form-action 'self' ${backpackOrigin}`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`
}

function sendDocument(res: Response, document: Document | null): void {
  if (document === null) sendNothing(res)
  else res.json(document)
}

function sendNothing(res: Response): void {
  res.status(404).type('txt').send('There is nothing here.\n')
}

function sendMistake(res: Response, sentence: string): void {
  res.status(400).type('txt').send(`${sentence}\n`)
}

/** A URL that cannot be decoded is the asker's mistake; anything else is ours, and is told where it can be seen. */
const answerError: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  const status = error instanceof Error && 'status' in error ? Number(error.status) : 500
  if (status >= 400 && status < 500) return sendMistake(res, 'This address cannot be read.')
  next(error)
}
