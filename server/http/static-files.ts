import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { RequestHandler } from 'express'
import { createPacked, type Packed, sendPacked } from './packed.ts'

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * Serves the files of the client build, read and packed once at start: the same bytes for everybody.
 *
 * The Frame loads some of them under COEP on other people's pages, hence `CORP: cross-origin`. What the build wrote for
 * the server alone (the manifest) and the scripts, which have routes of their own, are not served here.
 */
export function serveStaticFiles(clientDir: string): RequestHandler {
  const files = readFiles(clientDir)
  return (req, res, next) => {
    const file = req.method === 'GET' || req.method === 'HEAD' ? files.get(req.path) : undefined
    if (file === undefined) return next()
    const isNamedByContent = req.path.startsWith('/assets/')
    res.setHeader(
      'Cache-Control',
      isNamedByContent ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    )
    res.setHeader('X-Content-Type-Options', 'nosniff')
    res.setHeader('Cross-Origin-Resource-Policy', 'cross-origin')
    sendPacked(req, res, file.packed, file.type)
  }
}

function readFiles(clientDir: string): Map<string, { packed: Packed; type: string }> {
  const files = new Map<string, { packed: Packed; type: string }>()
  const names = statSync(clientDir, { throwIfNoEntry: false })?.isDirectory()
    ? readdirSync(clientDir, { recursive: true, encoding: 'utf8' })
    : []
  for (const name of names) {
    const type = TYPES[path.extname(name)]
    if (type === undefined || /^issuer.*\.js$/.test(name)) continue
    const url = `/${name.split(path.sep).join('/')}`
    files.set(url, { packed: createPacked(readFileSync(path.join(clientDir, name))), type })
  }
  return files
}
