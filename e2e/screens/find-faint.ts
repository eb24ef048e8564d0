/**
 * Lists text that is too faint on its ground, with the colours that the browser forces. Runs in the page, alone.
 *
 * axe cannot tell here: it reads a text colour that forced colours leave alone.
 */
export function findFaint(): string[] {
  const luminanceOf = ([red = 0, green = 0, blue = 0]: number[]): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const partsOf = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number)
  const paper = matchMedia('(prefers-color-scheme: dark)').matches ? [0, 0, 0] : [255, 255, 255]
  /** What lies below a translucent ground shines through. */
  const groundOf = (element: Element | null): number[] => {
    if (element === null) return paper
    const parts = partsOf(getComputedStyle(element).backgroundColor)
    const alpha = parts[3] ?? 1
    if (alpha === 1) return parts
    return groundOf(element.parentElement).map((below, at) => alpha * (parts[at] ?? 0) + (1 - alpha) * below)
  }

  const found: string[] = []
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const text = [...element.childNodes]
      .map((node) => (node.nodeType === 3 ? node.nodeValue : ''))
      .join('')
      .trim()
    if (text === '' || element.closest('.unseen') !== null || !element.checkVisibility()) continue
    const [ink, ground] = [partsOf(getComputedStyle(element).color), groundOf(element)].map(luminanceOf)
    const [light = 0, dark = 0] = [ink ?? 0, ground ?? 0].sort((a, b) => b - a)
    const contrast = (light + 0.05) / (dark + 0.05)
    if (contrast < 4.5) found.push(`${text.slice(0, 40)}: ${contrast.toFixed(1)}`)
  }
  return found
}
