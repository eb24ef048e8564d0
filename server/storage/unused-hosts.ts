import type { ExpressionBuilder } from 'kysely'
import type { Tables } from './schema.ts'

/** Whether a row of `check_host` has lost its last badge: such a host needs no turn. */
export const hasNoBadge = (where: ExpressionBuilder<Tables, 'check_host'>) =>
  where.not(
    where.exists(
      where
        .selectFrom('badge_check')
        .select('badge_check.badge_id')
        .whereRef('badge_check.host', '=', 'check_host.host'),
    ),
  )
