/** The addresses of what a page of ours is drawn with, as it names them: styles, scripts and what those load. */
export function readAssets(html: string): string[] {
  const found = html.matchAll(/(?:href|src)="([^"]*\/assets\/[^"]+)"/g)
  return [...new Set([...found].map(([, href = '']) => href))]
}
