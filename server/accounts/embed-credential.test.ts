import { beforeEach, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import type { Db } from '../storage/database.ts'
import { forEachDatabase } from '../testing/databases.ts'
import {
  createEmbedCredential,
  findEmbedCredential,
  listEmbedCredentials,
  revokeEmbedCredential,
} from './embed-credential.ts'

const ASKER = 'https://learn.example.edu'
const NOW = 1_000_000

forEachDatabase('embed credentials', (open) => {
  let db: Db
  let token: string
  beforeEach(async () => {
    db = await open()
    await db
      .insertInto('account')
      .values([
        { id: 'zoe', created_at: 1 },
        { id: 'eve', created_at: 1 },
      ])
      .execute()
    const userAgent = 'x'.repeat(1000)
    const made = await createEmbedCredential(db, { accountId: 'zoe', asker: ASKER, userAgent, now: NOW })
    token = made.token
  })

  test('one is found by its token, under its own page only', async () => {
    expect(await findEmbedCredential(db, token, ASKER, NOW)).toMatchObject({ accountId: 'zoe' })
    for (const other of ['https://evil.example', 'http://learn.example.edu', `${ASKER}:444`, `${ASKER}/`, ''])
      expect(await findEmbedCredential(db, token, other, NOW)).toBeNull()
    expect(await findEmbedCredential(db, 'guess', ASKER, NOW)).toBeNull()
  })

  test('it holds for thirty days, and not a millisecond longer', async () => {
    const end = NOW + limits.embedCredentialMs
    expect(await findEmbedCredential(db, token, ASKER, end - 1)).not.toBeNull()
    expect(await findEmbedCredential(db, token, ASKER, end)).toBeNull()
    expect(await listEmbedCredentials(db, 'zoe', end)).toEqual([])
  })

  test('the token itself is not stored', async () => {
    expect(JSON.stringify(await db.selectFrom('embed_credential').selectAll().execute())).not.toContain(token)
  })

  test('it is listed with when it was used last', async () => {
    await findEmbedCredential(db, token, ASKER, NOW + 5)
    const [listed] = await listEmbedCredentials(db, 'zoe', NOW + 6)
    expect(listed).toMatchObject({
      asker: ASKER,
      createdAt: NOW,
      seenAt: NOW + 5,
      userAgent: 'x'.repeat(300),
    })
    expect(await listEmbedCredentials(db, 'eve', NOW)).toEqual([])
  })

  test('its own account can revoke it, once', async () => {
    const id = (await listEmbedCredentials(db, 'zoe', NOW))[0]?.id ?? ''
    expect(await revokeEmbedCredential(db, { accountId: 'eve', id })).toBe(false)
    expect(await revokeEmbedCredential(db, { accountId: 'zoe', id })).toBe(true)
    expect(await revokeEmbedCredential(db, { accountId: 'zoe', id })).toBe(false)
    expect(await findEmbedCredential(db, token, ASKER, NOW)).toBeNull()
  })

  test('it goes with its account', async () => {
    await db.deleteFrom('account').where('id', '=', 'zoe').execute()
    expect(await findEmbedCredential(db, token, ASKER, NOW)).toBeNull()
  })
})
