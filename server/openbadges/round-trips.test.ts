import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom'
import fc from 'fast-check'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'
import type { Version } from './assertion.ts'
import { bake } from './bake.ts'
import type { BakeOptions } from './bake-options.ts'
import { extract } from './extract.ts'
import { readImage } from './image.ts'
import { PLACEHOLDER_PICTURE } from './placeholder-picture.ts'
import { bakeElsewhere, extractElsewhere, stripElsewhere } from './testing/other-baker.ts'
import { anyPng } from './testing/random-png.ts'

/** What one bakes the other extracts, over any picture: png-itxt for PNG, xmldom for SVG, pngjs for the pixels. */

const URL_OF_IT = 'https://issuer.example/?a=1&b=2'
const TOKEN = 'eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.AA'
const OPTIONS: Record<'2.0' | '3.0', BakeOptions> = {
  '2.0': { version: '2.0', kind: 'hosted', url: URL_OF_IT },
  '3.0': { version: '3.0', kind: 'signed' },
}
const KEYWORDS = { '2.0': 'openbadges', '3.0': 'openbadgecredential' } as const
const anyVersion = fc.constantFrom('2.0' as const, '3.0' as const)
const anyPayload = fc.oneof(
  fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue()).map((value) => JSON.stringify(value)),
  fc.constantFrom(TOKEN, URL_OF_IT),
)

function bakeHere(bytes: Uint8Array, payload: string, version: Version): Uint8Array {
  const baked = bake({ type: 'image/png', bytes }, payload, OPTIONS[version === '3.0' ? '3.0' : '2.0'])
  if (!baked.ok) throw new Error(baked.rejection.detail)
  return baked.value
}

async function extractHere(bytes: Uint8Array): Promise<string | null> {
  const extracted = await extract(bytes)
  if (!extracted.ok) throw new Error(extracted.rejection.detail)
  return extracted.value
}

const decode = (bytes: Uint8Array) => PNG.sync.read(Buffer.from(bytes)).data.toString('hex')

test('any PNG is taken, and baked keeps its pixels and gives back what was baked, to us and to another', async () => {
  const property = fc.asyncProperty(anyPng, anyPayload, anyVersion, async (bytes, payload, version) => {
    expect(readImage(bytes).ok).toBe(true)
    const baked = bakeHere(bytes, payload, version)
    expect(readImage(baked).ok).toBe(true)
    expect(await extractHere(baked)).toBe(payload)
    expect(await extractElsewhere(baked, KEYWORDS[version])).toEqual([payload])
    expect(decode(baked)).toBe(decode(bytes))
  })
  await fc.assert(property, { numRuns: 100 })
})

test('stripped of its badge any PNG is what it was, byte for byte, but for what stood behind its end', async () => {
  const property = fc.asyncProperty(
    anyPng,
    fc.uint8Array({ maxLength: 40 }),
    anyVersion,
    async (bytes, tail, version) => {
      const trailed = new Uint8Array([...bytes, ...tail])
      const baked = bakeHere(trailed, '{"a":1}', version)
      expect(Buffer.compare(await stripElsewhere(baked, KEYWORDS[version]), bytes)).toBe(0)
    },
  )
  await fc.assert(property, { numRuns: 100 })
})

test('baked again, in the one version or the other, it is as if it had been baked once', async () => {
  const property = fc.property(anyPng, anyPayload, anyVersion, anyVersion, (bytes, payload, first, last) => {
    const again = bakeHere(bakeHere(bytes, '{"old":true}', first), payload, last)
    expect(Buffer.compare(again, bakeHere(bytes, payload, last))).toBe(0)
  })
  fc.assert(property, { numRuns: 100 })
})

const forms: [name: string, text: { type?: 'iTXt' | 'tEXt'; compressed?: boolean; language?: string }][] = [
  ['iTXt', {}],
  ['iTXt, compressed', { compressed: true }],
  ['iTXt in a language', { language: 'en-GB' }],
  ['iTXt in a language, compressed', { compressed: true, language: 'ar' }],
  ['tEXt', { type: 'tEXt' }],
]
test.each(forms)('what another has baked as %s is extracted, and baked over', async (_name, form) => {
  const property = fc.asyncProperty(anyPng, anyPayload, async (bytes, payload) => {
    const theirs = await bakeElsewhere(bytes, { keyword: 'openbadges', value: payload, ...form })
    expect(await extractHere(theirs)).toBe(payload)
    const ours = bakeHere(theirs, '{"new":true}', '2.0')
    expect(await extractElsewhere(ours, 'openbadges')).toEqual(['{"new":true}'])
    expect(await extractHere(await bakeElsewhere(ours, { keyword: 'openbadges', value: payload }))).toBe(
      payload,
    )
  })
  await fc.assert(property, { numRuns: 20 })
})

