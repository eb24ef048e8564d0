import { isSameText, keyedHash } from '../accounts/tokens.ts'

/**
 * The token in our forms: bound to the browser, its session and the visit that the form belongs to.
 *
 * @param scope the visit's id, or '' for forms outside a visit
 */
export function createFormToken(secret: string, browser: string, sessionId: string, scope: string): string {
  return keyedHash(secret, 'form', `${browser}\0${sessionId}\0${scope}`)
}

export function isFormToken(
  secret: string,
  token: unknown,
  browser: string,
  sessionId: string,
  scope: string,
): boolean {
  return typeof token === 'string' && isSameText(token, createFormToken(secret, browser, sessionId, scope))
}
