import { PNG } from 'pngjs'
import { type FakeWeb, hashedIdentity } from './fake-web.ts'

/** Where the fake issuer of the story tests lives. */
export const ISSUER = 'https://badges.example.edu'

/** A real picture, small. */
export const PICTURE: Uint8Array = PNG.sync.write(new PNG({ width: 8, height: 8 }))

/**
 * Serves a good hosted 2.0 badge for an address and returns the URL of its assertion.
 *
 * @param assertion members that differ from the good ones; and badgeClass those of its class
 */
export function putGoodBadge(
  web: FakeWeb,
  {
    address,
    id = 'welding',
    name = 'Welding Level 2',
    image = `${ISSUER}/${id}.png`,
    assertion = {},
    badgeClass = {},
  }: {
    address: string
    id?: string
    name?: string
    image?: string
    assertion?: object
    badgeClass?: object
  },
): string {
  const url = `${ISSUER}/${id}.json`
  web.put(`${ISSUER}/${id}.png`, { body: PICTURE, contentType: 'image/png' })
  web.put(`${ISSUER}/issuer.json`, {
    body: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Issuer',
      id: `${ISSUER}/issuer.json`,
      name: 'Example School',
      url: ISSUER,
      email: 'badges@example.edu',
    },
  })
  web.put(`${ISSUER}/${id}-class.json`, {
    body: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'BadgeClass',
      id: `${ISSUER}/${id}-class.json`,
      name,
      description: 'Joins two plates with a clean seam.',
      image,
      criteria: { narrative: 'Join two plates.' },
      issuer: `${ISSUER}/issuer.json`,
      ...badgeClass,
    },
  })
  web.put(url, {
    body: {
      '@context': 'https://w3id.org/openbadges/v2',
      type: 'Assertion',
      id: url,
      recipient: { type: 'email', hashed: true, salt: 's', identity: hashedIdentity(address, 's') },
      badge: `${ISSUER}/${id}-class.json`,
      verification: { type: 'HostedBadge' },
      issuedOn: '2026-05-01T12:00:00Z',
      ...assertion,
    },
  })
  return url
}
