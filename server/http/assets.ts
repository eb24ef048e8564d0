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

/** Reads the build's manifest once. Without a build (unit tests) pages go without scripts and styles. */
export function createAssets(clientDir: string, basePath: string): (entry: string) => EntryAssets {
  const file = path.join(clientDir, 'manifest.json')
  const manifest: Manifest = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}

  return (entry) => {
    const chunk = manifest[entry]
    if (chunk === undefined) return { scripts: [], preloads: [], styles: [] }
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
