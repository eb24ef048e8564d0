import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { limits } from '../../limits.ts'
import { createAccount, giveAddedBadge, makeBadge, openSignedIn } from '../../testing/badges.ts'
import type { Browser, Page } from '../../testing/browser.ts'
import { createWorld, type World } from '../../testing/world.ts'

let world: World
let ada: Browser
let id: string

beforeEach(async () => {
  world = await createWorld()
  await createAccount(world.deps.db, 'ada', 'ada@home.example')
  await createAccount(world.deps.db, 'bob', 'bob@home.example')
  ada = await openSignedIn(world, 'ada')
  id = await giveAddedBadge(
    world.deps,
    'ada',
    makeBadge('one', undefined, { evidence: [{ name: 'By the issuer' }] }),
  )
})
afterEach(() => world.close())

const SEAM = { title: 'My seam', description: 'I welded it.', link: 'https://pictures.example/seam' }
const add = async (fields: Record<string, string>, browser = ada): Promise<Page> =>
  browser.submit(await browser.get(`/badges/${id}/evidence/new`), 'Save', fields)
const badgePage = () => ada.get(`/badges/${id}`)
/** The part of a badge's page that is its owner's own. */
const ownPart = ({ html }: Page) =>
  /<section class="[^"]*" id="own-evidence">([\s\S]*?)<\/section>/.exec(html)?.[1] ?? ''
const titlesIn = (page: Page) =>
  [...ownPart(page).matchAll(/<h3><bdi[^>]*>([^<]*)<\/bdi><\/h3>/g)].map(([, title]) => title)
const editHref = (page: Page) => /href="([^"]*\/edit)"/.exec(ownPart(page))?.[1] ?? ''
const rows = () => world.deps.db.selectFrom('own_evidence').selectAll().execute()

test('somebody adds evidence of their own to a badge, which stands apart from the issuer’s', async () => {
  expect(ownPart(await badgePage())).toContain('Show how you earned this badge')
  const page = await add(SEAM)
  expect(new URL(page.url).pathname).toBe(`/badges/${id}`)
  const own = ownPart(page)
  expect(titlesIn(page)).toEqual(['My seam'])
  for (const part of [
    '<h2>Added by you</h2>',
    'the issuer has not checked it',
    'I welded it.',
    'Only you see it.',
  ])
    expect(own).toContain(part)
  expect(own).toMatch(
    /<a href="https:\/\/pictures\.example\/seam" target="_blank" rel="noopener noreferrer nofollow ugc">Open on/,
  )
  expect(own).not.toContain('By the issuer')
  expect(page.html).toContain('By the issuer')
})

test('a link may be left out, or be written without its beginning', async () => {
  await add({ title: 'Words alone' })
  expect(await rows()).toMatchObject([{ title: 'Words alone', text: '', link: null }])
  await ada.submit(await ada.get(editHref(await badgePage())), 'Save', {
    title: 'x',
    link: ' pictures.example/a ',
  })
  await add({ title: 'y', link: 'pictures.example:8443' })
  expect((await rows()).map(({ link }) => link).sort()).toEqual([
    'https://pictures.example/a',
    'https://pictures.example:8443',
  ])
})

