import { expect, test } from 'vitest'
import { defuse } from './mail-text.ts'

test.each([
  ['Locked: evil.com/login', 'Locked: evil. com/login'],
  ['Locked: EVIL.co.uk', 'Locked: EVIL. co. uk'],
  ['mail pay@evil.com now', 'mail pay@evil. com now'],
  ['münchen.de', 'münchen. de'],
  ['evil。com', 'evil。 com'],
  ['https://evil.com', 'https: //evil. com'],
  ['www.nowhere', 'www .nowhere'],
  ['pages.github.io', 'pages. github. io'],
])('"%s" is no link in a mail', (name, shown) => {
  expect(defuse(name)).toBe(shown)
})

test.each(['Node.js', 'Level 2.1', 'v1.2.3', 'First aid. Advanced', 'Ph.D', 'e.g.'])(
  '"%s" is left as it is',
  (name) => {
    expect(defuse(name)).toBe(name)
  },
)
