import { expect, test } from 'vitest'
import { createFakeWeb } from '../testing/fake-web.ts'
import { createPatientFetch } from './patient-fetch.ts'

const HOST = 'https://busy.example'
const ASKED = { role: 'assertion', maxBytes: 1000 } as const

test('a host that asks to be left alone is, for all its documents, until its time has passed; others are asked', async () => {
  const web = createFakeWeb()
  web.put(`${HOST}/1`, { status: 429, body: '', retryAfterMs: 30_000 })
  web.put(`${HOST}/2`, '{}')
  web.put('https://free.example/1', '{}')
  let now = 0
  const fetchPatiently = createPatientFetch(web.fetchSafely, () => now)

  expect(await fetchPatiently(`${HOST}/1`, ASKED)).toMatchObject({ failure: { retryAfterMs: 30_000 } })
  now = 10_000
  expect(await fetchPatiently(`${HOST}/2`, ASKED)).toMatchObject({
    failure: { code: 'http-error', retryAfterMs: 20_000 },
  })
  expect((await fetchPatiently('https://free.example/1', ASKED)).ok).toBe(true)
  now = 29_999
  expect((await fetchPatiently(`${HOST}/2`, ASKED)).ok).toBe(false)
  expect(web.fetched).toEqual([`${HOST}/1`, 'https://free.example/1'])
  now = 30_000
  expect((await fetchPatiently(`${HOST}/2`, ASKED)).ok).toBe(true)
})

test('a host that fails without a wish is asked again at once', async () => {
  const web = createFakeWeb()
  web.put(`${HOST}/1`, { status: 503, body: '' })
  const fetchPatiently = createPatientFetch(web.fetchSafely, () => 0)
  await fetchPatiently(`${HOST}/1`, ASKED)
  await fetchPatiently(`${HOST}/1`, ASKED)
  expect(web.fetched).toHaveLength(2)
})

test('a host to which a redirect led asks for itself alone, and no redirect leads there before its time', async () => {
  const web = createFakeWeb()
  web.put(`${HOST}/1`, { status: 429, body: '', retryAfterMs: 30_000, final: 'https://third.example/1' })
  web.put(`${HOST}/2`, '{}')
  const rests: number[] = []
  const fetchPatiently = createPatientFetch(
    (url, options) => {
      rests.push(options.restLeftMs?.('third.example') ?? 0)
      return web.fetchSafely(url, options)
    },
    () => 0,
  )
  await fetchPatiently(`${HOST}/1`, ASKED)
  expect((await fetchPatiently(`${HOST}/2`, ASKED)).ok).toBe(true)
  expect(rests).toEqual([0, 30_000])
  expect(await fetchPatiently('https://third.example/2', ASKED)).toMatchObject({
    failure: { retryAfterMs: 30_000 },
  })
})
