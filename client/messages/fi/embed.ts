import { type embed as english, forDevelopers } from '../en/embed.ts'
import type { Translated } from '../message.ts'

export const embed: Translated<typeof english> = {
  'embed.lang': 'fi',
  'embed.title': 'Lisää osaamismerkkejä reppuusi',
  'embed.leave': 'Sulje lisäämättä',
  'embed.loading': 'Reppuasi avataan…',
  'embed.failed': 'Reppusi ei avautunut. Mitään ei lisätty.',
  'embed.opaque': 'Reppusi ei avautunut. Mitään ei lisätty.',
  'embed.retry': 'Yritä uudestaan',
  'embed.full': 'Avaa koko sivuna',
  'embed.close': 'Sulje',
  ...forDevelopers,
}
