import { findLang, type Language } from '../../client/messages/languages.ts'
import { findTheme } from '../http/theme.ts'
import type { DbOrTrx } from '../storage/database.ts'
import type { AccountSettings } from './wire.ts'

/** Reads the form's fields. An empty language is "as the browser asks". Null when it is none of ours. */
export function readSettings({ lang, theme }: { lang?: unknown; theme?: unknown }): AccountSettings | null {
  const foundLang = typeof lang === 'string' ? findLang([lang]) : null
  const foundTheme = findTheme(theme)
  if (foundTheme === null || (foundLang === null && lang !== '')) return null
  return { lang: foundLang, theme: foundTheme }
}

/** The language that the account has chosen; null where nobody did. */
export async function findChosenLang(db: DbOrTrx, accountId: string): Promise<Language | null> {
  const row = await db.selectFrom('account').select('lang').where('id', '=', accountId).executeTakeFirst()
  return findLang([row?.lang])
}

/** Keeps what was chosen, for every browser that the account is signed in with. */
export async function saveSettings(
  db: DbOrTrx,
  accountId: string,
  settings: Partial<AccountSettings>,
): Promise<void> {
  await db.updateTable('account').set(settings).where('id', '=', accountId).execute()
}
