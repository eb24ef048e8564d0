import { startSite } from '../support/issuer-site.ts'
import { expect, frameOf } from '../support/story.ts'
import { addInDialog, expectHeld, finishDialog, test } from './caller-page.ts'

// Pages written in the manner in which these platforms call, each with what it relies on. None of their code is here.

test('Moodle: a function of a YUI page that looks for the global when it is pressed', async ({
  page,
  street,
  caller,
  signedIn,
}) => {
  const url = street.host.putBadge({ address: signedIn, name: 'Moodle course' })
  await page.goto(
    caller.serve(`<!doctype html><html><head>${caller.script()}
<script>
var Y = {
  one: function (css) { return document.querySelector(css) },
  on: function (type, run, css, context, args) { Y.one(css).addEventListener(type, function (event) { run(event, args) }, false) }
}
function pushBadge(event, args) {
  if (typeof OpenBadges !== 'undefined') {
    OpenBadges.issue([args.assertion], function (errors, successes) { window.told = [errors.length, successes] })
  } else Y.one('#problem').innerHTML = 'problem'
  event.preventDefault()
}
</script></head><body class="yui3-skin-sam"><input type="submit" id="addbutton" value="Add to backpack"><p id="problem"></p>
<script>Y.on('click', pushBadge, '#addbutton', null, { assertion: '${url}' })</script></body></html>`),
  )
  await page.getByRole('button', { name: 'Add to backpack' }).click()
  await addInDialog(page)
  await expect.poll(() => page.evaluate('window.told')).toEqual([0, [url]])
  await expectHeld(page, street, ['Moodle course'])
})

test('ILIAS: a call for several badges as the page loads, without a press', async ({
  page,
  context,
  street,
  caller,
  signedIn,
}) => {
  const list = ['First', 'Second'].map((name) => street.host.putBadge({ address: signedIn, name }))
  const opened: string[] = []
  context.on('page', (other) => opened.push(other.url()))
  await page.goto(
    caller.serve(`<!doctype html><html><head><script src="/jquery.js"></script>${caller.script()}
<script>
var il = { Badge: { publishMulti: function (urls) {
  OpenBadges.issue(urls, function (errors, successes) { window.told = { errors: errors, successes: successes } })
} } }
$(document).ready(function () { il.Badge.publishMulti(${JSON.stringify(list)}) })
</script></head><body><h1>Badges</h1></body></html>`),
  )
  await expect(frameOf(page).getByRole('button', { name: 'Continue (opens a window)' })).toBeVisible()
  expect(opened).toEqual([])
  await addInDialog(page, 2)
  await expect.poll(() => page.evaluate('window.told')).toEqual({ errors: [], successes: list })
})

test('Chamilo: a script element made by script, whose onload looks for issue_no_modal', async ({
  page,
  street,
  caller,
  signedIn,
}) => {
  const url = street.host.putBadge({ address: signedIn, name: 'Chamilo skill' })
  await page.goto(
    caller.serve(`<!doctype html><html><head><script src="/jquery.js"></script></head><body><h1>Skill</h1><script>
var loader = document.createElement('script')
loader.src = '${caller.source}'
loader.onload = function () {
  if (OpenBadges.issue_no_modal) OpenBadges.issue(['${url}'], function (errors, successes) { window.told = successes })
}
document.getElementsByTagName('head')[0].appendChild(loader)
document.getElementsByTagName('head')[0].removeChild(loader)
</script></body></html>`),
  )
  await addInDialog(page)
  await expect.poll(() => page.evaluate('window.told')).toEqual([url])
})

test('Tahrir: all badges of a person at once, by paths and by addresses out of HTML', async ({
  page,
  street,
  caller,
  signedIn,
}) => {
  const { origin } = street.host
  const [one, two, three] = ['One', 'Two', 'Three'].map((name, at) =>
    street.host.putBadge({ address: signedIn, name, id: `tahrir-${at}-${signedIn.split('@')[0]}` }),
  ) as [string, string, string]
  const asked = `${new URL(two).pathname}?a=1&b=2`
  street.host.put(asked, {
    body: { ...(await (await fetch(two)).json()), id: origin + asked },
  })
  const list = [new URL(one).pathname, `${origin}${asked.replace('&', '&amp;')}`, three]
  await page.goto(
    caller.serve(`<!doctype html><html><head><script src="/jquery.js"></script>${caller.script()}<script>
function badge_urls() { return ${JSON.stringify(list)} }
function claim_badges() {
  var lolback = function (errors, successes) { window.told = successes }
  OpenBadges.issue(badge_urls(), lolback)
}
</script></head><body><a href="#nogo" onclick="claim_badges()">Export to backpack</a></body></html>`),
  )
  await page.getByRole('link', { name: 'Export to backpack' }).click()
  await addInDialog(page, 3)
  await expect.poll(() => page.evaluate('window.told')).toEqual(list)
  await expectHeld(page, street, ['One', 'Two', 'Three'])
})

