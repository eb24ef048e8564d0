import type { Deps } from './deps.ts'
import { limits } from './limits.ts'

const EVERY_MS = 5 * 60_000

/** Removes what has run out: codes, challenges, sessions, requests, badges removed for good, pictures of nobody. */
export async function sweep({ db, now }: Pick<Deps, 'db' | 'now'>): Promise<void> {
  const at = now()
  await db
    .deleteFrom('sign_in_code')
    .where('expires_at', '<', at - limits.signInCodeMs)
    .execute()
  await db.deleteFrom('passkey_challenge').where('expires_at', '<', at).execute()
  await db.deleteFrom('merge_offer').where('expires_at', '<', at).execute()
  await db.deleteFrom('session').where('expires_at', '<', at).execute()
  await db.deleteFrom('embed_credential').where('expires_at', '<', at).execute()
  // Deleting a request takes its visits, codes, bearers and previews along (foreign keys). Nobody finds it any more
  // once its time is over, but a slow look may still be on its way. Strangers make requests, and lists may be megabytes.
  await db
    .deleteFrom('consent_request')
    .where((where) =>
      where.or([
        where('used_at', '<', at - 2 * limits.requestIdleMs),
        where('created_at', '<', at - 2 * limits.requestLifeMs),
      ]),
    )
    .execute()
  await db
    .deleteFrom('badge')
    .where('removed_at', '<', at - limits.undoMs)
    .execute()
  await db
    .deleteFrom('collection')
    .where('removed_at', '<', at - limits.undoMs)
    .execute()
  await db
    .deleteFrom('image')
    .where('created_at', '<', at - 2 * limits.requestLifeMs)
    .where((where) =>
      where.not(
        where.exists(
          where.selectFrom('badge').select('badge.id').whereRef('badge.image_sha256', '=', 'image.sha256'),
        ),
      ),
    )
    .execute()
}

/** Sweeps now and then. Returns the function that stops it. */
export function startSweeping(deps: Deps): () => void {
  const timer = setInterval(() => {
    sweep(deps).catch((error) => deps.log.error({ err: error }, 'sweeping failed'))
  }, EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