describe('what is wrong is said beside its field, and what was typed is kept', () => {
  test('in each field at once', async () => {
    const long = 'x'.repeat(limits.ownEvidenceTextChars + 1)
    const page = await add({ title: ' \u200b ', description: long, link: 'javascript:alert(1)', shown: 'on' })
    expect(page.status).toBe(422)
    expect(page.html).toMatch(/id="evidence-title"[^>]* aria-invalid="true"/)
    expect(page.html).toMatch(/id="evidence-title-problem" role="alert">Give it a title\./)
    expect(page.html).toMatch(/id="evidence-text-problem" role="alert">This text is too long/)
    expect(page.html).toMatch(/id="evidence-link-problem" role="alert">Write the whole address/)
    expect(page.html).toContain(`${long}</textarea>`)
    expect(page.html).toContain('value="javascript:alert(1)"')
    expect(page.html).toMatch(/<input type="checkbox" name="shown" checked\/>/)
    expect(await rows()).toEqual([])
  })

  test.each([
    'javascript:alert(1)',
    'javascript://pictures.example/%0aalert(1)',
    'data:text/html,hi',
    'ftp://pictures.example/',
    'mailto:ada@home.example',
    'https://user:pass@pictures.example/',
    'https://pictures.example/a b',
    'https://pictures.example/\u0001',
    'just words',
    'https://',
    '//pictures.example/',
    '/account',
  ])('where a link is %j', async (link) => {
    const page = await add({ title: 'x', link })
    expect(page.status).toBe(422)
    expect(page.html).toContain('id="evidence-link-problem"')
    expect(await rows()).toEqual([])
  })

  test('where a link leads to this backpack itself', async () => {
    expect((await add({ title: 'x', link: `${world.url}account` })).status).toBe(422)
  })

  test('where a title or a link is too long, and not a character before', async () => {
    const most = limits.ownEvidenceTitleChars
    expect((await add({ title: 'x'.repeat(most + 1) })).status).toBe(422)
    expect((await add({ title: 'x'.repeat(most) })).status).toBe(200)
    const link = 'https://pictures.example/'.padEnd(limits.ownEvidenceLinkChars, 'x')
    expect((await add({ title: 'a', link: `${link}x` })).status).toBe(422)
    expect((await add({ title: 'a', link })).status).toBe(200)
    // As browsers count: a line break is one character.
    const text = 'x\r\n'.repeat(limits.ownEvidenceTextChars / 2).trim()
    expect((await add({ title: 'b', description: text })).status).toBe(200)
  })

  test('in something that is edited', async () => {
    const form = await ada.get(editHref(await add(SEAM)))
    const wrong = await ada.submit(form, 'Save', { title: '', description: 'Typed', link: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('Typed</textarea>')
    const saved = await ada.submit(wrong, 'Save', { title: 'Better', description: 'Typed', link: '' })
    expect(titlesIn(saved)).toEqual(['Better'])
  })
})

test('it is edited in a form that holds what was written', async () => {
  const form = await ada.get(editHref(await add(SEAM)))
  expect(form.html).toContain('<h1>Edit your evidence</h1>')
  for (const part of ['value="My seam"', 'I welded it.</textarea>', 'value="https://pictures.example/seam"'])
    expect(form.html).toContain(part)
  const page = await ada.submit(form, 'Save', { ...SEAM, title: 'Our seam', shown: 'on' })
  expect(titlesIn(page)).toEqual(['Our seam'])
  expect(ownPart(page)).toContain('Shown on pages on which you share this badge.')
  expect(await rows()).toMatchObject([{ title: 'Our seam', is_shown: 1, version: 2 }])
})

test('all of it is text, whoever reads it', async () => {
  const evil = '"><script>alert(1)</script>'
  const page = await add({ title: evil, description: `${evil}\n${evil}`, link: `https://a.example/${evil}` })
  const form = await ada.get(editHref(page))
  for (const { html } of [page, form, await add({ title: evil, link: evil })])
    expect(html).not.toContain('<script>alert')
})

test('it is removed with one press and taken back with another, for as long as is said', async () => {
  await add({ title: 'First' })
  world.clock.now += 1
  const removed = await ada.submit(await add({ title: 'Second' }), 'Remove: First')
  expect(titlesIn(removed)).toEqual(['Second'])
  expect(ownPart(removed)).toContain('You can take this back for 10 minutes.')
  const back = await ada.submit(removed, 'Undo')
  expect(titlesIn(back)).toEqual(['First', 'Second'])
  expect(ownPart(back)).not.toContain('Undo')
  const again = await ada.submit(back, 'Remove: First')
  world.clock.now += limits.undoMs
  expect(ownPart(await ada.get(again.url))).not.toContain('Undo')
  world.clock.now += limits.undoHeardMs
  expect((await ada.submit(again, 'Undo')).status).toBe(404)
})

test('two tabs that edit the same lose nothing: what is there now is shown beside what was typed', async () => {
  const href = editHref(await add(SEAM))
  const [one, other] = [await ada.get(href), await ada.get(href)]
  await ada.submit(one, 'Save', { title: 'Of the first', description: 'One', link: '' })
  const late = await ada.submit(other, 'Save', { title: 'Of the second', description: 'Two', link: '' })
  expect(late.status).toBe(409)
  for (const words of [
    'changed in another tab',
    'Of the first',
    'One',
    'value="Of the second"',
    'Two</textarea>',
  ])
    expect(late.html).toContain(words)
  expect(titlesIn(await badgePage())).toEqual(['Of the first'])
  const saved = await ada.submit(late, 'Save', { title: 'Of the second', description: 'Two', link: '' })
  expect(titlesIn(saved)).toEqual(['Of the second'])
})

test('what was removed in another tab while it was edited can be saved anew', async () => {
  const page = await add(SEAM)
  const href = editHref(page)
  const form = await ada.get(href)
  await ada.submit(page, 'Remove: My seam')
  // The page of the form itself leads to where that can be taken back.
  expect(ownPart(await ada.get(href))).toContain('Undo</button>')
  const late = await ada.submit(form, 'Save', { ...SEAM, title: 'Kept all the same' })
  expect(late.status).toBe(409)
  expect(late.html).toContain('This was removed in another tab')
  const saved = await ada.submit(late, 'Save', { ...SEAM, title: 'Kept all the same' })
  expect(titlesIn(saved)).toEqual(['Kept all the same'])
})

test('what was typed for a badge that was removed meanwhile stands there to be copied', async () => {
  const [form, edit] = [await ada.get(`/badges/${id}/evidence/new`), await ada.get(editHref(await add(SEAM)))]
  await ada.submit(await badgePage(), 'Remove')
  const typed = { title: 'Typed title', description: 'Typed text', link: 'https://typed.example/' }
  for (const page of [form, edit]) {
    const late = await ada.submit(page, 'Save', typed)
    expect(late.status).toBe(404)
    expect(late.html).toContain('This badge was removed from your Backpack meanwhile')
    for (const text of Object.values(typed)) expect(late.html).toContain(`${text}</textarea>`)
    expect(late.html).toContain(`href="/badges/${id}">Open the badge`)
  }
})

test('what was typed when the session had ended stands there to be copied, and the way leads back', async () => {
  const form = await ada.get(`/badges/${id}/evidence/new`)
  ada.cookies.delete('session')
  const referer = new URL(`/badges/${id}/evidence/new`, world.url).href
  const late = await ada.submit(form, 'Save', SEAM, { headers: { referer } })
  expect(late.status).toBe(401)
  for (const text of Object.values(SEAM)) expect(late.html).toContain(`${text}</textarea>`)
  expect(late.html).toContain(`next=${encodeURIComponent(`/badges/${id}/evidence/new`)}`)
  expect(await rows()).toEqual([])
})

test('a badge that has as much of it as it may says so, and keeps what was typed', async () => {
  const form = await ada.get(`/badges/${id}/evidence/new`)
  for (let at = 0; at < limits.ownEvidencePerBadge; at++)
    await ada.submit(form, 'Save', { title: `Number ${at}` })
  const full = await badgePage()
  expect(ownPart(full)).toContain('There is no room for more here.')
  expect(ownPart(full)).not.toContain('Add your own evidence')
  const late = await ada.submit(form, 'Save', SEAM)
  expect(late.status).toBe(409)
  expect(late.html).toContain('role="alert"><p>There is no room for more here.')
  expect(late.html).toContain('value="My seam"')

  const removed = await ada.submit(full, 'Remove: Number 3')
  await ada.submit(late, 'Save', SEAM)
  const tried = await ada.submit(removed, 'Undo')
  expect(ownPart(tried)).toContain('It could not be put back')
  expect(titlesIn(tried)).not.toContain('Number 3')
})

test('another person’s badge answers as one that never was, whatever is asked of it', async () => {
  const page = await add(SEAM)
  const bob = await openSignedIn(world, 'bob')
  const bobs = await giveAddedBadge(world.deps, 'bob', makeBadge('of-bob'))
  const own = await bob.get(`/badges/${bobs}`)
  const [, token = ''] = /name="token" value="([^"]*)"/.exec(own.html) ?? []
  const evidence = editHref(page).split('/').at(-2) ?? ''
  for (const badge of [id, 'nothing']) {
    for (const path of ['new', `${evidence}/edit`])
      expect((await bob.get(`/badges/${badge}/evidence/${path}`)).status, path).toBe(404)
    for (const path of ['new', `${evidence}/edit`, `${evidence}/remove`, `${evidence}/undo`])
      expect((await bob.post(`/badges/${badge}/evidence/${path}`, { token, title: 'x' })).status, path).toBe(
        404,
      )
  }
  // By a badge of their own.
  expect((await bob.get(`/badges/${bobs}/evidence/${evidence}/edit`)).status).toBe(404)
  await bob.post(`/badges/${bobs}/evidence/${evidence}/remove`, { token })
  const told = await bob.post(`/badges/${bobs}/evidence/${evidence}/edit`, {
    token,
    title: 'x',
    version: '1',
  })
  expect(told.html).not.toContain('I welded it')
  expect((await bob.get(`/badges/${bobs}?evidence-removed=${evidence}`)).html).not.toContain('My seam')
  expect(await rows()).toMatchObject([{ title: 'My seam', version: 1, removed_at: null }])
})

