import { beforeEach, describe, expect, test } from 'vitest'
import type { Db } from '../../storage/database.ts'
import { createAccount, giveBadge, makeBadge } from '../../testing/badges.ts'
import { forEachDatabase } from '../../testing/databases.ts'
import { getLooks } from '../check-queries.ts'
import { getBadge, setRemoved } from '../queries.ts'
import type { Decision, WatchedBadge } from './decide.ts'
import {
  claimHost,
  claimThisHost,
  extendLease,
  findNextDue,
  getLookState,
  getWatched,
  listDue,
  noteSilence,
  releaseHost,
  saveDecision,
} from './queries.ts'

const DAY = 24 * 60 * 60_000
const NOON = Date.UTC(2026, 10, 3, 12)
const LATER = NOON + 2 * DAY
const LEASE = 120_000
const HOST = 'learn.example.edu'

forEachDatabase('looking at badges again', (open) => {
  let db: Db
  let ids = 0
  beforeEach(async () => {
    db = await open()
    ids = 0
    await createAccount(db, 'ada', 'ada@home.example')
  })
  const newId = () => {
    ids += 1
    return `badge-${ids}`
  }
  const give = (key: string, host = HOST) =>
    giveBadge({ db, config: { badgesPerAccount: 100 }, now: () => NOON, newId }, 'ada', {
      ...makeBadge(key),
      host,
    })
  const watched = async (id: string): Promise<WatchedBadge> => {
    const badge = await getWatched(db, id)
    if (badge === null) throw new Error(`${id} is not there`)
    return badge
  }
  const decision = (changes: Partial<Decision> = {}): Decision => ({
    status: 'good',
    expiresAt: null,
    failures: 0,
    failingSince: null,
    untold: null,
    seen: null,
    history: [],
    dueAt: LATER + DAY,
    isGood: true,
    restUntil: null,
    ...changes,
  })

  describe('a host', () => {
    test('has its turn when the first of its badges is due, and not before', async () => {
      await give('one')
      expect(await claimHost(db, NOON, LEASE)).toBeNull()
      expect(await claimHost(db, LATER, LEASE)).toMatchObject({
        host: HOST,
        until: LATER + LEASE,
        failures: 0,
      })
    })

    test('is asked by one of twenty who want it at once', async () => {
      await give('one')
      const claims = await Promise.all(
        Array.from({ length: 20 }, (_, at) => claimHost(db, LATER + at, LEASE)),
      )
      expect(claims.filter((lease) => lease !== null)).toHaveLength(1)
    })

    test('of several each goes to another', async () => {
      for (const host of ['a.example', 'b.example', 'c.example']) await give(host, host)
      const claims = await Promise.all([1, 2, 3, 4].map(() => claimHost(db, LATER, LEASE)))
      expect(claims.map((lease) => lease?.host).sort()).toEqual([
        'a.example',
        'b.example',
        'c.example',
        undefined,
      ])
    })

    test('goes to another when who had it has died, and is lost to who slept', async () => {
      await give('one')
      const first = await claimHost(db, LATER, LEASE)
      expect(await claimHost(db, LATER + LEASE - 1, LEASE)).toBeNull()
      const second = await claimHost(db, LATER + LEASE, LEASE)
      expect(second).not.toBeNull()
      if (first === null || second === null) return
      expect(await extendLease(db, first, LATER + 9 * LEASE)).toBeNull()
      await releaseHost(db, first, { dueAt: LATER, failures: 7, restUntil: null })
      expect(await extendLease(db, second, LATER + 2 * LEASE + 1)).toMatchObject({ failures: 0 })
    })

    test('that was given back comes to its turn when it was said', async () => {
      await give('one')
      const lease = await claimHost(db, LATER, LEASE)
      if (lease !== null) await releaseHost(db, lease, { dueAt: LATER + DAY, failures: 2, restUntil: null })
      expect(await claimHost(db, LATER + DAY - 1, LEASE)).toBeNull()
      expect(await claimHost(db, LATER + DAY, LEASE)).toMatchObject({ failures: 2 })
    })

    test('is taken before its time by who asks for it, unless somebody has it', async () => {
      await give('one')
      const ask = (now: number, host = HOST) => claimThisHost(db, host, { now, leaseMs: LEASE })
      expect(await ask(NOON, 'nobody.example')).toBeNull()
      const claims = await Promise.all([1, 2, 3].map((at) => ask(NOON + at)))
      expect(claims.filter((lease) => lease !== null)).toHaveLength(1)
      expect(await ask(NOON + LEASE)).toBeNull()
      expect(await ask(NOON + 2 * LEASE)).toMatchObject({ host: HOST, failures: 0 })
    })

    test('at whose fault a look told nothing is known, and why, until a look tells something', async () => {
      const added = await give('one')
      if (!added.added) throw new Error(added.code)
      expect(await getLookState(db, added.id)).toMatchObject({ untold: null })
      const untold = { code: 'certificate-invalid', host: 'third.example' } as const
      for (const told of [untold, { code: 'backpack-unavailable', host: null } as const, null]) {
        const changes = { untold: told, failingSince: told === null ? null : LATER }
        await saveDecision(db, await watched(added.id), decision(changes), { now: LATER, checks: [] })
        expect(await getLookState(db, added.id)).toMatchObject({ untold: told })
      }
    })

    test('that asked to be left alone, or of which a badge needs one that did, is known to rest until then', async () => {
      const added = await give('one')
      if (!added.added) throw new Error(added.code)
      expect(await getLookState(db, added.id)).toMatchObject({
        lookedAt: null,
        restUntil: 0,
        hostFailures: 0,
      })
      const lease = await claimHost(db, LATER, LEASE)
      if (lease === null) throw new Error('nobody is due')
      await saveDecision(
        db,
        await watched(added.id),
        decision({ restUntil: LATER + 5, failingSince: LATER }),
        {
          now: LATER,
          checks: [],
        },
      )
      expect(await getLookState(db, added.id)).toMatchObject({
        host: HOST,
        lookedAt: LATER,
        failingSince: LATER,
        restUntil: LATER + 5,
      })
      await releaseHost(db, lease, { dueAt: LATER + DAY, failures: 3, restUntil: LATER + 9 })
      expect(await getLookState(db, added.id)).toMatchObject({
        restUntil: LATER + 9,
        hostFailures: 3,
        hostDueAt: LATER + DAY,
      })
      expect(await getLookState(db, 'nobodys')).toBeNull()
    })
  })

  describe('the badges of a host', () => {
    test('are looked at in turn: those that could be told of first; removed ones are not', async () => {
      for (const key of ['one', 'two', 'three', 'four']) await give(key)
      await give('other', 'other.example')
      await saveDecision(db, await watched('badge-1'), decision({ failures: 2, dueAt: NOON }), {
        now: NOON,
        checks: [],
      })
      await saveDecision(db, await watched('badge-2'), decision({ dueAt: NOON + 1 }), {
        now: NOON,
        checks: [],
      })
      await saveDecision(db, await watched('badge-3'), decision({ dueAt: NOON }), { now: NOON, checks: [] })
      await setRemoved(db, 'ada', 'badge-4', NOON)
      expect(await listDue(db, HOST, LATER, 10)).toEqual(['badge-3', 'badge-2', 'badge-1'])
      expect(await listDue(db, HOST, LATER, 2)).toEqual(['badge-3', 'badge-2'])
      expect(await listDue(db, HOST, NOON - 1, 10)).toEqual([])
      expect(await getWatched(db, 'badge-4')).toBeNull()
    })

    test('say when the host is due next: now, then, or in a day', async () => {
      await give('one')
      const save = async (dueAt: number) =>
        saveDecision(db, await watched('badge-1'), decision({ dueAt }), { now: NOON, checks: [] })
      await save(NOON)
      expect(await findNextDue(db, HOST, LATER)).toBe(LATER)
      await save(LATER + 5)
      expect(await findNextDue(db, HOST, LATER)).toBe(LATER + 5)
      await save(LATER + 9 * DAY)
      expect(await findNextDue(db, HOST, LATER)).toBe(LATER + DAY)
      expect(await findNextDue(db, 'nobody.example', LATER)).toBe(LATER + DAY)
    })

    test('that were due at a silent host remember since when', async () => {
      await give('one')
      await give('two')
      await saveDecision(db, await watched('badge-2'), decision(), { now: NOON, checks: [] })
      await noteSilence(db, HOST, LATER)
      await noteSilence(db, HOST, LATER + 1)
      expect((await watched('badge-1')).failingSince).toBe(LATER)
      expect((await watched('badge-2')).failingSince).toBeNull()
    })
  })

  describe('what was decided', () => {
    test('is written down beside what was added, which stays', async () => {
      await give('one')
      const before = await getBadge(db, 'ada', 'badge-1')
      const history = [{ at: LATER, what: 'revoked', detail: 'a\0b' }] as const
      await saveDecision(
        db,
        await watched('badge-1'),
        decision({ status: 'revoked', expiresAt: LATER, history: [...history], isGood: false }),
        { now: LATER, checks: [] },
      )
      expect(await getBadge(db, 'ada', 'badge-1')).toEqual({ ...before, status: 'revoked', expiresAt: LATER })
      expect((await getLooks(db, 'badge-1')).history).toEqual(history)
    })

    test('is a change to whoever keeps a copy, but one that was found as before is none', async () => {
      await give('one')
      const changedAt = async () =>
        (await db.selectFrom('listed_badge').select('changed_at').executeTakeFirstOrThrow()).changed_at
      const save = async (now: number, change: Parameters<typeof decision>[0]) => {
        await saveDecision(db, await watched('badge-1'), decision(change), { now, checks: [] })
        return changedAt()
      }
      expect(await save(NOON + 1, {})).toBe(NOON)
      expect(await save(NOON + 2, { status: 'gone' })).toBe(NOON + 2)
      const history = [{ at: NOON + 4, what: 'changed' as const, fields: [] }]
      expect(await save(NOON + 3, { status: 'gone' })).toBe(NOON + 2)
      expect(await save(NOON + 4, { status: 'gone', history })).toBe(NOON + 4)
      expect(await save(NOON + 5, { status: 'gone', history, expiresAt: NOON })).toBe(NOON + 5)
    })

    test('of a good one keeps what the checks said; of another the last good word stays', async () => {
      await give('one')
      const checks = [{ name: 'retrieval', outcome: 'passed', detail: 'found' }] as const
      await saveDecision(db, await watched('badge-1'), decision(), { now: LATER, checks: [...checks] })
      await saveDecision(db, await watched('badge-1'), decision({ isGood: false }), {
        now: LATER + 1,
        checks: [],
      })
      expect((await getLooks(db, 'badge-1')).last).toEqual({ at: LATER, checks })
    })
  })
})
