import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** Files of the client build for one entry, as URLs below the mount path. */
export type EntryAssets = { scripts: string[]; preloads: string[]; styles: string[] }

type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>

/** The folder that the client build wrote. From dist/server/main.js, or from the sources in tests. */
export function findClientDir(fromDir: string): string {
  const candidates = [
    path.join(fromDir, '../client'),
    path.join(fromDir, '../../dist/client'),
    path.resolve('dist/client'),
  ]
  return candidates.find((dir) => existsSync(path.join(dir, 'manifest.json'))) ?? path.resolve('dist/client')
}

/** A script that stands in a page's HTML. `source` is the word by which the page's CSP lets it run, and nothing else. */
export type InlineScript = { text: string; source: string }

/**
 * Reads a client entry that is to stand in the HTML; null without a build (unit tests).
 *
 * @throws TypeError when the entry needs other files, or would end its element early: a fault of the build
 */
export function readInlineScript(clientDir: string, entry: string): InlineScript | null {
  const chunk = readManifests(clientDir).find((each) => Object.hasOwn(each, entry))?.[entry]
  if (chunk === undefined) return null
  const text = readFileSync(path.join(clientDir, chunk.file), 'utf8').trim()
  if (chunk.imports !== undefined || /<\/script|<!--/i.test(text))
    throw new TypeError(`${entry} cannot stand in a page`)
  return { text, source: `'sha256-${createHash('sha256').update(text).digest('base64')}'` }
}

/** Of the builds for browsers: the pages, the Frame, and what draws without the internet. */
function readManifests(clientDir: string): Manifest[] {
  return ['manifest.json', 'frame-manifest.json', 'kept-manifest.json'].map((name) => {
    const file = path.join(clientDir, name)
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  })
}

/** Reads the builds' manifests once. Without a build (unit tests) pages go without scripts and styles. */
export function createAssets(clientDir: string, basePath: string): (entry: string) => EntryAssets {
  const manifests = readManifests(clientDir)

  return (entry) => {
    const manifest = manifests.find((each) => Object.hasOwn(each, entry))
    const chunk = manifest?.[entry]
    if (manifest === undefined || chunk === undefined) return { scripts: [], preloads: [], styles: [] }
    const seen = new Set<string>()
    const styles = new Set<string>(chunk.css ?? [])
    const visit = (name: string) => {
      const imported = manifest[name]
      if (imported === undefined || seen.has(name)) return
      seen.add(name)
      for (const css of imported.css ?? []) styles.add(css)
      for (const next of imported.imports ?? []) visit(next)
    }
    for (const name of chunk.imports ?? []) visit(name)
    const url = (path: string) => `${basePath}${path}`
    return {
      scripts: [url(chunk.file)],
      preloads: [...seen].map((name) => url(manifest[name]?.file ?? name)),
      styles: [...styles].map(url),
    }
  }
}
