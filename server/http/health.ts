import { sql } from 'kysely'
import type { Deps } from '../deps.ts'
import type { Route } from './route.ts'

/** `GET healthz`: 200 when the database answers, 503 when it does not. */
export function healthRoutes({ db, log }: Deps): Route[] {
  return [
    {
      method: 'get',
      path: '/healthz',
      as: 'health',
      handle: async (_req, res) => {
        try {
          await sql`select 1`.execute(db)
          res.json({ status: 'ok', database: 'ok' })
        } catch (error) {
          // Not a failure of this request: telling it is what this request is for.
          log.error({ err: error }, 'the database does not answer')
          res.status(503).json({ status: 'failing', database: 'failing' })
        }
      },
    },
  ]
}
