import { beforeEach, expect, test } from 'vitest'
import type { Db } from '../storage/database.ts'
import { createAccount, giveBadge, makeBadge } from '../testing/badges.ts'
import { forEachDatabase } from '../testing/databases.ts'
import { NOON } from '../testing/world.ts'
import { setRemoved } from './queries.ts'
import { forgetUntold, listOverdue, listUntold, noteUntold, putOffUntold } from './untold-queries.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

forEachDatabase('what is still to be told', (open) => {
  let db: Db
  let ids: number
  beforeEach(async () => {
    db = await open()
    ids = 0
    await createAccount(db, 'ada', 'ada@home.example')
    await createAccount(db, 'eve', 'eve@home.example')
  })

  const of = (accountId: string, requestId = 'r') => ({ accountId, requestId })
  async function add(accountId: string, name: string, { at = NOON, requestId = 'r' } = {}): Promise<string> {
    const given = await giveBadge(
      { db, now: () => at, newId: () => `${accountId}-${++ids}`, config: { badgesPerAccount: 99 } },
      accountId,
      makeBadge(name),
      { requestId, asker: 'https://learn.example' },
    )
    const badgeId = given.added ? given.id : ''
    await noteUntold(db, of(accountId, requestId), { badgeIds: [badgeId], lang: 'fi', now: at })
    return badgeId
  }
  const namesOf = async (accountId: string, requestId?: string) =>
    (await listUntold(db, of(accountId, requestId))).map(({ name }) => name)

  test('is listed for its account and request, in its order, until it is told', async () => {
    const later = await add('ada', 'later', { at: NOON + 1 })
    const first = await add('ada', 'first')
    await add('ada', 'elsewhere', { requestId: 's' })
    await add('eve', 'hers')
    expect(await listUntold(db, of('ada'))).toEqual([
      expect.objectContaining({
        id: first,
        asker: 'https://learn.example',
        isRemoved: false,
        lang: 'fi',
        at: NOON,
      }),
      expect.objectContaining({ id: later }),
    ])
    await forgetUntold(db, [first])
    expect(await namesOf('ada')).toEqual(['Badge later'])
    expect(await namesOf('eve')).toEqual(['Badge hers'])
  })

  test('says of what was removed since that it was', async () => {
    await setRemoved(db, 'ada', await add('ada', 'removed'), NOON)
    expect(await listUntold(db, of('ada'))).toMatchObject([{ isRemoved: true }])
  })

  test('is overdue after five minutes, once for a request', async () => {
    await add('ada', 'one')
    await add('ada', 'two', { at: NOON + 1 })
    await add('eve', 'hers', { at: NOON + MINUTE })
    expect(await listOverdue(db, NOON + 5 * MINUTE - 1)).toEqual([])
    expect(await listOverdue(db, NOON + 5 * MINUTE)).toEqual([of('ada')])
    expect(await listOverdue(db, NOON + HOUR)).toHaveLength(2)
  })

  test('is put off by as long as it has waited', async () => {
    await add('ada', 'one')
    await putOffUntold(db, of('ada'), { since: NOON, now: NOON + 1 })
    expect(await listOverdue(db, NOON + 5 * MINUTE)).toEqual([])
    expect(await listOverdue(db, NOON + 5 * MINUTE + 1)).toEqual([of('ada')])
    await putOffUntold(db, of('ada'), { since: NOON, now: NOON + HOUR })
    expect(await listOverdue(db, NOON + 2 * HOUR - 1)).toEqual([])
    expect(await listOverdue(db, NOON + 2 * HOUR)).toEqual([of('ada')])
  })

  test('may be as long as the longest list', async () => {
    const id = await add('ada', 'one')
    await forgetUntold(db, [id, ...Array.from({ length: 5_000 }, (_, at) => `none-${at}`)])
    expect(await namesOf('ada')).toEqual([])
  })
})
