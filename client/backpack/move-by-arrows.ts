/**
 * Arrows, Home and End go from one badge of the list to another, from its link to the other's link and from its tick to
 * the other's tick. Tab goes everywhere, as ever; whoever reads with a screen reader has its own arrows, which never
 * come here.
 */
export function enhanceArrows(document: Document): void {
  document.addEventListener('keydown', (event) => {
    const here = event.target instanceof HTMLElement ? event.target : null
    const list = here?.closest<HTMLElement>('[data-selecting] > ul')
    if (here == null || list == null || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
      return
    const all = [...list.querySelectorAll<HTMLElement>(here.matches('input') ? 'li input' : 'li a')]
    const place = findPlace(event.key, {
      at: all.indexOf(here),
      count: all.length,
      columns: countColumns(list),
      isRtl: getComputedStyle(list).direction === 'rtl',
    })
    if (place === null) return
    event.preventDefault()
    all[place]?.focus()
  })
}

/**
 * Where a key leads from the badge `at`, in a grid of so many columns; null for a key that leads nowhere.
 *
 * At an edge it stays: up from the first line is nowhere.
 */
export function findPlace(
  key: string,
  { at, count, columns, isRtl }: { at: number; count: number; columns: number; isRtl: boolean },
): number | null {
  const ahead = isRtl ? -1 : 1
  const places: Record<string, number> = {
    ArrowRight: at + ahead,
    ArrowLeft: at - ahead,
    ArrowDown: at + columns,
    ArrowUp: at - columns,
    Home: 0,
    End: count - 1,
  }
  const place = Object.hasOwn(places, key) ? places[key] : undefined
  if (place === undefined) return null
  return place < 0 || place >= count ? at : place
}

/** How many stand beside each other: as many as begin at the height of the first. */
function countColumns(list: HTMLElement): number {
  const [first, ...others] = [...list.children].map((tile) => tile.getBoundingClientRect().top)
  return 1 + others.filter((top) => top === first).length
}
