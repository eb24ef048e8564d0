import { expect, test } from 'vitest'
import { showKeptNotice } from './show-kept-notice.ts'

test('the words of the notice are shown as they stand in it, whatever is in them', () => {
  const notice = '<aside class="kept-notice" data-words="Without &lt;b&gt; &amp; &quot;$1&quot;">'
  expect(showKeptNotice(`<main>${notice}</aside></main>`)).toBe(
    `<main>${notice}Without &lt;b&gt; &amp; &quot;$1&quot;</aside></main>`,
  )
})

test('a page without one stays as it is', () => {
  const page = '<aside class="kept-notice">As before.</aside>'
  expect(showKeptNotice(page)).toBe(page)
})
