import { describe, expect, test } from 'vitest'
import { type Asked, kindOf } from './kind-of.ts'

const SCOPE = 'https://b.example/at/'

const ask = (path: string, asked: Partial<Asked> = {}) =>
  kindOf({ method: 'GET', url: `${SCOPE}${path}`, mode: 'navigate', referrer: '', scope: SCOPE, ...asked })

describe('the service worker', () => {
  test.each([
    '',
    '?q=knots&sort=name',
    'badges/x_-1',
    'collections',
    'collections/abc',
    'collections/orders',
  ])('keeps %j', (path) => {
    expect(ask(path)).toBe('page')
  })

  test.each([
    'account',
    'add',
    'sign-in?next=/',
    'account/delete',
    'badges/x/y',
    'collections/order',
    'offline',
  ])('stands in for %j and keeps nothing of it', (path) => expect(ask(path)).toBe('other'))

  test.each([
    'issuer/frame',
    'issuer.js',
    'issuer-0.1.0.js',
    'issuer/visits/x',
    'account/export',
    'account/export?label=1',
    'badges/x/download',
    'badges/x/document',
    'docs/issuers',
    'dev/mail',
    'healthz',
    'shared/x',
  ])('lets %j alone', (path) => {
    for (const mode of ['navigate', 'cors', 'no-cors']) expect(ask(path, { mode })).toBe('pass')
  })

  test('lets alone what a page for issuers loads, other origins, and what is beside its own path', () => {
    const picture = { mode: 'no-cors', url: `${SCOPE}pictures/1` }
    expect(ask('', { ...picture })).toBe('picture')
    expect(ask('', { ...picture, referrer: `${SCOPE}issuer/frame?x` })).toBe('pass')
    expect(ask('', { url: 'https://b.example/other' })).toBe('pass')
    expect(ask('', { url: 'https://evil.example/at/' })).toBe('pass')
    expect(ask('assets/x.js', { mode: 'cors' })).toBe('asset')
    expect(ask('account/export/progress', { mode: 'cors', method: 'POST' })).toBe('pass')
  })

  test('forgets when somebody leaves, takes what a device shares, and lets every other write alone', () => {
    const post = (path: string, mode = 'navigate') => ask(path, { method: 'POST', mode })
    for (const path of ['sign-out', 'account/sign-out-everywhere', 'account/delete', 'account/device'])
      expect(post(path)).toBe('leave')
    expect(post('add/shared')).toBe('share')
    for (const path of ['add', 'badges/x/remove', 'account/delete/code', '']) expect(post(path)).toBe('pass')
    expect(post('add/shared', 'cors')).toBe('pass')
  })
})
