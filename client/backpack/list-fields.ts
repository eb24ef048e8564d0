import type { BadgeNotice } from '../../server/backpack/wire.ts'
import { formatList } from '../messages/create-translate.ts'
import type { Translate } from '../messages/translate.ts'

type Fields = Extract<BadgeNotice, { what: 'changed' }>['fields']

/** What of a badge its issuer has changed, as a list in words. */
export const listFields = (t: Translate, lang: string, fields: Fields): string =>
  formatList(
    lang,
    fields.map((field) => t(`backpack.field.${field}`)),
  )
