import { expect, test } from 'vitest'
import { html } from './html.ts'

test('texts are escaped, also inside attributes', () => {
  expect(html`<a title="${`"'<&>`}">${'<b>'}</a>`.markup).toBe(
    '<a title="&quot;&#39;&lt;&amp;&gt;">&lt;b&gt;</a>',
  )
})

test('markup and lists of markup go in as they are', () => {
  const rows = ['a', '<'].map((each) => html`<li>${each}</li>`)
  expect(html`<ul>${rows}</ul>${html`<hr>`}`.markup).toBe('<ul><li>a</li><li>&lt;</li></ul><hr>')
})
