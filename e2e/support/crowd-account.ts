import path from 'node:path'
import Database from 'better-sqlite3'
import type { Backpack } from './start-backpack.ts'

/** Names as somebody may give them: without a space, of wide letters, of another script, of pictures alone. */
const NAMES = ['W'.repeat(60), 'a'.repeat(60), 'مفتاح أدا على الهاتف', '😀'.repeat(60)]

/** As long as a host may be, in parts as long as they may be. */
const LONG_HOST = `${['a', 'b', 'c'].map((letter) => letter.repeat(63)).join('.')}.example`

/** Gives an account many passkeys, sessions, pages that skip the window, and blocked issuers, some with hostile names. */
export function crowdAccount({ dataDir }: Backpack, address: string, count: number): void {
  const db = new Database(path.join(dataDir, 'backpack.db'))
  const { account_id: account } = db
    .prepare('select account_id from address where typed = ?')
    .get(address) as { account_id: string }
  const now = Date.now()
  const later = now + 3_600_000
  const passkey = db.prepare(
    `insert into passkey (id, account_id, public_key, counter, transports, name, created_at, used_at) values (?, ?, 'x', 0, '[]', ?, ?, ?)`,
  )
  const session = db.prepare(
    'insert into session (id, account_id, token_hash, user_agent, is_shared, created_at, seen_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const embed = db.prepare(
    'insert into embed_credential (id, account_id, token_hash, asker, user_agent, created_at, seen_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  const blocked = db.prepare('insert into blocked_host (account_id, host, created_at) values (?, ?, ?)')
  for (let at = 0; at < count; at++) {
    const id = `${account}-${at}`
    const host = at === 0 ? LONG_HOST : `spam-${at}.example`
    const agent = at % 3 === 0 ? 'curl' : 'Mozilla/5.0 (iPhone) Safari/1'
    passkey.run(id, account, NAMES[at] ?? `Phone ${at}`, now, at % 2 === 0 ? now : null)
    session.run(id, account, id, agent, at % 2, now, now, later)
    embed.run(id, account, id, `https://${host}`, agent, now, now, later)
    blocked.run(account, host, now)
  }
  db.close()
}
