import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Page } from '../testing/browser.ts'
import { addOwnEvidence } from '../testing/rows.ts'
import { createSharer, hrefsIn, linkedDataIn, type Sharer, sharedBadgesIn } from '../testing/sharer.ts'

let sharer: Sharer
beforeEach(async () => {
  sharer = await createSharer()
})
afterEach(() => sharer.world.close())

const add = (row: Parameters<typeof addOwnEvidence>[3]) =>
  addOwnEvidence(sharer.world.deps.db, 'ada', sharer.badges[0] ?? '', row)

/** The page of the badge as everybody sees it. */
async function readShared(link: string): Promise<Page> {
  const [badge = ''] = sharedBadgesIn((await sharer.stranger().get(link)).html)
  return sharer.stranger().get(badge)
}

test('a shared badge shows of its owner’s own evidence what they ticked, marked as theirs, and nothing else', async () => {
  const secret = await add({ title: 'Private title', text: 'Private text', link: 'https://private.example/' })
  await add({ title: 'Taken back', is_shown: 1, removed_at: 1 })
  const link = await sharer.share()
  const { html: without } = await readShared(link)
  for (const words of ['Added by its owner', 'Private', 'private.example', 'Taken back', secret])
    expect(without).not.toContain(words)

  const shown = await add({
    title: 'My seam',
    text: 'I welded it.',
    link: 'https://seams.example/1',
    is_shown: 1,
  })
  const { html } = await readShared(link)
  for (const part of [
    '<h2>Added by its owner</h2>',
    'It is not part of the award, and nobody has checked it.',
    '>My seam</bdi></h3>',
    'I welded it.',
    '<a href="https://seams.example/1" target="_blank" rel="noopener noreferrer nofollow ugc">',
  ])
    expect(html).toContain(part)
  for (const words of ['Private', 'private.example', 'Taken back', secret, shown])
    expect(html).not.toContain(words)
})

test('it is on no other page, and neither in what previews nor in what machines read of the award', async () => {
  await add({ title: 'My seam', text: 'I welded it.', link: 'https://seams.example/1', is_shown: 1 })
  const link = await sharer.share()
  const page = await readShared(link)
  expect(JSON.stringify(linkedDataIn(page.html))).not.toMatch(/My seam|I welded it|seams\.example/)
  expect(/<head>[\s\S]*<\/head>/.exec(page.html)?.[0]).not.toMatch(/My seam|I welded it/)
  for (const other of [link, `${link}/widget`])
    expect((await sharer.stranger().get(other)).html).not.toMatch(/My seam|I welded it/)
})

test('what it says changes as soon as its owner changes it', async () => {
  const [badge = ''] = sharer.badges
  const link = await sharer.share()
  const form = await sharer.ada.get(`/badges/${badge}/evidence/new`)
  const page = await sharer.ada.submit(form, 'Save', { title: 'My seam', shown: 'on' })
  expect((await readShared(link)).html).toContain('My seam')
  const [edit = ''] = hrefsIn(page.html).filter((href) => href.endsWith('/edit'))
  const fields = await sharer.ada.get(edit)
  const token = /name="token" value="([^"]*)"/.exec(fields.html)?.[1] ?? ''
  await sharer.ada.post(edit, { token, version: '1', title: 'My seam' })
  expect((await readShared(link)).html).not.toContain('My seam')
})

test('it is text, whatever its owner wrote, and a link that is none is not there', async () => {
  const evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  await add({ title: evil, text: `${evil}\n\n${evil.repeat(20)}`, link: 'javascript:alert(1)', is_shown: 1 })
  await add({ title: 'Of ours', link: `${sharer.world.url}account`, is_shown: 1 })
  const { html } = await readShared(await sharer.share())
  expect(html).toContain('&lt;script>alert(1)')
  expect(html).not.toMatch(/<script>|<img src=x/)
  const own = /<section class="badge-part own-evidence">([\s\S]*?)<\/section>/.exec(html)?.[1] ?? ''
  expect(own).toContain('Of ours')
  expect(hrefsIn(own)).toEqual([])
})

test('it tells no address of its owner', async () => {
  await add({
    title: 'Mail ADA@home.example',
    text: 'Or write to ada@home.example.',
    link: 'https://seams.example/?of=ada%40home.example',
    is_shown: 1,
  })
  const { html } = await readShared(await sharer.share())
  expect(html).toContain('Mail •••')
  expect(html.toLowerCase()).not.toMatch(/home\.example|seams\.example/)
})
