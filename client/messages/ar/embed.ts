import { type embed as english, forDevelopers } from '../en/embed.ts'
import type { Translated } from '../message.ts'

export const embed: Translated<typeof english> = {
  'embed.lang': 'ar',
  'embed.title': 'إضافة شارات لحقيبتك',
  'embed.leave': 'إغلاق دون إضافة',
  'embed.loading': 'فتح حقيبتك…',
  'embed.failed': 'تعذر فتح حقيبتك',
  'embed.opaque': 'تعذر فتح حقيبتك',
  'embed.retry': 'إعادة فتح حقيبتك',
  'embed.full': 'فتح صفحة كاملة',
  'embed.close': 'إغلاق',
  ...forDevelopers,
}
