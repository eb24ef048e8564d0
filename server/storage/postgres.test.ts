import { sql } from 'kysely'
import { expect, inject, test } from 'vitest'
import { openPostgres } from './postgres.ts'

test('a connection that the server ends while it idles is replaced, and the process lives on', async () => {
  const { url } = inject('postgres')
  const [db, admin] = [openPostgres(url), openPostgres(url)]
  const pidOf = async () =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]?.pid ?? 0

  const pid = await pidOf()
  const isThere = async () =>
    (await sql`select 1 from pg_stat_activity where pid = ${pid}`.execute(admin)).rows.length > 0
  await sql`select pg_terminate_backend(${pid})`.execute(admin)
  while (await isThere());
  // The end has been sent; the pool hears of it when the socket is read.
  await new Promise(setImmediate)
  expect(await pidOf()).not.toBe(pid)
  await db.destroy()
  await admin.destroy()
})

test('a server that is not there is told by the first query', async () => {
  const db = openPostgres('postgresql://localhost/postgres?user=postgres&host=/nonexistent')
  await expect(sql`select 1`.execute(db)).rejects.toThrow()
  await db.destroy()
})
