import { signIn, test } from '../../support/webkit-story.ts'

const ENTER = '\uE007'
/** As without scripts, which this driver cannot turn off: ours hear of no key, and what the engine does by itself is left. */
const HIDE_KEYS = `window.addEventListener('keydown', function (event) { event.stopImmediatePropagation() }, true)`

test('without scripts Enter in the name of a new collection makes it, and presses no other button', async ({
  webkit,
  street,
  earner,
}) => {
  const { url } = street.backpack
  const badge = street.host.putBadge({ address: earner, name: 'Splicing' })
  await webkit.goTo(`${url}sign-in`)
  await signIn(webkit, street.mail, earner)
  await webkit.waitForText('Your badges')
  await webkit.goTo(`${url}issuer/accept?assertion=${encodeURIComponent(badge)}`)
  await webkit.press('Add 1 badge')
  await webkit.waitForText('in your Backpack')
  await webkit.goTo(url)
  await webkit.run(HIDE_KEYS)
  await webkit.tick('Select Splicing')
  await webkit.type('Name of the new collection', `Knots${ENTER}`)
  await webkit.waitForText('1 badge added to Knots.')
})
