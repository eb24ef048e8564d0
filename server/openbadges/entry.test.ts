import { expect, test } from 'vitest'
import { readEntry } from './entry.ts'

const urlOf = (entry: string) => {
  const read = readEntry(entry)
  if (!read.ok) return read.rejection.code
  return read.value.kind === 'url' ? read.value.url : read.value.kind
}

test.each([
  ['  https://issuer.example/a \n', 'https://issuer.example/a'],
  ['HtTpS://ISSUER.example:443/A', 'https://issuer.example/A'],
  ['http:///issuer.example/a', 'http://issuer.example/a'],
  ['https%3A%2F%2Fissuer.example%2Fa%3Fb%3D1', 'https://issuer.example/a?b=1'],
  ['https://issuer.example/?a=1&amp;b=2', 'https://issuer.example/?a=1&b=2'],
  ['https://issuer.example/a#part', 'https://issuer.example/a'],
  ['https://issuer.example/a%2Fb', 'https://issuer.example/a%2Fb'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['http://127.0.0.1:8889/a', 'http://127.0.0.1:8889/a'],
])('%s is read as %s', (entry, url) => {
  expect(urlOf(entry)).toBe(url)
})

test('the host is for people, with its port', () => {
  expect(readEntry('http://127.0.0.1:8889/a')).toMatchObject({ value: { host: '127.0.0.1:8889' } })
})

const JWS = `${btoa('{"alg":"RS256"}')}.e30.c2ln`.replaceAll('=', '')
test.each([
  [JWS, 'jws'],
  [` ${JWS}\n`, 'jws'],
  [`${btoa('{"a":1}').replaceAll('=', '')}.e30.`, 'jws'],
  [`${JWS}.x`, 'not-a-reference'],
  [JWS.split('.').slice(0, 2).join('.'), 'not-a-reference'],
  [`${btoa('[1]')}.e30.c2ln`, 'not-a-reference'],
  ['e30.e3$.c2ln', 'not-a-reference'],
  ['https%3A%2F%2F%', 'not-a-reference'],
  ['//issuer.example/a', 'not-a-reference'],
  ['/a', 'not-a-reference'],
  ['https://a b/', 'not-a-reference'],
  ['https://@issuer.example/', 'https://issuer.example/'],
  ['https://user@issuer.example/', 'not-a-reference'],
  ['{"id": "https://issuer.example/a"}', 'not-a-reference'],
])('%s is %s', (entry, expected) => {
  expect(urlOf(entry)).toBe(expected)
})

test('a source is short enough for an index, and the same for the same place', () => {
  const long = `https://issuer.example/${'a'.repeat(2000)}`
  const sourceOf = (entry: string) => {
    const read = readEntry(entry)
    return read.ok ? read.value.source : ''
  }
  expect(sourceOf(long)).toMatch(/^url:[0-9a-f]{64}$/)
  expect(sourceOf(long)).toBe(sourceOf(` ${long}#x`))
  expect(sourceOf(JWS)).toMatch(/^jws:[0-9a-f]{64}$/)
  expect(sourceOf('https://issuer.example/a')).toBe('https://issuer.example/a')
})