test('Canvas: a tool in a small frame of the platform, with a message handler of its own and no callback', async ({
  page,
  street,
  caller,
  signedIn,
}) => {
  const url = street.host.putBadge({ address: signedIn, name: 'Canvas module' })
  const tool = caller.serve(`<!doctype html><html><head>${caller.script()}<script>
var heard = []
window.onmessage = function (event) { heard.push(JSON.parse(JSON.stringify(event.data))) }
</script></head><body><button onclick="OpenBadges.issue(['${url}'])">Claim</button></body></html>`)
  const platform = await startSite('evil.test', {
    '/': `<!doctype html><title>Platform</title><iframe id="tool" src="${tool}" width="300" height="200" allowfullscreen></iframe>`,
  })
  await page.goto(platform.url)
  const inside = page.frameLocator('#tool')
  await inside.getByRole('button', { name: 'Claim' }).click()
  const frame = inside.frameLocator('iframe[title="Add badges to your Backpack"]')
  await addInDialog(page, 1, frame)
  await expect(inside.locator('iframe')).toHaveCount(0)
  const heard = await page
    .frames()
    .find((each) => each.url() === tool)
    ?.evaluate('heard.map(function (data) { return Object.keys(data).sort().join() })')
  // All that passes by the page's own handler is that the Frame is there.
  expect(heard).toEqual(['n,ob,t,v'])
  await expectHeld(page, street, ['Canvas module'])
  await platform.stop()
})

test('BadgeOS: a button that waits for the callback, errors through $.param, and rows found by the echo', async ({
  page,
  street,
  caller,
  signedIn,
}) => {
  const url = street.host.putBadge({ address: signedIn, name: 'BadgeOS step' })
  const missing = `${street.host.origin}/missing.json?x=1&y=[2]`
  await page.goto(
    caller.serve(`<!doctype html><html><head><script src="/jquery.js"></script><script>jQuery.noConflict(); var $ = 'mine'</script>
${caller.script('?ver=4.9')}</head><body><ul><li data-uid="${url}">one</li><li data-uid="${missing.replace('&', '&amp;')}">two</li></ul>
<input type="button" class="badgeos_backpack" value="Send selected"><script>
jQuery(function ($) {
  $('.badgeos_backpack').click(function () {
    var button = $(this).attr('disabled', 'disabled')
    OpenBadges.issue($('li').map(function () { return $(this).attr('data-uid') }).get(), function (errors, successes) {
      window.sent = $.param({ errors: errors, successes: successes })
      $.each(errors, function (at, error) { $('[data-uid="' + error.assertion + '"]').addClass('error') })
      $.each(successes, function (at, uid) { $('[data-uid="' + uid + '"]').addClass('success') })
      button.removeAttr('disabled')
    })
  })
})
</script></body></html>`),
  )
  const button = page.getByRole('button', { name: 'Send selected' })
  await button.click()
  await expect(button).toBeDisabled()
  await addInDialog(page)
  await expect(button).toBeEnabled()
  const sent = new URLSearchParams(String(await page.evaluate('sent')))
  expect([...sent]).toEqual([
    ['errors[0][assertion]', missing],
    ['errors[0][reason]', 'INACCESSIBLE'],
    ['successes[]', url],
  ])
  await expect(page.locator('li.success')).toHaveText('one')
  await expect(page.locator('li.error')).toHaveText('two')
  expect(await page.evaluate('$')).toBe('mine')
})

test('WPBadger: an encoded address in a link of script, compared by ==, reasons read without looking', async ({
  page,
  street,
  caller,
  signedIn,
}) => {
  const url = street.host.putBadge({ address: signedIn, name: 'WordPress award' })
  // The browser decodes such an address before it runs it.
  const given = encodeURIComponent(url)
  await page.goto(
    caller.serve(`<!doctype html><html><head><script src="/jquery.js"></script>${caller.script('?ver=3.5.1')}</head><body>
<a href="javascript:OpenBadges.issue(['${given}'], function (errors, successes) { window.first = errors[0] ? errors[0].reason : (successes == '${given}' ? 'sent' : 'other') })">Add to backpack</a>
</body></html>`),
  )
  await page.getByRole('link', { name: 'Add to backpack' }).click()
  await addInDialog(page)
  await expect.poll(() => page.evaluate('window.first')).toBe('sent')
  await page.getByRole('link', { name: 'Add to backpack' }).click()
  await finishDialog(page)
  await expect.poll(() => page.evaluate('window.first')).toBe('EXISTS')
})

test('CodeIgniter: a switch over exactly the five words, and the assertion deleted in the callback', async ({
  page,
  street,
  caller,
  signedIn,
}) => {
  const { host } = street
  const good = host.putBadge({ address: signedIn, name: 'Deleted at once' })
  const list = [
    good,
    host.put('/page.html', { type: 'text/html', body: '<p>no badge' }),
    host.putBadge({ address: signedIn, assertion: { expires: '2020-01-01T00:00:00Z' } }),
    `${host.origin}/nowhere.json`,
    good,
  ]
  await page.goto(
    caller.serve(`<!doctype html><html><head>${caller.script()}</head><body><button id="claim">Claim</button><script>
document.getElementById('claim').onclick = function () {
  OpenBadges.issue(${JSON.stringify(list)}, function (errors, successes) {
    var words = []
    for (var at = 0; at < errors.length; at++) {
      switch (errors[at].reason) {
        case 'EXISTS': words.push('you have it'); break
        case 'DENIED': words.push('you said no'); break
        case 'INACCESSIBLE': words.push('not there'); break
        case 'MALFORMED': words.push('no badge'); break
        case 'INVALID': words.push('not good'); break
        default: words.push('?')
      }
    }
    alert(words.join(', '))
    window.told = successes
  })
}
</script></body></html>`),
  )
  const said = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      host.put(new URL(good).pathname, { status: 404, body: 'deleted' })
      resolve(dialog.message())
      void dialog.accept()
    })
  })
  await page.getByRole('button', { name: 'Claim' }).click()
  await addInDialog(page)
  expect(await said).toBe('no badge, not good, not there, you have it')
  await expect.poll(() => page.evaluate('window.told')).toEqual([good])
  await expectHeld(page, street, ['Deleted at once'])
})
