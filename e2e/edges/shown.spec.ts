import { expect, issuerPage, offer, test } from '../support/story.ts'

/** Runs in every document: draws nothing, as a tab that nobody looks at. */
const DRAW_NOTHING = 'window.requestAnimationFrame = function () { return 0 }'

/** Runs in every document: notes what the heading of the Frame went through. */
const NOTE_FOCUS = `
window.focused = []
addEventListener('focusin', function (event) { focused.push(event.target.textContent) })`

/** Keeps back the page's word that the dialog is on the screen, until \`sayVisible\` is called. */
const HOLD_VISIBLE = `<script>
var Channel = MessageChannel
MessageChannel = function () {
  var channel = new Channel(), port = channel.port1, say = port.postMessage
  port.postMessage = function (message) {
    if (message.t === 'visible') window.sayVisible = function () { say.call(port, message) }
    else say.call(port, message)
  }
  return channel
}
</script>`

const BADGE = 'https://badges.example/1.json'
const CONTINUE = 'Continue (opens a window)'

test('a tab that draws no frames, since nobody looks at it, gets its dialog all the same', async ({
  page,
  street,
}) => {
  await page.addInitScript(DRAW_NOTHING)
  const frame = await offer(page, street.site, [BADGE])
  await expect(frame.getByRole('button', { name: CONTINUE })).toBeVisible()
})

test('the Frame takes the focus once it is on the screen, not before, and its first heading is read once', async ({
  page,
  street,
}) => {
  await page.addInitScript(NOTE_FOCUS)
  street.site.pages['/held'] = issuerPage(street.backpack.url, HOLD_VISIBLE)
  const frame = await offer(page, street.site, [BADGE], 'held')
  const heading = frame.getByRole('heading', { level: 1 })
  await expect(frame.getByRole('button', { name: CONTINUE })).toBeVisible()
  const focused = () => heading.evaluate(() => Reflect.get(window, 'focused') as string[])
  expect(await focused()).toEqual([])
  await page.evaluate('sayVisible()')
  await expect(heading).toBeFocused()
  expect(await focused()).toEqual(['Add 1 badge to your Backpack'])
})

test('where the dialog is on the screen before the server has answered, the same heading is not read again', async ({
  page,
  street,
}) => {
  await page.addInitScript(NOTE_FOCUS)
  let release = () => {}
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/issuer/requests', async (route) => {
    await isReleased
    await route.continue()
  })
  const frame = await offer(page, street.site, [BADGE])
  const heading = frame.getByRole('heading', { level: 1 })
  await expect(heading).toBeFocused()
  await expect(frame.getByRole('button', { name: CONTINUE })).toHaveCount(0)
  release()
  await expect(frame.getByRole('button', { name: CONTINUE })).toBeVisible()
  await expect(heading).toBeFocused()
  expect(await heading.evaluate(() => Reflect.get(window, 'focused') as string[])).toEqual([
    'Add 1 badge to your Backpack',
  ])
})
