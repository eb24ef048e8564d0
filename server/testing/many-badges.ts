import { createHash } from 'node:crypto'
import { PNG } from 'pngjs'
import { createSigner } from '../checking/testing/sample-badges.ts'
import { bake } from '../openbadges/bake.ts'
import type { TestFile } from './browser.ts'

/** Where documents are put out. @property put returns the URL */
export type Shelf = {
  origin: string
  put: (path: string, served: { type?: string; body: Uint8Array | object }) => string
}

/** Whose they are, where they are numbered from, and how many. */
export type Wanted = { address: string; from?: number; count: number }

/**
 * Many badges of one issuer and ten classes, as an earner has them: pictures with the assertion inside.
 *
 * @property makeHosted its host serves each
 * @property makeElsewhere another origin is said to serve each
 * @property makeSigned nobody needs to be asked about each
 */
export type ManyBadges = {
  makeHosted: (wanted: Wanted) => TestFile[]
  makeElsewhere: (origin: string, wanted: Wanted) => TestFile[]
  makeSigned: (wanted: Wanted) => Promise<TestFile[]>
}

const CONTEXT = 'https://w3id.org/openbadges/v2'
const CLASSES = 10
const SIDE = 64

/** Puts the issuer, its key and its classes out. */
export async function createManyBadges({ origin, put }: Shelf): Promise<ManyBadges> {
  const signer = await createSigner('ES256')
  const issuer = put('/many/issuer.json', {
    body: {
      '@context': CONTEXT,
      type: 'Issuer',
      id: `${origin}/many/issuer.json`,
      name: 'Example School',
      url: origin,
      email: 'badges@example.edu',
      publicKey: `${origin}/many/key.json`,
    },
  })
  const key = put('/many/key.json', {
    body: {
      '@context': CONTEXT,
      type: 'CryptographicKey',
      id: `${origin}/many/key.json`,
      owner: issuer,
      publicKeyPem: signer.pem,
    },
  })
  const classes = Array.from({ length: CLASSES }, (_, at) => {
    const picture = drawPicture(at)
    const image = put(`/many/image-${at}.png`, { type: 'image/png', body: picture })
    const id = put(`/many/class-${at}.json`, {
      body: {
        '@context': CONTEXT,
        type: 'BadgeClass',
        id: `${origin}/many/class-${at}.json`,
        name: `Welding Level ${at}`,
        description: 'Joins two plates with a clean seam.',
        image,
        criteria: { narrative: 'Join two plates.' },
        issuer,
      },
    })
    return { id, picture }
  })
  const pickClass = (at: number) => classes[at % CLASSES] as (typeof classes)[number]

  const describe = (address: string, at: number) => ({
    '@context': CONTEXT,
    type: 'Assertion',
    recipient: {
      type: 'email',
      hashed: true,
      salt: `s${at}`,
      identity: `sha256$${createHash('sha256').update(`${address}s${at}`).digest('hex')}`,
    },
    badge: pickClass(at).id,
    issuedOn: new Date(Date.UTC(2026, 0, 1) + at * 60_000).toISOString(),
  })
  const describeHosted = (home: string, address: string, at: number) => ({
    ...describe(address, at),
    id: `${home}/many/${at}.json`,
    verification: { type: 'HostedBadge' },
  })
  const bakeFile = (at: number, text: string, kind: 'hosted' | 'signed'): TestFile => {
    const baked = bake({ type: 'image/png', bytes: pickClass(at).picture }, text, { version: '2.0', kind })
    if (!baked.ok) throw new Error(baked.rejection.detail)
    return { name: `badge-${at}.png`, bytes: baked.value }
  }
  return {
    makeHosted: ({ address, ...places }) =>
      numbersOf(places).map((at) => {
        const assertion = describeHosted(origin, address, at)
        put(`/many/${at}.json`, { body: assertion })
        return bakeFile(at, JSON.stringify(assertion), 'hosted')
      }),
    makeElsewhere: (home, { address, ...places }) =>
      numbersOf(places).map((at) =>
        bakeFile(at, JSON.stringify(describeHosted(home, address, at)), 'hosted'),
      ),
    makeSigned: ({ address, ...places }) =>
      Promise.all(
        numbersOf(places).map(async (at) => {
          const id = `urn:uuid:${String(at).padStart(8, '0')}-2222-4333-8444-555555555555`
          const verification = { type: 'SignedBadge', creator: key }
          return bakeFile(at, await signer.sign({ ...describe(address, at), id, verification }), 'signed')
        }),
      ),
  }
}

const numbersOf = ({ from = 0, count }: Omit<Wanted, 'address'>) =>
  Array.from({ length: count }, (_, at) => from + at)

/** Another one for each class. */
function drawPicture(seed: number): Uint8Array {
  const png = new PNG({ width: SIDE, height: SIDE })
  for (let at = 0; at < png.data.length; at++) png.data[at] = at % 4 === 3 ? 255 : (at * (seed + 3)) >> 6
  return PNG.sync.write(png)
}
