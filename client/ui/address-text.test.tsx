import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { AddressText } from './AddressText.tsx'

const draw = (address: string) => renderToString(<AddressText address={address} />)

test('a long address may break after its signs, and is the same text', () => {
  const html = draw('maria.lopez@evening.school.example')
  expect(html).toBe(
    '<bdi class="mail-address">maria.<wbr/>lopez@<wbr/>evening.<wbr/>school.<wbr/>example</bdi>',
  )
  expect(html.replaceAll('<wbr/>', '')).toBe(
    '<bdi class="mail-address">maria.lopez@evening.school.example</bdi>',
  )
})

test('a short address stands in one piece', () => {
  expect(draw('ada@home.example')).toBe('<bdi class="mail-address">ada@home.example</bdi>')
})

test('an address is never markup', () => {
  expect(draw('"<b>x</b>"@school.example')).toContain('&lt;b>x&lt;/b>')
})
