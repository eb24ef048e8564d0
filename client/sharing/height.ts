/** The one thing that a widget says to the page around it. */
export type HeightMessage = { openBackpackHeight: number }

const MAX_HEIGHT_PX = 20_000

/** The height in a message, whole pixels; null for everything else that is posted to a page. */
export function readHeight(data: unknown): number | null {
  // Without `typeof`, for which the compiler would leave a name behind on the page.
  if (data === null || data === undefined) return null
  const height = Number((data as Partial<HeightMessage>).openBackpackHeight)
  return height > 0 && height <= MAX_HEIGHT_PX ? Math.ceil(height) : null
}
