import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ImageType, Json, JsonObject } from './assertion.ts'
import { bake } from './bake.ts'
import { decodeDataUri } from './data-uri.ts'
import { parseDate } from './dates.ts'
import { readEntry } from './entry.ts'
import { readImage } from './image.ts'
import { readJsonObject } from './json.ts'
import { checkRecipient, readRecipient } from './recipient.ts'
import { REASON_OF, type Result } from './rejections.ts'
import { listRevokedAssertions, listRevokedKeys } from './revocation.ts'
import { checkJwsHeader, readJws, readJwsPayload, readKeyHint, verifyJws } from './signature.ts'
import { importPublicKey } from './signing-key.ts'
import { sanitizeSvg } from './svg.ts'
import { detectVersion, VERSIONS } from './versions.ts'

/** Members that the parsers look for, with values of every wrong and right kind. */
const MEMBERS =
  `@context id type uid recipient badge verify verification issuedOn expires issued_on evidence salt name
description image criteria issuer url email origin publicKey revocationList startsWith allowedOrigins creator identity
hashed tags alignment revoked revokedAssertions __proto__ constructor toString kty n e publicKeyPem`.split(
    /\s+/,
  )

const anyText = fc.oneof(
  fc.constantFrom(
    'https://w3id.org/openbadges/v2',
    'https://w3id.org/openbadges/v1',
    'https://issuer.example/a',
    'Assertion',
    'BadgeClass',
    'Issuer',
    'hosted',
    'signed',
    'email',
    'earner@home.example',
    'sha256$00',
    '2026-05-05',
    'data:image/png;base64,AA==',
    '',
  ),
  fc.string(),
)
const { document: anyDocument } = fc.letrec<{ value: Json; document: JsonObject }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText,
    fc.constantFrom<Json>(null, true, false, 0, -1, 1777777777, 1e300),
    tie('document'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
  document: fc
    .array(fc.tuple(fc.constantFrom(...MEMBERS), tie('value')), { maxLength: 12 })
    // As JSON.parse makes them: `__proto__` is then a member like any other.
    .map((members) =>
      JSON.parse(
        `{${members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
      ),
    ),
}))

function expectKnown(result: Result<unknown>): void {
  if (!result.ok) expect(REASON_OF).toHaveProperty([result.rejection.code])
}

test('no document makes a parser throw', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      expectKnown(detectVersion(document))
      for (const row of VERSIONS) {
        expectKnown(row.parseAssertion(document))
        expectKnown(row.parseBadgeClass(document))
        expectKnown(row.parseIssuer(document))
      }
      expectKnown(listRevokedAssertions(document))
      expectKnown(listRevokedKeys(document))
      const recipient = readRecipient(document)
      expectKnown(recipient)
      if (recipient.ok) expectKnown(checkRecipient(recipient.value, ['earner@home.example', '']))
    }),
    { numRuns: 8000 },
  )
})

test('no text makes a reader throw', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    anyText,
    fc.tuple(fc.base64String(), fc.base64String(), fc.string()).map((parts) => parts.join('.')),
    fc.string().map((text) => `https://${text}`),
    fc.string().map((text) => `data:${text}`),
  )
  fc.assert(
    fc.property(texts, (text) => {
      expectKnown(readEntry(text))
      expectKnown(readJsonObject(text, 'assertion'))
      expectKnown(decodeDataUri(text, 20))
      readJws(text)
      for (const asEndOfDay of [true, false]) expect(parseDate(text, { asEndOfDay })).not.toBeNaN()
    }),
    { numRuns: 4000 },
  )
})

