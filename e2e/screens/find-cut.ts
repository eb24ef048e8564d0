/** Lists what sticks out of the page sideways, and what is cut in its own box. Runs in the page, alone. */
export function findCut(): string[] {
  const root = document.documentElement
  const found: string[] = []
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`)
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const { left, right, width } = element.getBoundingClientRect()
    // What is for screen readers only; what scrolls by itself.
    if (width <= 1 || element.closest('.unseen, pre, input') !== null) continue
    const name = `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`
    if (left < -1 || right > root.clientWidth + 1) found.push(`sticks out: ${name}`)
    // Inline boxes have no size of their own.
    if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      found.push(`is cut: ${name}`)
  }
  return found
}
