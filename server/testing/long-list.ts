import { keepImage } from '../backpack/picture-queries.ts'
import type { Item } from '../issuer/items.ts'
import { type RequestRow, selectRequest } from '../issuer/queries.ts'
import { createRequest } from '../issuer/requests.ts'
import { makeBadge } from './badges.ts'
import { NOON, type World } from './world.ts'

/** A list that an account brought and that was looked at whole: all of it can be added. Its previews are p0, p1, … */
export async function putLongList(
  { deps: { db } }: World,
  accountId: string,
  count: number,
): Promise<RequestRow> {
  const entries = Array.from({ length: count }, (_, at) => `https://learn.example.edu/${at}`)
  const asked = { kind: 'own', asker: null, returnTo: null, entries, lang: null } as const
  const { id } = await createRequest(db, { ...asked, accountId }, NOON)
  await db.transaction().execute(async (trx) => {
    for (let at = 0; at < count; at++) {
      const { bytes, image, payload, documents, ...badge } = makeBadge(`n${at}`)
      if (at === 0) await keepImage(trx, { ...image, bytes }, NOON)
      const item: Item = { state: 'ready', badge: { ...badge, image } }
      const kept = JSON.stringify({ payload, documents })
      const row = { id: `p${at}`, request_id: id, account_id: accountId, position: at, created_at: NOON }
      await trx
        .insertInto('preview')
        .values({ ...row, item: JSON.stringify(item), kept })
        .execute()
    }
  })
  return (await selectRequest(db, id)) as RequestRow
}
