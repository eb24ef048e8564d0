import { isSameText, keyedHash } from '../../accounts/tokens.ts'
import type { Deps } from '../../deps.ts'
import { joinDigits, spreadDigits } from '../mail-text.ts'

/** The address that ends an account's digest and can do nothing else. It holds for as long as mails are kept. */
export function unsubscribeUrl(
  { config, secret }: Pick<Deps, 'config' | 'secret'>,
  accountId: string,
): string {
  const signature = spreadDigits(sign(secret, accountId))
  return `${config.publicUrl.href}unsubscribe/${spreadDigits(accountId)}?signature=${signature}`
}

/** The account of such an address. Null when the address is not ours. */
export function readUnsubscribeLink(secret: string, account: unknown, signature: unknown): string | null {
  if (typeof account !== 'string' || typeof signature !== 'string') return null
  const accountId = joinDigits(account)
  return isSameText(joinDigits(signature), sign(secret, accountId)) ? accountId : null
}

const sign = (secret: string, accountId: string): string => keyedHash(secret, 'unsubscribe', accountId)