const SVG = 'http://www.w3.org/2000/svg'
const DIALECTS = {
  '2.0': { namespace: 'http://openbadges.org', element: 'assertion' },
  '3.0': { namespace: 'https://purl.imsglobal.org/ob/v3p0', element: 'credential' },
} as const
const DRAWING = `<?xml version="1.0"?><svg xmlns="${SVG}" viewBox="0 0 9 9"><g><circle r="4"/></g></svg>`

/** Bakes through a DOM, as somebody would who has an XML library at hand. */
function bakeThroughDom(
  version: '2.0' | '3.0',
  { verify, body }: { verify?: string; body?: string },
): Uint8Array {
  const document = new DOMParser().parseFromString(DRAWING, 'image/svg+xml')
  const { namespace, element } = DIALECTS[version]
  const badge = document.createElementNS(namespace, `openbadges:${element}`)
  if (verify !== undefined) badge.setAttribute('verify', verify)
  if (body !== undefined) badge.appendChild(document.createCDATASection(body))
  document.documentElement?.insertBefore(badge, document.documentElement.firstChild)
  return new TextEncoder().encode(new XMLSerializer().serializeToString(document))
}

/** All badges in an SVG, as a DOM sees them. */
function listThroughDom(
  bytes: Uint8Array,
  version: '2.0' | '3.0',
): { verify: string | null; body: string }[] {
  const document = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml')
  const { namespace, element } = DIALECTS[version]
  const found: Element[] = [...document.getElementsByTagNameNS(namespace, element)]
  return found.map((each) => ({ verify: each.getAttribute('verify'), body: each.textContent ?? '' }))
}

/** XML can hold none of these, in a CDATA section no more than elsewhere; JSON can write them with an escape. */
const isXmlText = (text: string) => /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u.test(text)

test('an SVG that a DOM has baked is extracted, as document, token and address', async () => {
  const bodies = fc
    .jsonValue()
    .map((value) => JSON.stringify({ value }))
    .filter((body) => isXmlText(body) && !body.includes(']]>'))
  const property = fc.asyncProperty(bodies, anyVersion, async (body, version) => {
    expect(await extractHere(bakeThroughDom(version, { body }))).toBe(body)
    expect(await extractHere(bakeThroughDom(version, { verify: URL_OF_IT, body }))).toBe(body)
  })
  await fc.assert(property, { numRuns: 100 })
  expect(await extractHere(bakeThroughDom('3.0', { verify: TOKEN }))).toBe(TOKEN)
  expect(await extractHere(bakeThroughDom('2.0', { verify: URL_OF_IT }))).toBe(URL_OF_IT)
})

test('an SVG that we have baked is read by a DOM, once, over whatever was baked before', () => {
  const property = fc.property(fc.jsonValue(), anyVersion, anyVersion, (value, first, version) => {
    const payload = JSON.stringify({ value })
    const before = { type: 'image/svg+xml', bytes: bakeThroughDom(first, { body: '{"old":true}' }) } as const
    const baked = bake(before, payload, OPTIONS[version])
    if (!baked.ok) throw new Error(baked.rejection.detail)
    const [found, ...more] = listThroughDom(baked.value, version)
    expect(JSON.parse(found?.body ?? '')).toEqual(JSON.parse(payload))
    expect(found?.verify).toBe(version === '3.0' ? null : URL_OF_IT)
    expect(more).toEqual([])
    if (first !== version) expect(listThroughDom(baked.value, first)).toEqual([])
  })
  fc.assert(property, { numRuns: 100 })
})

test('our own picture can be read by others', async () => {
  const baked = bakeHere(PLACEHOLDER_PICTURE.bytes, '{"a":1}', '3.0')
  expect(await extractElsewhere(baked, 'openbadgecredential')).toEqual(['{"a":1}'])
  expect(decode(baked)).toBe(decode(PLACEHOLDER_PICTURE.bytes))
})
