import type { Json, Reference } from './assertion.ts'
import { getOwn, isObject } from './json.ts'
import { readHttpUrl } from './urls.ts'

/**
 * Reads a link that people may follow: a URL, or an object with an id and words. Null for other kinds of value.
 *
 * Only http(s) becomes a link; any other text (`javascript:` too) stays text.
 *
 * @param base what a relative address of version 0.5 is resolved against
 */
export function readReference(value: Json, base?: string): Reference | null {
  if (typeof value === 'string') return readTarget(value, base)
  if (!isObject(value)) return null
  const target = readText(value, ['id', '@id', 'targetUrl', 'url'])
  const name = readText(value, ['name', 'targetName'])
  const text = readText(value, ['narrative', 'description', 'targetDescription'])
  return {
    ...(target === undefined ? {} : readTarget(target, base)),
    ...(name === undefined ? {} : { name }),
    ...(text === undefined ? {} : { text }),
  }
}

function readTarget(text: string, base?: string): Reference {
  const absolute = base !== undefined && URL.canParse(text, base) ? new URL(text, base).href : text
  const url = URL.canParse(absolute.trim()) ? readHttpUrl(absolute.trim()) : null
  // The fragment is for people: it may be the very place that they shall read.
  return url === null ? { text } : { url: new URL(absolute.trim()).href }
}

function readText(object: { [key: string]: Json }, keys: string[]): string | undefined {
  for (const key of keys) {
    const value = getOwn(object, key)
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return undefined
}
