import { expect } from '../support/story.ts'
import { addInDialog, test } from './caller-page.ts'

test('jQuery 1.4: loaded by $.getScript, beside a $ that is another’s, and called by a delegated handler', async ({
  page,
  street,
  caller,
  signedIn,
}) => {
  const url = street.host.putBadge({ address: signedIn })
  await page.goto(
    caller.serve(`<!doctype html><html><head><script src="/prototype.js"></script><script src="/jquery.js"></script>
<script>
var mine = jQuery.noConflict()
mine(function () {
  mine.getScript('${caller.source}', function () {
    mine('a.claim').live('click', function () {
      OpenBadges.issue(mine(this).attr('rel'), function (errors, successes) { window.told = successes })
      return false
    })
    mine('h1').text('Ready')
  })
})
</script></head><body><h1>Course</h1><a class="claim" href="#" rel="${url}">Claim</a></body></html>`),
  )
  await expect(page.getByRole('heading', { name: 'Ready' })).toBeVisible()
  // Prototype keeps its $, jQuery its name, and neither learns of us.
  expect(await page.evaluate('[typeof $("nothing"), typeof jQuery.fn.jquery, OpenBadges.getRoot()]')).toEqual(
    ['object', 'string', street.backpack.url],
  )
  await page.getByRole('link', { name: 'Claim' }).click()
  await addInDialog(page)
  await expect.poll(() => page.evaluate('window.told')).toEqual([url])
})

test('Prototype: a page whose arrays, functions and elements are not the browser’s any more', async ({
  page,
  street,
  caller,
  signedIn,
}) => {
  const list = ['A', 'B'].map((name) => street.host.putBadge({ address: signedIn, name }))
  await page.goto(
    caller.serve(`<!doctype html><html><head><script src="/prototype.js"></script>${caller.script()}
</head><body><button id="claim">Claim</button><script>
$('claim').observe('click', function () {
  OpenBadges.issue($A(${JSON.stringify(list)}), function (errors, successes) {
    window.told = [errors.toJSON(), successes.toJSON(), Object.toJSON(successes.first())]
  }.bind(this))
})
</script></body></html>`),
  )
  await page.getByRole('button', { name: 'Claim' }).click()
  await addInDialog(page, 2)
  await expect
    .poll(() => page.evaluate('window.told'))
    .toEqual(['[]', `["${list[0]}", "${list[1]}"]`, `"${list[0]}"`])
})

test('RequireJS: the script is a dependency of a module, and the global is where it was promised', async ({
  page,
  street,
  caller,
  signedIn,
}) => {
  const url = street.host.putBadge({ address: signedIn })
  await page.goto(
    caller.serve(`<!doctype html><html><head><script src="/require.js"></script></head><body><button id="claim">Claim</button>
<script>
require.config({ paths: { openbadges: '${caller.source.replace(/\.js$/, '')}' }, shim: { openbadges: { exports: 'OpenBadges' } } })
require(['openbadges'], function (api) {
  document.getElementById('claim').onclick = function () {
    api.issue([ '${url}' ]).then(function (result) { window.told = result })
  }
  document.body.className = 'ready'
})
</script></body></html>`),
  )
  await page.locator('body.ready').waitFor()
  await page.getByRole('button', { name: 'Claim' }).click()
  await addInDialog(page)
  await expect.poll(() => page.evaluate('window.told')).toEqual({ errors: [], successes: [url] })
})
