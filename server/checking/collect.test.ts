import { expect, test, vi } from 'vitest'
import type { FetchSafely } from '../fetching/safe-fetch.ts'
import { createCollector, type DocumentCache } from './collect.ts'

const MIB = 1024 * 1024

function createLook(cache: DocumentCache, sizeOf: (url: string) => number) {
  const fetched: string[] = []
  const fetchSafely: FetchSafely = async (url) => {
    fetched.push(url)
    const bytes = new Uint8Array(sizeOf(url))
    return { ok: true, fetched: { url, status: 200, contentType: null, bytes } }
  }
  const look = (url: string) =>
    createCollector({
      fetchSafely,
      ownHost: 'backpack.example',
      cache,
      deadline: new AbortController().signal,
    }).fetchBytes('image', url)
  return { fetched, look }
}

test('the pictures of a long list take a bounded memory, the last ones being kept', async () => {
  const cache: DocumentCache = new Map()
  const { fetched, look } = createLook(cache, () => 5 * MIB)
  for (let at = 0; at < 20; at += 1) await look(`https://a.example/${at}.png`)
  expect(cache.size).toBe(3)
  await look('https://a.example/19.png')
  expect(fetched).toHaveLength(20)
  await look('https://a.example/0.png')
  expect(fetched).toHaveLength(21)
})

test('a failure names its address once, and after a redirect both', async () => {
  const detailOf = async (detail: string) => {
    const { fetchBytes } = createCollector({
      fetchSafely: async () => ({ ok: false, failure: { code: 'not-found', detail } }),
      ownHost: 'backpack.example',
      cache: new Map(),
      deadline: new AbortController().signal,
    })
    const fetched = await fetchBytes('assertion', 'https://a.example/1')
    return fetched.ok ? '' : fetched.rejection.detail
  }
  expect(await detailOf('https://a.example/1 answered 404')).toBe(
    'the assertion https://a.example/1 answered 404',
  )
  expect(await detailOf('https://b.example/2 answered 404')).toBe(
    'the assertion https://a.example/1 failed: https://b.example/2 answered 404',
  )
})

test('small documents of a long list are kept by their number', async () => {
  const cache: DocumentCache = new Map()
  const { look } = createLook(cache, () => 100)
  for (let at = 0; at < 100; at += 1) await look(`https://a.example/${at}.png`)
  expect(cache.size).toBe(48)
})

test('what failed for one badge of a list fails for the others a while, and is then asked for again', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  try {
    const cache: DocumentCache = new Map()
    let isDown = true
    const answers: string[] = []
    const fetchSafely: FetchSafely = async (url) => {
      answers.push(url)
      return isDown
        ? { ok: false, failure: { code: 'unreachable', detail: url } }
        : { ok: true, fetched: { url, status: 200, contentType: null, bytes: new Uint8Array(1) } }
    }
    const look = () =>
      createCollector({
        fetchSafely,
        ownHost: 'backpack.example',
        cache,
        deadline: new AbortController().signal,
      }).fetchBytes('issuer', 'https://a.example/issuer')
    expect(await look()).toMatchObject({ ok: false })
    isDown = false
    vi.advanceTimersByTime(4_999)
    expect(await look()).toMatchObject({ ok: false, rejection: { code: 'issuer-inaccessible' } })
    expect(answers).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(await look()).toMatchObject({ ok: true })
    expect(await look()).toMatchObject({ ok: true })
    expect(answers).toHaveLength(2)
  } finally {
    vi.useRealTimers()
  }
})
