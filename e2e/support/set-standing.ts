import path from 'node:path'
import Database from 'better-sqlite3'
import type { Backpack } from './start-backpack.ts'

/**
 * Writes down of the badge with a name what a night's look would have found. Others may have earned one of that name
 * before: the newest is meant.
 *
 * A look itself is told in e2e/stories/nights.spec.ts and server/backpack/rechecking.
 */
export function setStanding(
  { dataDir }: Backpack,
  name: string,
  { status, history }: { status: string; history: object[] },
): void {
  const db = new Database(path.join(dataDir, 'backpack.db'))
  const { id } = db.prepare('select id from badge where name = ? order by added_at desc').get(name) as {
    id: string
  }
  db.prepare('update badge set status = ? where id = ?').run(status, id)
  const isChanged = history.some((event) => 'what' in event && event.what === 'changed') ? 1 : 0
  db.prepare('update listed_badge set status = ?, is_changed = ?, changed_at = ? where badge_id = ?').run(
    status,
    isChanged,
    Date.now(),
    id,
  )
  db.prepare('update badge_check set history = ?, seen = ? where badge_id = ?').run(
    JSON.stringify(history),
    isChanged === 1 ? 'another' : null,
    id,
  )
  db.close()
}

/** Lets the night come in which an earner's badges are due: whoever looks next looks at all of them. */
export function makeNight({ dataDir }: Backpack, earner: string): void {
  const db = new Database(path.join(dataDir, 'backpack.db'))
  db.prepare(
    'update badge_check set due_at = 0 where badge_id in (select id from badge where recipient = ?)',
  ).run(earner)
  db.prepare('update check_host set due_at = 0, leased_until = 0').run()
  db.close()
}

/** Lets the morning come in which the digest of changes is due, with the latest event of the newest badge of that name untold. */
export function makeDigestDue({ dataDir }: Backpack, name: string): void {
  const db = new Database(path.join(dataDir, 'backpack.db'))
  const { id, account_id } = db
    .prepare('select id, account_id from badge where name = ? order by added_at desc')
    .get(name) as {
    id: string
    account_id: string
  }
  db.prepare('insert into badge_news (badge_id, account_id, at) values (?, ?, 1)').run(id, account_id)
  db.prepare('update digest set due_at = 1 where account_id = ?').run(account_id)
  db.close()
}
