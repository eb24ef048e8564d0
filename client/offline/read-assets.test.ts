import { expect, test } from 'vitest'
import { readAssets } from './read-assets.ts'

test('styles, scripts and what they load are found, each once, and nothing else', () => {
  const html = `<link rel="icon" href="/at/favicon.svg"><link rel="stylesheet" href="/at/assets/a-1.css">
<link rel="modulepreload" href="/at/assets/b-2.js"><script type="module" src="/at/assets/c-3.js"></script>
<link rel="modulepreload" href="/at/assets/b-2.js"><a href="/at/collections">x</a>`
  expect(readAssets(html)).toEqual(['/at/assets/a-1.css', '/at/assets/b-2.js', '/at/assets/c-3.js'])
})
