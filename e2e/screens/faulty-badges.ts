import { CompactSign, exportSPKI, generateKeyPair } from 'jose'
import type { AssertionHost } from '../support/assertion-host.ts'

/** @property sentence how what the earner reads begins; @property acts what may be pressed below it */
export type FaultyBadge = { entry: string; sentence: string; acts: string[] }

const NOTE = ['Copy a note for the issuer']

/**
 * Serves a badge of every kind that cannot be added: one per sentence that an earner may read.
 *
 * @param closed a `host:port` where nobody answers, which the backpack may ask
 * @param backpack its address: its own test badges stand for what no host here can do
 */
export async function putFaultyBadges(
  host: AssertionHost,
  earner: string,
  closed: string,
  backpack: string,
): Promise<FaultyBadge[]> {
  const named = `127.0.0.1:${new URL(host.origin).port}`
  const put = (more: object) => host.putBadge({ address: earner, ...more })
  const issuedTo = (recipient: object) => put({ name: 'Forklift Basics', assertion: { recipient } })
  return [
    {
      entry: issuedTo({ type: 'email', hashed: false, identity: `sch.${earner}` }),
      sentence: 'This badge was issued to s•••@home.example. That address is not in your Backpack yet.',
      acts: ['Add that address', 'Skip'],
    },
    {
      entry: host.putBadge({ address: 'somebody@else.example', name: 'Shop Safety' }),
      sentence: 'This badge was issued to a different address than yours. If you have another, add it.',
      acts: ['Add an address', 'Switch account', 'Skip'],
    },
    {
      entry: issuedTo({ type: 'telephone', hashed: false, identity: '+1 555 0100' }),
      sentence: `This badge was not issued to an e-mail address. ${named} needs to issue it to yours.`,
      acts: NOTE,
    },
    {
      entry: `http://${closed}/badge.json`,
      sentence: `${closed} did not answer. This is not your fault; try again in a few minutes.`,
      acts: ['Try again', ...NOTE],
    },
    {
      entry: `${backpack}test-badges/certificate-invalid.json`,
      sentence: 'This badge cannot be fetched safely: a security certificate is not valid.',
      acts: NOTE,
    },
    {
      entry: host.put('/broken.json', { status: 500, body: 'sorry' }),
      sentence: `${named} did not answer. This is not your fault; try again in a few minutes.`,
      acts: ['Try again'],
    },
    {
      entry: `${host.origin}/gone-missing.json`,
      sentence: `The page for this badge is not there. ${named} needs to fix the link.`,
      acts: NOTE,
    },
    {
      entry: put({ badgeClass: { image: `${host.origin}/no-picture.png` } }),
      sentence: 'The picture of this badge could not be fetched.',
      acts: ['Try again', ...NOTE],
    },
    {
      entry: 'http://10.0.0.7/badge.json',
      sentence: 'The address of this badge leads to a place where we do not go. 10.0.0.7 needs to fix it.',
      acts: NOTE,
    },
    {
      entry: 'ftp://example.edu/badge.json',
      sentence:
        'What the page named is not the address of a badge. The people behind that page need to fix it.',
      acts: NOTE,
    },
    {
      entry: host.put('/a-page.json', { type: 'text/html', body: '<!doctype html><h1>Hello</h1>' }),
      sentence: `This file is not a badge we can read. ${named} needs to fix it.`,
      acts: NOTE,
    },
    {
      entry: put({
        badgeClass: { image: host.put('/no.png', { type: 'image/png', body: 'not a picture' }) },
      }),
      sentence: `The picture of this badge is missing or broken. ${named} needs to fix it.`,
      acts: NOTE,
    },
    {
      entry: await signWrongly(host, earner),
      sentence: 'The signature on this badge does not match. We will not add it.',
      acts: NOTE,
    },
    {
      entry: host.put('/withdrawn.json', { body: { revoked: true } }),
      sentence: `${named} withdrew this badge.`,
      acts: [],
    },
    {
      entry: put({ name: 'First Aid 2025', assertion: { expires: '2026-03-01T00:00:00Z' } }),
      sentence: 'This badge ran out on 1 Mar 2026.',
      acts: [],
    },
    {
      entry: put({ name: 'Time Travel', assertion: { issuedOn: '2199-01-01T00:00:00Z' } }),
      sentence: `This badge is dated in the future. ${named} needs to fix it.`,
      acts: NOTE,
    },
  ]
}

/** A signed assertion whose signature is of another key than the one that its issuer publishes. */
async function signWrongly(host: AssertionHost, earner: string): Promise<string> {
  const [published, other] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')])
  const context = 'https://w3id.org/openbadges/v2'
  const keyUrl = host.put('/key.json', {
    body: {
      '@context': context,
      type: 'CryptographicKey',
      id: `${host.origin}/key.json`,
      owner: `${host.origin}/signing-issuer.json`,
      publicKeyPem: await exportSPKI(published.publicKey),
    },
  })
  const issuer = host.put('/signing-issuer.json', {
    body: {
      '@context': context,
      type: 'Issuer',
      id: `${host.origin}/signing-issuer.json`,
      name: 'Example School',
      url: host.origin,
      email: 'badges@example.edu',
      publicKey: keyUrl,
    },
  })
  const badge = host.putBadge({ address: earner, id: 'signed', badgeClass: { issuer } })
  const assertion = {
    '@context': context,
    type: 'Assertion',
    id: 'urn:uuid:7b8f64f6-3a1d-4a3c-9d0e-0a2d1f4c5b6a',
    recipient: { type: 'email', hashed: false, identity: earner },
    badge: badge.replace('.json', '-class.json'),
    verification: { type: 'SignedBadge', creator: keyUrl },
    issuedOn: '2026-01-03T12:00:00Z',
  }
  return new CompactSign(new TextEncoder().encode(JSON.stringify(assertion)))
    .setProtectedHeader({ alg: 'ES256' })
    .sign(other.privateKey)
}
