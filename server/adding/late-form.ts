import { isSameText, keyedHash } from '../accounts/tokens.ts'
import type { Deps } from '../deps.ts'
import { limits } from '../limits.ts'

/** In whose session a form was drawn, and until when it is taken though that session has ended (epoch milliseconds). */
export type LateForm = { accountId: string; until: number }

/**
 * What a form that carries files has beside its token, which ends with its session: that this browser had the page from us,
 * signed in, a while ago. Whoever has it may leave files here as somebody who is signed in may; a stranger may not.
 *
 * @param browser the random name of the browser, which another one does not know
 */
export function writeLateForm(
  { secret, now }: Pick<Deps, 'secret' | 'now'>,
  { browser, accountId }: { browser: string; accountId: string },
): string {
  const form = { accountId, until: now() + limits.lateFormMs }
  return `${form.accountId}.${form.until.toString(36)}.${sign(secret, browser, form)}`
}

/** Null for what is not ours, of another browser, or too old. */
export function readLateForm(
  { secret, now }: Pick<Deps, 'secret' | 'now'>,
  text: unknown,
  browser: string | null,
): LateForm | null {
  if (typeof text !== 'string' || browser === null) return null
  const [accountId = '', until = '', signature = '', ...more] = text.split('.')
  const form = { accountId, until: Number.parseInt(until, 36) }
  const isOurs = more.length === 0 && isSameText(signature, sign(secret, browser, form))
  return isOurs && now() < form.until ? form : null
}

const sign = (secret: string, browser: string, { accountId, until }: LateForm): string =>
  keyedHash(secret, 'late-form', `${browser}\0${accountId}\0${until}`)