test('no bytes make an image reader throw, and what it takes can be baked', () => {
  const svgText = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '<svg>',
          '<svg ',
          '</svg>',
          '<g>',
          '</g>',
          '<g/>',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<!DOCTYPE svg [',
          ']>',
          '<?x',
          '?>',
        ),
        fc.constantFrom(
          'openbadges:assertion',
          'xmlns="',
          '"',
          "'",
          '&',
          '&amp;',
          ';',
          '=',
          '>',
          '<',
          '\r',
          '\n',
          '😀',
          ' ',
        ),
        fc.string(),
      ),
      { maxLength: 12 },
    )
    .map((parts) => new TextEncoder().encode(`<svg>${parts.join('')}</svg>`))
  const png = fc
    .uint8Array({ maxLength: 80 })
    .map(
      (rest) =>
        new Uint8Array([
          0x89,
          0x50,
          0x4e,
          0x47,
          0x0d,
          0x0a,
          0x1a,
          0x0a,
          0,
          0,
          0,
          13,
          0x49,
          0x48,
          0x44,
          0x52,
          ...rest,
        ]),
    )
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array(), png, svgText), (bytes) => {
      const image = readImage(bytes)
      expectKnown(image)
      expectKnown(sanitizeSvg(bytes))
      for (const type of ['image/png', 'image/svg+xml'] satisfies ImageType[]) {
        const baked = bake({ type, bytes }, '{}', {
          version: '2.0',
          kind: 'hosted',
          url: 'https://issuer.example/a',
        })
        expectKnown(baked)
        if (image.ok && image.value.type === type) expect(baked.ok && readImage(baked.value).ok).toBe(true)
      }
    }),
    { numRuns: 4000 },
  )
})

test('an SVG keeps all its bytes but the badge, whatever is in it and however long', () => {
  const filling = fc.array(fc.constantFrom('\r\n', '\r', '😀', 'é', 'x', '\t', '<g/>', '<!-- -->', '&amp;'), {
    minLength: 0,
    maxLength: 3000,
  })
  fc.assert(
    fc.property(filling, filling, (before, after) => {
      const comment = before.filter((part) => !part.startsWith('<')).join('')
      const drawing = `<!--${comment}--><svg xmlns:openbadges="http://openbadges.org">`
      const rest = `${after.join('')}</svg>`
      const bytes = new TextEncoder().encode(drawing + rest)
      const baked = bake({ type: 'image/svg+xml', bytes }, 'a.b.c', { version: '2.0', kind: 'signed' })
      const text = baked.ok ? new TextDecoder().decode(baked.value) : baked.rejection.detail
      expect(text).toBe(`${drawing}<openbadges:assertion verify="a.b.c"/>${rest}`)
    }),
    { numRuns: 100 },
  )
})

/** Tokens whose header is JSON, as those are that get past the reader; the rest of them is anything. */
const anyToken = fc
  .tuple(anyDocument, fc.oneof(anyDocument, fc.string()), fc.stringMatching(/^[\w-]*$/))
  .map(([header, payload, signature]) => {
    const [first, second] = [header, payload].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    )
    return readJws(`${first}.${second}.${signature}`)
  })
  .filter((jws) => jws !== null)

test('no token makes its readers throw', () => {
  fc.assert(
    fc.property(anyToken, (jws) => {
      expectKnown(readJwsPayload(jws))
      expectKnown(checkJwsHeader(jws))
      readKeyHint(jws)
    }),
    { numRuns: 2000 },
  )
})

test('no key document makes the import or the verification throw', async () => {
  const keys = fc.oneof(
    anyDocument.map((document) => JSON.stringify(document)),
    fc.base64String().map((body) => `-----BEGIN PUBLIC KEY-----\n${body}\n-----END PUBLIC KEY-----`),
    fc.base64String().map((body) => `-----BEGIN RSA PUBLIC KEY-----${body}-----END RSA PUBLIC KEY-----`),
    fc.base64String().map((body) => `-----BEGIN CERTIFICATE-----${body}-----END CERTIFICATE-----`),
    fc.string(),
  )
  await fc.assert(
    fc.asyncProperty(
      keys,
      fc.constantFrom('RS256', 'ES256', 'EdDSA', 'PS512'),
      anyToken,
      async (key, algorithm, jws) => {
        expectKnown(await importPublicKey(key, algorithm))
        expectKnown(await verifyJws({ ...jws, header: { alg: algorithm } }, key))
      },
    ),
    { numRuns: 500 },
  )
})