test('somebody who is signed out is led to signing in, and back', async () => {
  const nobody = world.newBrowser()
  const page = await nobody.get(`/badges/${id}/evidence/new`)
  expect(new URL(page.url).pathname).toBe('/sign-in')
  expect(page.url).toContain(encodeURIComponent(`/badges/${id}/evidence/new`))
})

test('where the whole account has as much of it as it may, a badge without any does not ask to remove some there', async () => {
  const other = await giveAddedBadge(world.deps, 'ada', makeBadge('other'))
  const form = await ada.get(`/badges/${id}/evidence/new`)
  const removed = await ada.submit(await add(SEAM), 'Remove: My seam')
  const row = { account_id: 'ada', badge_id: other, title: 'x', text: '', link: null, is_shown: 0 } as const
  const many = Array.from({ length: limits.ownEvidencePerAccount }, (_, at) => ({
    ...{ ...row, id: `many-${at}`, version: 1, added_at: 1, removed_at: null },
  }))
  for (let at = 0; at < many.length; at += 1000)
    await world.deps.db
      .insertInto('own_evidence')
      .values(many.slice(at, at + 1000))
      .execute()

  const words =
    'our Backpack has no room for more evidence of your own. Remove some that you do not need, on any'
  const full = ownPart(await badgePage())
  expect(full).toContain(words)
  expect(full).not.toContain('There is no room for more here')
  expect(full).not.toContain('Add your own evidence')
  const late = await ada.submit(form, 'Save', SEAM)
  expect(late.status).toBe(409)
  expect(late.html).toContain(`role="alert"><p>Y${words}`)
  const tried = await ada.submit(removed, 'Undo')
  expect(ownPart(tried)).toContain(`It could not be put back: y${words}`)
  expect(titlesIn(tried)).toEqual([])
})
