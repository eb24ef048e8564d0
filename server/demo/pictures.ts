import type { DemoBadge } from './catalogue.ts'

// Taken into the bundle as text: the demo then needs no folder beside it, wherever the server runs.
const PNGS: Record<string, string> = import.meta.glob('./badges/*.png', {
  query: '?inline',
  import: 'default',
  eager: true,
})
const SVGS: Record<string, string> = import.meta.glob('./badges/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The bytes and type of a badge's picture. */
export function readPicture(badge: DemoBadge): { type: string; bytes: Buffer } {
  const path = `./badges/${badge.id}.${badge.picture}`
  if (badge.picture === 'svg') return { type: 'image/svg+xml', bytes: Buffer.from(take(SVGS, path), 'utf8') }
  const dataUrl = take(PNGS, path)
  return { type: 'image/png', bytes: Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64') }
}

function take(files: Record<string, string>, path: string): string {
  const file = files[path]
  if (file === undefined) throw new TypeError(`${path} was not built in`)
  return file
}
