import type { IssuerChoice } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { clampLine, plainName } from '../ui/plain-text.ts'
import type { Choice, ChoiceGroup } from './LibrarySelect.tsx'

/** Names may be long, and the host behind them should still be seen. */
const MAX_NAME_CHARS = 50
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/**
 * The issuers as choices of a filter. Anybody may take any name, so the verified host always stands with it; a host of
 * several issuers is a choice itself, and they stand below it.
 */
export function issuerChoicesOf(t: Translate, issuers: IssuerChoice[]): (Choice | ChoiceGroup)[] {
  return issuers.map(({ host, value, issuers: [first, ...others] }) => {
    if (first === undefined) return { value, words: host }
    if (others.length === 0) return { value: first.value, words: wordsOf(t, first.name, host) }
    const each = [first, ...others].map((issuer) => ({
      value: issuer.value,
      words: wordsOf(t, issuer.name, host),
    }))
    return { label: host, choices: [{ value, words: t('library.issuer.all', { host }) }, ...each] }
  })
}

function wordsOf(t: Translate, given: string, host: string): string {
  const name = clampLine(plainName(given), MAX_NAME_CHARS)
  if (name === '' || name === host) return host
  // An option can hold no element that would keep the directions apart.
  const isolated = RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name
  return t('library.issuer.one', { name: isolated, host })
}
