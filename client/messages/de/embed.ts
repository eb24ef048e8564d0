import { type embed as english, forDevelopers } from '../en/embed.ts'
import type { Translated } from '../message.ts'

export const embed: Translated<typeof english> = {
  'embed.lang': 'de',
  'embed.title': 'Badges in Ihren Rucksack legen',
  'embed.leave': 'Schließen, ohne hinzuzufügen',
  'embed.loading': 'Ihr Rucksack wird geöffnet…',
  'embed.failed': 'Ihr Rucksack hat sich nicht geöffnet. Nichts wurde hinzugefügt.',
  'embed.opaque': 'Ihr Rucksack hat sich nicht geöffnet. Nichts wurde hinzugefügt.',
  'embed.retry': 'Noch einmal öffnen',
  'embed.full': 'Als ganze Seite öffnen',
  'embed.close': 'Schließen',
  ...forDevelopers,
}
