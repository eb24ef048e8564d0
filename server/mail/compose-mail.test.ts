import { expect, test } from 'vitest'
import { composeMail } from './compose-mail.tsx'

const PARTS = [
  'Two badges were added.',
  { list: ['Welding & <b>more</b>', 'Knots'] },
  'This page lets you remove them:',
  { href: 'https://backpack.example/added/x?a=1&b=2', label: 'Look at them' },
]

test('both forms say the same', () => {
  const { text, html } = composeMail('en', 'Added', PARTS)
  expect(text).toBe(
    'Two badges were added.\n\n- Welding & <b>more</b>\n- Knots\n\nThis page lets you remove them:\n\n' +
      'https://backpack.example/added/x?a=1&b=2\n',
  )
  for (const words of ['Two badges were added.', 'Knots', 'This page lets you remove them:'])
    expect(html).toContain(words)
  expect(html).toContain('href="https://backpack.example/added/x?a=1&amp;b=2"')
})

test('what strangers wrote stays text', () => {
  const evil = '</p><script>alert(1)</script><img src=x onerror=alert(1)>"\''
  const { html } = composeMail('en', evil, [
    evil,
    { list: [evil] },
    { href: `https://x.example/"${evil}`, label: evil },
  ])
  expect(html).not.toMatch(/<script|<img/)
  expect(html?.match(/<a [^>]*>/g)).toHaveLength(1)
})

test('nothing is loaded, nothing is coloured: it reads alike with images off, in light and in dark', () => {
  const { html } = composeMail('en', 'Added', PARTS)
  expect(html).not.toMatch(
    /<(img|link|script|iframe|object|video|style)|\bsrc=|url\(|@import|color:|background/,
  )
  expect(html).toContain('<meta name="color-scheme" content="light dark"/>')
})

test('it says its language and direction', () => {
  expect(composeMail('ar', 'x', PARTS).html).toMatch(/<html lang="ar" dir="rtl">/)
  expect(composeMail('fi', 'x', PARTS).html).toMatch(/<html lang="fi" dir="ltr">/)
})
