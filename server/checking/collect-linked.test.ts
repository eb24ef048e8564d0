import { expect, test } from 'vitest'
import { REASON_OF, type RejectionCode } from '../openbadges/rejections.ts'
import { createFakeWeb } from '../testing/fake-web.ts'
import { checkBent, rejectionOf } from './testing/bent-badges.ts'
import { check, createPng, createSample, HOST, type SampleVersion, serve } from './testing/sample-badges.ts'

const VERSIONS: SampleVersion[] = ['0.5', '1.0', '1.1', '2.0']
const LINKING: SampleVersion[] = ['1.0', '1.1', '2.0']

const linked: [string, 'badge-class' | 'issuer' | 'image', RejectionCode][] = [
  [`${HOST}/badge.json`, 'badge-class', 'badge-class-inaccessible'],
  [`${HOST}/issuer.json`, 'issuer', 'issuer-inaccessible'],
  [`${HOST}/image.png`, 'image', 'image-inaccessible'],
]
for (const [url, document, code] of linked) {
  test(`${document} that cannot be fetched is named`, async () => {
    for (const version of LINKING) {
      for (const status of [404, 410, 500]) {
        const rejection = await rejectionOf(version, (_sample, web) => web.put(url, { status, body: '' }))
        expect(rejection).toMatchObject({ code, document, url })
      }
    }
    expect(REASON_OF[code]).toBe('INACCESSIBLE')
  })
  test(`${document} that times out is inaccessible`, async () => {
    const web = createFakeWeb()
    serve(web, createSample('2.0'))
    web.fail(url, 'timeout')
    expect(await check(web, `${HOST}/assertion.json`)).toMatchObject({ rejection: { code, document } })
  })
}

test.each([
  ['not JSON', '<html>'],
  ['an array', '[]'],
  ['empty', '{}'],
])('a badge class or issuer that is %s is malformed', async (_name, body) => {
  for (const version of LINKING) {
    const badge = await rejectionOf(version, (_sample, web) => web.put(`${HOST}/badge.json`, { body }))
    expect(badge).toMatchObject({ code: 'badge-class-malformed', document: 'badge-class' })
    const issuer = await rejectionOf(version, (_sample, web) => web.put(`${HOST}/issuer.json`, { body }))
    expect(issuer).toMatchObject({ code: 'issuer-malformed', document: 'issuer', name: 'Reader' })
  }
})

test.each(['name', 'description', 'criteria', 'issuer'])(
  'a badge class without %s is malformed',
  async (field) => {
    for (const version of LINKING) {
      const rejection = await rejectionOf(version, ({ badgeClass }) => {
        delete badgeClass[field]
      })
      expect(rejection).toMatchObject({ code: 'badge-class-malformed', field })
    }
  },
)

test.each(['name', 'url'])('an issuer without %s is malformed', async (field) => {
  for (const version of LINKING) {
    const rejection = await rejectionOf(version, ({ issuer }) => {
      delete issuer[field]
    })
    expect(rejection).toMatchObject({ code: 'issuer-malformed', field })
  }
})

test.each(VERSIONS)('a badge without a picture has a code of its own (%s)', async (version) => {
  const rejection = await rejectionOf(version, ({ badgeClass }) => {
    delete badgeClass.image
  })
  expect(rejection.code).toBe('image-missing')
  expect(REASON_OF['image-missing']).toBe('MALFORMED')
})

test('a picture is judged by its bytes, not by its content type', async () => {
  const image = `${HOST}/image.png`
  const good = await checkBent('2.0', (sample, web) =>
    web.put(image, { contentType: 'text/html', body: sample.image }),
  )
  expect(good.outcome).toBe('ready')
  const page = await rejectionOf('2.0', (_sample, web) =>
    web.put(image, { contentType: 'image/png', body: '<html>' }),
  )
  expect(page).toMatchObject({ code: 'image-unreadable', document: 'image', url: image })
  const cut = await rejectionOf('2.0', (sample, web) => web.put(image, { body: sample.image.slice(0, 60) }))
  expect(cut.code).toBe('image-unreadable')
  const flood = await rejectionOf('2.0', (_sample, web) => web.put(image, { body: createPng(4097) }))
  expect(flood.code).toBe('image-too-large')
  const long = await rejectionOf('2.0', (_s, web) => web.put(image, { body: new Uint8Array(5_242_881) }))
  expect(long.code).toBe('image-too-large')
})

test('a picture may be an SVG, stand in the badge class, or be an Image object', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg>'
  const drawn = await checkBent('2.0', (_sample, web) => web.put(`${HOST}/image.png`, { body: svg }))
  expect(drawn).toMatchObject({ badge: { image: { type: 'image/svg+xml' } } })
  const inline = await checkBent('1.0', ({ badgeClass, image }) => {
    badgeClass.image = `data:image/png;base64,${Buffer.from(image).toString('base64')}`
  })
  expect(inline).toMatchObject({ badge: { image: { type: 'image/png', bytes: createPng() } } })
  const object = await checkBent('2.0', ({ badgeClass }) => {
    badgeClass.image = { type: 'Image', id: badgeClass.image, caption: 'A badge' }
  })
  expect(object.outcome).toBe('ready')
})

test('what a host serves now counts, though another text was read from there before', async () => {
  const web = createFakeWeb()
  const sample = createSample('2.0')
  serve(web, sample)
  const checkName = async () => {
    const checked = await check(web, sample.entry)
    return checked.outcome === 'ready' ? checked.badge.content.name : checked.outcome
  }
  expect(await checkName()).toBe('Reader')
  web.put(`${HOST}/badge.json`, { ...sample.badgeClass, name: 'Writer' })
  expect(await checkName()).toBe('Writer')
  web.put(`${HOST}/issuer.json`, { ...sample.issuer, id: `${HOST}/another.json` })
  expect(await checkName()).toBe('fault')
  serve(web, sample)
  expect(await checkName()).toBe('Reader')
})

test('two issuers with the very same words each get the verdict of their own place', async () => {
  const web = createFakeWeb()
  const sample = createSample('1.0')
  serve(web, sample)
  const elsewhere = 'https://elsewhere.example'
  web.put(`${elsewhere}/assertion.json`, {
    ...sample.assertion,
    badge: `${elsewhere}/badge.json`,
    verify: { type: 'hosted', url: `${elsewhere}/assertion.json` },
  })
  web.put(`${elsewhere}/badge.json`, { ...sample.badgeClass })
  const urlsOf = async (host: string) => {
    const checked = await check(web, `${host}/assertion.json`)
    return checked.outcome === 'ready' ? checked.badge.documents['badge-class']?.url : checked.outcome
  }
  expect(await urlsOf(HOST)).toBe(`${HOST}/badge.json`)
  expect(await urlsOf(elsewhere)).toBe(`${elsewhere}/badge.json`)
})
