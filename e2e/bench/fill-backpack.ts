import path from 'node:path'
import Database from 'better-sqlite3'

/**
 * Multiplies the newest badge of the database, so that its account keeps `count` more. Through the database, since
 * adding as many by hand would take longer than all measures together.
 *
 * @param dataDir the running server's; SQLite lets a second process write
 */
export function fillBackpack(dataDir: string, count: number): void {
  const database = new Database(path.join(dataDir, 'backpack.db'))
  const newest = database
    .prepare<[], Record<string, string | number | null>>('select * from badge order by added_at desc limit 1')
    .get()
  if (newest === undefined) throw new Error('there is no badge to multiply')
  const { id, source, fingerprint } = newest
  const listed = database
    .prepare<[unknown], Record<string, string | number | null>>(
      'select * from listed_badge where badge_id = ?',
    )
    .get(id)
  if (listed === undefined) throw new Error('the newest badge is not in the list')
  const insert = prepareInsert(database, 'badge', newest)
  const insertListed = prepareInsert(database, 'listed_badge', listed)
  database.transaction(() => {
    for (let copy = 0; copy < count; copy++) {
      insert.run({
        ...newest,
        id: `${id}-${copy}`,
        source: `${source}-${copy}`,
        fingerprint: `${fingerprint}-${copy}`,
      })
      insertListed.run({ ...listed, badge_id: `${id}-${copy}` })
    }
  })()
  database.close()
}

function prepareInsert(database: Database.Database, table: string, row: object) {
  const columns = Object.keys(row)
  const places = columns.map((column) => `@${column}`)
  return database.prepare(`insert into ${table} (${columns.join(', ')}) values (${places.join(', ')})`)
}
