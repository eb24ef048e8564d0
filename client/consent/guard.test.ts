import { expect, test } from 'vitest'
import { createGuard, hasMovedUnder, QUIET_MS, VISIBLE_MS } from './guard.ts'

/** Heard of at the moment when it is made. */
const press = { isTrusted: true, timeStamp: Number.NaN }

test('a press counts once the view has stood still for 600 ms, and not a millisecond earlier', () => {
  const guard = createGuard({ hasVisibilityReports: false })
  guard.unsettle(1000)
  expect(guard.judge(1000 + QUIET_MS - 1, press)).toBe('early')
  expect(guard.judge(1000 + QUIET_MS, press)).toBe('meant')
})

test('a press counts from when it was made, however late a busy page hears of it', () => {
  const guard = createGuard({ hasVisibilityReports: false })
  guard.unsettle(1000)
  const heardAt = 1000 + 3 * QUIET_MS
  expect(guard.judge(heardAt, { ...press, timeStamp: 900 })).toBe('early')
  expect(guard.judge(heardAt, { ...press, timeStamp: 1000 + QUIET_MS - 1 })).toBe('early')
  expect(guard.judge(heardAt, { ...press, timeStamp: 1000 + QUIET_MS })).toBe('meant')
})

test.each([
  ['of another clock', Date.UTC(2026, 10, 3)],
  ['that is none', 0],
])('a time %s locks nobody out', (_what, timeStamp) => {
  const guard = createGuard({ hasVisibilityReports: false })
  guard.unsettle(20_000)
  expect(guard.judge(20_000 + QUIET_MS, { ...press, timeStamp })).toBe('meant')
})

test('a press by a script never counts', () => {
  const guard = createGuard({ hasVisibilityReports: false })
  expect(guard.judge(5000, { ...press, isTrusted: false })).toBe('forged')
})

test('a mouse that did not move here was pressed for what stood there before; a key or a move says otherwise', () => {
  const pressOf = (prepare: (guard: ReturnType<typeof createGuard>) => void) => {
    const guard = createGuard({ hasVisibilityReports: false })
    prepare(guard)
    return guard.judge(9000, press)
  }
  expect(pressOf((guard) => guard.pointerDown(9000, true))).toBe('early')
  expect(
    pressOf((guard) => {
      guard.stirred()
      guard.pointerDown(9000, true)
    }),
  ).toBe('meant')
})

test('a finger, and a press without any pointer, need no move before them', () => {
  const guard = createGuard({ hasVisibilityReports: false })
  expect(guard.judge(9000, press)).toBe('meant')
  guard.pointerDown(9500, false)
  expect(guard.judge(9500, press)).toBe('meant')
})

test('focus that no pointer of ours brought starts the wait again', () => {
  const guard = createGuard({ hasVisibilityReports: false })
  guard.unsettle(0)
  guard.focused(2000)
  expect(guard.judge(2100, press)).toBe('early')
  expect(guard.judge(2000 + QUIET_MS, press)).toBe('meant')
})

test('focus that comes with a mouse press does not start the wait, whichever comes first', () => {
  const focusFirst = createGuard({ hasVisibilityReports: false })
  focusFirst.focused(2000)
  focusFirst.pointerDown(2001, false)
  expect(focusFirst.judge(2050, press)).toBe('meant')

  const pressFirst = createGuard({ hasVisibilityReports: false })
  pressFirst.pointerDown(2000, false)
  pressFirst.focused(2001)
  expect(pressFirst.judge(2050, press)).toBe('meant')
})

test('focus after a tap, when the finger is up again, does not start the wait', () => {
  const guard = createGuard({ hasVisibilityReports: false })
  guard.pointerDown(2000, false)
  guard.pointerUp(2300)
  guard.focused(2310)
  expect(guard.judge(2320, press)).toBe('meant')
})

test('a focus well before the pointer came stays unexplained', () => {
  const guard = createGuard({ hasVisibilityReports: false })
  guard.focused(2000)
  guard.pointerDown(2300, false)
  expect(guard.judge(2310, press)).toBe('early')
})

test('where visibility is reported, the card must have been visible for 800 ms', () => {
  const guard = createGuard({ hasVisibilityReports: true })
  guard.cardSeen(1000, true)
  expect(guard.judge(1000 + VISIBLE_MS - 1, press)).toBe('early')
  guard.cardSeen(1500, true)
  expect(guard.judge(1000 + VISIBLE_MS, press)).toBe('meant')
})

test('before any report a press is merely early', () => {
  expect(createGuard({ hasVisibilityReports: true }).judge(9000, press)).toBe('early')
})

test('a covered card takes the decision elsewhere, and uncovering it starts the 800 ms anew', () => {
  const guard = createGuard({ hasVisibilityReports: true })
  guard.cardSeen(0, true)
  guard.cardSeen(2000, false)
  expect(guard.judge(5000, press)).toBe('hidden')
  guard.cardSeen(6000, true)
  expect(guard.judge(6100, press)).toBe('early')
  expect(guard.judge(6000 + VISIBLE_MS, press)).toBe('meant')
})

test('a frame too small to show the question counts as hidden', () => {
  const guard = createGuard({ hasVisibilityReports: false })
  guard.resized({ width: 300, height: 60 })
  expect(guard.judge(5000, press)).toBe('hidden')
  guard.resized({ width: 320, height: 256 })
  expect(guard.judge(5000, press)).toBe('meant')
})

test('a document that jumps under a resting pointer has been moved', () => {
  const before = { screenX: 500, screenY: 500, clientX: 100, clientY: 300 }
  expect(hasMovedUnder(before, { ...before, clientY: 250 })).toBe(true)
  expect(hasMovedUnder(before, before)).toBe(false)
})

test('a pointer that moves has not been moved under, at any zoom', () => {
  const before = { screenX: 500, screenY: 500, clientX: 100, clientY: 300 }
  for (const zoom of [0.25, 0.5, 1, 2, 5]) {
    const after = { screenX: 540, screenY: 520, clientX: 100 + 40 / zoom, clientY: 300 + 20 / zoom }
    expect(hasMovedUnder(before, after), `zoom ${zoom}`).toBe(false)
  }
})

test('a driver that leaves the screen out does not look like a moving frame', () => {
  const before = { screenX: 0, screenY: 0, clientX: 10, clientY: 10 }
  expect(hasMovedUnder(before, { ...before, clientX: 400 })).toBe(false)
})
