import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { SignInView } from '../../server/accounts/wire.ts'
import { translateFor } from '../messages/translate.ts'
import { SignInForm } from './SignInForm.tsx'

const VIEW: SignInView = {
  step: 'address',
  purpose: 'sign-in',
  address: '',
  options: { shared: false, skip: false },
  problem: null,
  mergeHref: null,
  waitMinutes: 0,
}

function draw(view: Partial<SignInView> = {}, isPasskeyOffered = true): string {
  return renderToString(
    <SignInForm
      view={{ ...VIEW, ...view }}
      action="/sign-in"
      token="the-token"
      t={translateFor('en')}
      options={{ skipHost: 'learn.example.edu', isSharedOffered: true }}
      isPasskeyOffered={isPasskeyOffered}
      fields={{ next: '/account' }}
    />,
  )
}

test('the first step has the address field, both options unticked, and its button', () => {
  const html = draw()
  expect(html).toContain('>Email address</label>')
  expect(html).toContain('autocomplete="username webauthn"')
  expect(html).toContain('Skip this window next time on learn.example.edu')
  expect(html).toContain('This is a shared computer')
  expect(html).not.toMatch(/\schecked/)
  expect(html).toContain('>Send code</button>')
})

test('every form carries the token and the hidden fields', () => {
  for (const html of [draw(), draw({ step: 'code' })]) {
    for (const form of html.match(/<form[\s\S]*?<\/form>/g) ?? []) {
      expect(form).toContain('name="token" value="the-token"')
      expect(form).toContain('name="next" value="/account"')
    }
  }
})

test('the passkey button is the script’s to make, and has no place where passkeys cannot work', () => {
  expect(draw()).toMatch(/<div[^>]* data-passkey-sign-in="Sign in with a passkey"[^>]*><\/div>/)
  expect(draw()).not.toContain('>Sign in with a passkey')
  expect(draw({}, false)).not.toContain('passkey')
  expect(draw({ purpose: 'add-address' })).not.toContain('Sign in with a passkey')
})

test('the second step says where the code went and takes it by the browser’s own means', () => {
  const html = draw({ step: 'code', address: 'zoe@home.example' })
  expect(html).toContain('zoe@home.example')
  expect(html).toContain('autocomplete="one-time-code"')
  expect(html).toContain('inputmode="numeric"')
  for (const name of ['Confirm', 'Send a new code', 'Use another address'])
    expect(html).toContain(`>${name}</button>`)
})

test('a new code keeps what was ticked', () => {
  const html = draw({ step: 'code', address: 'a@b.example', options: { shared: true, skip: false } })
  expect(html).toContain('type="hidden" name="shared" value="on"')
  expect(html).not.toContain('type="hidden" name="skip"')
})

test.each([
  'bad-address',
  'too-many',
  'mail-failed',
  'too-many-tries',
  'expired',
  'held-by-another',
] as const)('the problem %s is tied to the field and announced', (problem) => {
  const html = draw({ problem, waitMinutes: 2 })
  expect(html).toMatch(/<input[^>]*aria-invalid="true"/)
  const described = /aria-describedby="(sign-in-address[^"]*)"/.exec(html)?.[1]
  expect(html).toMatch(new RegExp(`<p[^>]*id="${described}"[^>]*role="alert"`))
  expect(html).not.toMatch(/\{\w+\}/)
})

test('what a person typed stays text', () => {
  expect(draw({ address: '"><script>alert(1)</script>' })).not.toContain('<script>')
  expect(draw({ step: 'code', address: '<b>x' })).not.toContain('<b>x')
})
