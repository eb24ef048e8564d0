import { OPENBADGES_NAMESPACE, type SvgElement } from './svg-document.ts'

/** How the badge of a version is written into an SVG. */
export type Dialect = { namespace: string; element: 'assertion' | 'credential' }

export const ASSERTION: Dialect = { namespace: OPENBADGES_NAMESPACE, element: 'assertion' }
/** The same prefix, another namespace. */
export const CREDENTIAL: Dialect = { namespace: 'https://purl.imsglobal.org/ob/v3p0', element: 'credential' }
const BADGE_NAMES = ['openbadges:assertion', 'openbadges:credential']

/** An element that carries a badge: by its namespace, or by the name that hands have written without declaring it. */
export function isBadgeElement({ name, uri, local }: SvgElement): boolean {
  if (BADGE_NAMES.includes(name)) return true
  return [ASSERTION, CREDENTIAL].some(({ namespace, element }) => uri === namespace && local === element)
}
