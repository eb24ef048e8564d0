import type { Request } from '@playwright/test'
import { signInAtHome } from '../screens/sign-in-at-home.ts'
import { startSite } from '../support/issuer-site.ts'
import { expect, press, test } from '../support/story.ts'

/**
 * What a page can send to another without asking: each way for each path, a frame of its own for each form, since one that
 * leads elsewhere ends what was on its way.
 */
const FORGER = `<!doctype html><title>Prize</title><script>
function sendForm(url, enctype) {
  var frame = document.createElement('iframe'), form = document.createElement('form'), field = document.createElement('input')
  frame.name = 'sink' + document.forms.length
  form.target = frame.name
  form.method = 'post'
  form.action = url
  form.enctype = enctype
  field.name = 'token'
  form.append(field)
  document.body.append(frame, form)
  form.submit()
}
function sendAll(urls) {
  urls.forEach(function (url) {
    ;['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'].forEach(function (enctype) { sendForm(url, enctype) })
    ;['application/x-www-form-urlencoded', 'text/plain'].forEach(function (type) {
      fetch(url, { method: 'POST', mode: 'no-cors', credentials: 'include', headers: { 'Content-Type': type }, body: '{"token":"x"}' }).catch(String)
    })
    navigator.sendBeacon(url, new Blob(['{"token":"x"}'], { type: 'text/plain' }))
    new Image().src = url
  })
}
</script><body>`

const POSTS_EACH = 6

// Of another site no cookie comes along; of a page beside ours, on another port of our host, all of them do.
for (const host of ['evil.test', 'localhost']) {
  test(`nothing that a page on ${host} can send changes anything of somebody who is signed in`, async ({
    page,
    context,
    street,
    earner,
  }) => {
    const { url: root } = street.backpack
    const url = street.host.putBadge({ address: earner })
    await signInAtHome(page, street, earner)
    await page.goto(`${root}issuer/accept?assertion=${encodeURIComponent(url)}`)
    await press(page, 'Add 1 badge')
    await page.getByRole('link', { name: 'Open my Backpack' }).click()
    const badge = await page.getByRole('link', { name: 'Welding Level 2' }).getAttribute('href')
    const id = /badges\/([\w-]+)/.exec(badge ?? '')?.[1]
    expect(id).toBeDefined()

    const paths = [
      `badges/${id}/remove`,
      'library/remove',
      'collections',
      'add',
      'account/settings',
      'account/digest',
      'account/delete',
      'account/sign-out-everywhere',
      'sign-out',
      'sign-in/code',
      'issuer/requests',
    ]
    const posts: Request[] = []
    context.on('request', (request) => {
      if (request.method() === 'POST' && request.url().startsWith(root)) posts.push(request)
    })
    const site = await startSite(host, { '/': FORGER })
    const attacker = await context.newPage()
    await attacker.goto(site.url)
    await attacker.evaluate(
      (urls) => (window as unknown as { sendAll: (urls: string[]) => void }).sendAll(urls),
      paths.map((path) => root + path),
    )
    await expect.poll(() => posts.length).toBe(paths.length * POSTS_EACH)
    // Of some the browser tells no answer: a frame may not show it, or the page may not have it.
    const statuses = await Promise.all(posts.map(async (post) => (await post.response())?.status()))
    const told = statuses.filter((status) => status !== undefined)
    expect(told.length).toBeGreaterThan(paths.length)
    expect(told.filter((status) => status !== 403 && status !== 415)).toEqual([])
    await attacker.close()
    await site.stop()

    await page.goto(`${root}account`)
    await expect(page.getByText(earner).first()).toBeVisible()
    await page.goto(root)
    await expect(page.getByRole('link', { name: 'Welding Level 2' })).toHaveCount(1)
    await page.goto(`${root}collections`)
    await expect(page.locator('main ul > li')).toHaveCount(0)
  })
}
