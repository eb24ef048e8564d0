import { expect, test } from 'vitest'
import { createHider, tellsAddress } from './hide-addresses.ts'

const hide = createHider([
  'ann-lee@my-school.example',
  "o'neil.!#$%&*/=?^_`{|}~@x.example",
  'ada@home.example',
  'lady.ada@home.example',
  'a+b@x.example',
  '',
])

test.each([
  ['For ADA@Home.Example alone', 'For ••• alone'],
  ['lady.ada@home.example', '•••'],
  ['a+b@x.example, aab@x.example', '•••, aab@x.example'],
  ['ada%40home.example', '•••'],
  ['A%44a%40home%2Eexample', '•••'],
  ['ada\u200b@ho\u00adme.example', '•••'],
  ['ann-lee@my-school.example', '•••'],
  ["o'neil.!#$%&*/=?^_`{|}~@x.example", '•••'],
  ['ann%2Dlee@my-school.example', '•••'],
  ['nothing here', 'nothing here'],
])('%s is shown as %s', (text, shown) => {
  expect(hide(text)).toBe(shown)
})

test('without an address nothing is hidden', () => {
  expect(createHider([''])('a@b.example')).toBe('a@b.example')
})

test.each([
  ['https://x.example/?for=ada@home.example', true],
  ['https://x.example/?for=ada%40home.example', true],
  ['https://x.example/%61da%40home.example', true],
  ['https://x.example/%zz?for=ada%40home.example', true],
  ['https://x.example/criteria', false],
])('whether %s tells an address: %s', (href, tells) => {
  expect(tellsAddress(href, hide)).toBe(tells)
})
