import type { Translate } from '../messages/translate.ts'
import { plainName } from '../ui/plain-text.ts'

/** A badge's name as one word of ours: for labels and sentences. Never empty, since things are found by it. */
export const badgeNameOf = (name: string, t: Translate): string =>
  plainName(name) || t('backpack.badge.unnamed')

/** A badge's name, kept apart from the direction of our own words. */
export function BadgeName({ name, t }: { name: string; t: Translate }) {
  return <bdi class="issuer-text">{badgeNameOf(name, t)}</bdi>
}
