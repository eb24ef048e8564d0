import { expect, test } from 'vitest'
import { type Rejection, reject } from '../openbadges/rejections.ts'
import { createFakeWeb } from '../testing/fake-web.ts'
import { createSilences } from './silences.ts'

const HOST = 'https://silent.example'
const ASKED = { role: 'issuer', maxBytes: 1000 } as const
const AFTER = 2

function start(options: { except?: string } = {}) {
  const web = createFakeWeb()
  web.fail(`${HOST}/1`, 'timeout')
  web.put(`${HOST}/2`, '{}')
  web.put('https://other.example/1', '{}')
  return { web, silences: createSilences(web.fetchSafely, { after: AFTER, ...options }) }
}

const silenceOf = (silentHost: string): Rejection => {
  const rejected = reject('issuer-inaccessible', 'it took too long', { silentHost })
  if (rejected.ok) throw new TypeError('a rejection is none')
  return rejected.rejection
}

test('a host that so many looks in a row waited for in vain is asked for nothing more; others are', async () => {
  const { web, silences } = start()
  for (let look = 0; look < AFTER; look++) {
    expect(silences.findSilence('silent.example')).toBe(null)
    await silences.fetchSafely(`${HOST}/1`, ASKED)
    silences.note(silenceOf('silent.example'))
  }
  expect(silences.findSilence('silent.example')).toBe('unreachable')
  expect(await silences.fetchSafely(`${HOST}/2`, ASKED)).toMatchObject({
    failure: { code: 'unreachable', silentHost: 'silent.example' },
  })
  expect((await silences.fetchSafely('https://other.example/1', ASKED)).ok).toBe(true)
  expect(web.fetched).toEqual([`${HOST}/1`, `${HOST}/1`, 'https://other.example/1'])
})

test('an answer in between begins the count anew, whatever it says', async () => {
  const { web, silences } = start()
  web.put(`${HOST}/gone`, { status: 404, body: '' })
  for (const path of ['2', 'gone', '2']) {
    silences.note(silenceOf('silent.example'))
    await silences.fetchSafely(`${HOST}/${path}`, ASKED)
  }
  silences.note(silenceOf('silent.example'))
  expect(silences.findSilence('silent.example')).toBe(null)
})

test('a host that redirects to a silent one has answered itself, and no redirect leads there any more', async () => {
  const silentHost = 'silent.example'
  const silences = createSilences(
    async (_url, { findSilence }) => ({
      ok: false,
      failure: { code: 'timeout', detail: findSilence?.(silentHost) ? 'stopped' : 'followed', silentHost },
    }),
    { after: AFTER },
  )
  silences.note(silenceOf('short.example'))
  expect(await silences.fetchSafely('https://short.example/1', ASKED)).toMatchObject({
    failure: { detail: 'followed' },
  })
  silences.note(silenceOf('short.example'))
  expect(silences.findSilence('short.example')).toBe(null)
  for (let look = 0; look < AFTER; look++) silences.note(silenceOf(silentHost))
  expect(await silences.fetchSafely('https://short.example/2', ASKED)).toMatchObject({
    failure: { detail: 'stopped' },
  })
})

test('a fault that is nobody’s silence counts for no host, and an excepted host is asked in any case', async () => {
  const { web, silences } = start({ except: 'silent.example' })
  const { silentHost: _, ...fault } = silenceOf('silent.example')
  for (let look = 0; look < AFTER; look++) silences.note(fault)
  expect(silences.findSilence('silent.example')).toBe(null)
  for (let look = 0; look < AFTER; look++) silences.note(silenceOf('silent.example'))
  expect((await silences.fetchSafely(`${HOST}/2`, ASKED)).ok).toBe(true)
  expect(web.fetched).toEqual([`${HOST}/2`])
})

test('a host whose certificate does not hold is asked no more either, and is told as before', async () => {
  const untrustedHost = 'untrusted.example'
  const url = `https://${untrustedHost}/1`
  const { web, silences } = start()
  web.fail(url, 'certificate-invalid')
  for (let look = 0; look < AFTER; look++) {
    expect((await silences.fetchSafely(url, ASKED)).ok).toBe(false)
    silences.note({ code: 'certificate-invalid', detail: 'it ran out', untrustedHost })
  }
  expect(silences.findSilence(untrustedHost)).toBe('certificate-invalid')
  expect(await silences.fetchSafely(url, ASKED)).toMatchObject({
    failure: { code: 'certificate-invalid', untrustedHost },
  })
  expect(web.fetched).toEqual(Array(AFTER).fill(url))
})
