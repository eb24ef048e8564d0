import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** @property from a file, from the top of the repository @property to the same, or a package's name */
export type Import = { from: string; to: string; isType: boolean }

/** @property text without comments */
export type Source = { file: string; text: string; imports: Import[] }

const TOP = path.resolve(import.meta.dirname, '../..')

/** Our own sources below a folder; releases of the past stay as they were. */
export function listSources(folder: string): string[] {
  return readdirSync(path.join(TOP, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.endsWith('.d.ts') && !file.includes('/releases/'))
    .sort()
}

/** Reads what a file imports: statements as our formatter writes them, and `import('…')` of a name. */
export function readSource(file: string): Source {
  const text = removeComments(readFileSync(path.join(TOP, file), 'utf8'))
  return { file, text, imports: readImports(file, text) }
}

/** Comments may say anything. `//` counts only after a space or at the start of a line: URLs have it too. */
const removeComments = (text: string) =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')

const STATEMENT = /^\s*(?:import|export)\b(?<what>(?:\s+type\b)?)[^'";]*?\bfrom\s*'(?<from>[^']+)'/gm
const BARE = /^\s*import\s*'(?<from>[^']+)'|\bimport\(\s*'(?<dynamic>[^']+)'\s*\)/gm

function readImports(file: string, text: string): Import[] {
  const statements = [...text.matchAll(STATEMENT)].map(({ groups }) => ({
    to: groups?.from ?? '',
    isType: groups?.what?.trim() === 'type',
  }))
  const bare = [...text.matchAll(BARE)].map(({ groups }) => ({
    to: groups?.from ?? groups?.dynamic ?? '',
    isType: false,
  }))
  return [...statements, ...bare].map(({ to, isType }) => ({ from: file, to: resolve(file, to), isType }))
}

const resolve = (file: string, specifier: string) =>
  specifier.startsWith('.')
    ? path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''))
    : specifier

/** All that is imported from a file on, over however many others; what is only there for its types does not count. */
export function findReached(start: string, sources: readonly Source[]): Import[] {
  const byFile = new Map(sources.map((source) => [source.file, source]))
  const reached = new Set<string>()
  const visit = (file: string): Import[] => {
    if (reached.has(file)) return []
    reached.add(file)
    const imports = (byFile.get(file)?.imports ?? []).filter(({ isType }) => !isType)
    return [...imports, ...imports.flatMap(({ to }) => visit(to))]
  }
  return visit(start)
}

/** Each way on which a file imports itself, as a readable line. */
export function findCycles(imports: readonly Import[]): string[] {
  const next = new Map<string, Import[]>()
  for (const each of imports) next.set(each.from, [...(next.get(each.from) ?? []), each])
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, trail: readonly string[]) => {
    if (trail.includes(file)) {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      return
    }
    if (done.has(file)) return
    for (const { to } of next.get(file) ?? []) visit(to, [...trail, file])
    done.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return cycles
}
