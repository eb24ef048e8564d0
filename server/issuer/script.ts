import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Request, Response } from 'express'
import { RELEASE_NAME, ROOT_PLACEHOLDER } from '../../client/issuer/placeholder.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import type { Route } from '../http/route.ts'

const EVERGREEN = 'public, max-age=3600'
const PINNED = 'public, max-age=31536000, immutable'

/** A script ready to be sent: text as it is and packed, each with its own strong tag. */
type Script = { plain: Buffer; packed: Buffer; tag: string }

/**
 * `issuer.js`, which always is the newest, and its releases, which never change.
 *
 * Both go to every site alike: no cookie is read or set, nothing depends on who asks. `/issuer.js` carries our own
 * address; a release finds it out where it is loaded, since pages pin its hash. `?lang=` is taken and, as long as there
 * is one catalogue, changes nothing.
 *
 * @param clientDir the folder of the client build; without one (unit tests) there is nothing to serve
 */
export function scriptRoutes({ config }: Pick<Deps, 'config'>, clientDir: string): Route[] {
  const evergreen = readEvergreen(path.join(clientDir, 'issuer.js'), config.publicUrl)
  const releases = readReleases(clientDir)
  return [
    {
      method: 'get',
      path: '/issuer.js',
      as: 'script',
      handle: (req, res) => sendScript(req, res, evergreen, EVERGREEN),
    },
    {
      method: 'get',
      path: '/issuer-:version.js',
      as: 'script',
      handle: (req, res) => sendScript(req, res, releases.get(`issuer-${req.params.version}.js`), PINNED),
    },
  ]
}

function readEvergreen(file: string, publicUrl: URL): Script | undefined {
  if (!existsSync(file)) return undefined
  // config.ts lets nothing into the address that could end the string that it is put into.
  return createScript(Buffer.from(readFileSync(file, 'utf8').replaceAll(ROOT_PLACEHOLDER, publicUrl.href)))
}

function readReleases(clientDir: string): Map<string, Script> {
  const names = existsSync(clientDir) ? readdirSync(clientDir).filter((name) => RELEASE_NAME.test(name)) : []
  return new Map(names.map((name) => [name, createScript(readFileSync(path.join(clientDir, name)))]))
}

function createScript(plain: Buffer): Script {
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
  return { plain, packed: gzipSync(plain, { level: 9 }), tag }
}

function sendScript(req: Request, res: Response, script: Script | undefined, cacheControl: string): void {
  if (script === undefined) {
    // A release that is not here yet may be here tomorrow.
    res.setHeader('Cache-Control', 'no-store')
    throw new HttpError(404, 'not-found')
  }
  const isPacked = req.acceptsEncodings('gzip') === 'gzip'
  res.setHeader('Cache-Control', cacheControl)
  res.setHeader('Vary', 'Accept-Encoding')
  res.setHeader('ETag', `"${script.tag}${isPacked ? '-gzip' : ''}"`)
  res.setHeader('Content-Type', 'text/javascript; charset=utf-8')
  if (isPacked) res.setHeader('Content-Encoding', 'gzip')
  res.send(isPacked ? script.packed : script.plain)
}
