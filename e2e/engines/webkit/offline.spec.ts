import { goOffline, startOwn } from '../../support/kept-copy.ts'
import { signIn, test } from '../../support/webkit-story.ts'

/** Asks the worker how much it keeps, and hears it whenever there is more. */
const LISTEN = `navigator.serviceWorker.ready.then(function (registration) {
  navigator.serviceWorker.onmessage = function (event) { window.kept = event.data.kept }
  registration.active.postMessage({ isAsked: true })
})`

/** Counts in `window.left` the badges of the database and the pages that are kept. */
const COUNT = `(function () {
  var opening = indexedDB.open('kept /')
  opening.onsuccess = function () {
    var names = opening.result.objectStoreNames
    if (!names.contains('listed')) { window.left = 0; return }
    opening.result.transaction('listed').objectStore('listed').count().onsuccess = function (event) {
      window.left = event.target.result
      opening.result.close()
    }
  }
})()`

test('one’s badges are read without the internet, searched, and gone after signing out', async ({
  webkit,
  street,
  earner,
}) => {
  test.setTimeout(180_000)
  const first = await startOwn(street)
  const badge = street.host.putBadge({ address: earner, name: 'Splicing' })
  await webkit.goTo(`${first.url}sign-in`)
  await signIn(webkit, street.mail, earner)
  await webkit.waitForText('Your badges')
  await webkit.goTo(`${first.url}issuer/accept?assertion=${encodeURIComponent(badge)}`)
  await webkit.press('Add 1 badge')
  await webkit.waitForText('in your Backpack')
  await webkit.goTo(first.url)
  await webkit.run(LISTEN)
  await webkit.waitFor('window.kept && window.kept.badges === 1 && window.kept.hasAllPictures')

  await goOffline(first)
  await webkit.goTo(first.url)
  await webkit.waitForText('You are offline: this is how it was on')
  await webkit.waitForText('Splicing')
  await webkit.type('Search your badges', 'knots')
  await webkit.waitForText('No badge fits this.')
  await webkit.goTo(first.url)
  await webkit.click('Splicing')
  await webkit.waitFor(`document.querySelector('h1').textContent === 'Splicing'`)
  await webkit.waitFor(`document.querySelector('main img').naturalWidth > 0`)

  const second = await startOwn(street, first)
  await webkit.goTo(second.url)
  await webkit.waitFor(`document.querySelector('input[type=checkbox]') !== null`)
  await webkit.waitFor(`(${COUNT}, window.left === 1)`)
  await webkit.click('Sign out')
  await webkit.waitForText('Sign in')
  await webkit.waitFor(`(${COUNT}, window.left === 0)`)
  await second.stop()
  await first.stop()
})
