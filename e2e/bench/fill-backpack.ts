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
  const columns = Object.keys(newest)
  const insert = database.prepare(
    `insert into badge (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`,
  )
  const { id, source, fingerprint } = newest
  database.transaction(() => {
    for (let copy = 0; copy < count; copy++) {
      insert.run({
        ...newest,
        id: `${id}-${copy}`,
        source: `${source}-${copy}`,
        fingerprint: `${fingerprint}-${copy}`,
      })
    }
  })()
  database.close()
}
