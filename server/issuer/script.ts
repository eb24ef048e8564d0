import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Request, Response } from 'express'
import { nameScript, RELEASE_NAME, ROOT_PLACEHOLDER } from '../../client/issuer/placeholder.ts'
import { LANGUAGES } from '../../client/messages/languages.ts'
import type { Deps } from '../deps.ts'
import { HttpError } from '../http/http-error.ts'
import { askedLangOf } from '../http/language.ts'
import { createPacked, type Packed, sendPacked } from '../http/packed.ts'
import type { Route } from '../http/route.ts'

const EVERGREEN = 'max-age=3600'
const PINNED = 'public, max-age=31536000, immutable'

/**
 * `issuer.js`, which always is the newest, and its releases, which never change.
 *
 * Both go to every site alike: no cookie is read or set, nothing depends on who asks. `/issuer.js` carries our own
 * address; a release finds it out where it is loaded, since pages pin its hash. `?lang=` gives it the
 * words of another language.
 *
 * @param clientDir the folder of the client build; without one (unit tests) there is nothing to serve
 */
export function scriptRoutes({ config }: Pick<Deps, 'config'>, clientDir: string): Route[] {
  const evergreen = new Map(
    LANGUAGES.map((lang) => [lang, readEvergreen(path.join(clientDir, nameScript(lang)), config.publicUrl)]),
  )
  const releases = readReleases(clientDir)
  return [
    {
      method: 'get',
      path: '/issuer.js',
      as: 'script',
      handle: (req, res) => sendScript(req, res, evergreen.get(askedLangOf(req) ?? 'en'), EVERGREEN),
    },
    {
      method: 'get',
      path: '/issuer-:version.js',
      as: 'script',
      handle: (req, res) => sendScript(req, res, releases.get(`issuer-${req.params.version}.js`), PINNED),
    },
  ]
}

function readEvergreen(file: string, publicUrl: URL): Packed | undefined {
  if (!existsSync(file)) return undefined
  // config.ts lets nothing into the address that could end the string that it is put into.
  return createPacked(Buffer.from(readFileSync(file, 'utf8').replaceAll(ROOT_PLACEHOLDER, publicUrl.href)))
}

function readReleases(clientDir: string): Map<string, Packed> {
  const names = existsSync(clientDir) ? readdirSync(clientDir).filter((name) => RELEASE_NAME.test(name)) : []
  return new Map(names.map((name) => [name, createPacked(readFileSync(path.join(clientDir, name)))]))
}

function sendScript(req: Request, res: Response, script: Packed | undefined, cacheControl: string): void {
  if (script === undefined) {
    // A release that is not here yet may be here tomorrow.
    res.setHeader('Cache-Control', 'no-store')
    throw new HttpError(404, 'not-found')
  }
  res.setHeader('Cache-Control', cacheControl)
  sendPacked(req, res, script, 'text/javascript; charset=utf-8')
}
