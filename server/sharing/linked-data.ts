import { hostString } from '../../client/ui/HostName.tsx'
import type { SharedBadgeView, SharedCard, SharedView } from './wire.ts'

/** What machines read of a shared collection, in the words of schema.org. @param url its whole address */
export function describeCollection(view: SharedView, url: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name: view.title,
    ...(view.description === '' ? {} : { description: view.description }),
    ...(view.ownerName === '' ? {} : { author: { '@type': 'Person', name: view.ownerName } }),
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: view.count,
      itemListElement: view.cards.map((card, at) => ({
        '@type': 'ListItem',
        position: at + 1,
        item: describeCard(card),
      })),
    },
  }
}

/** As schema.org has it for what attests that somebody knows or can do something; a badge is one of its own examples. */
export function describeBadge(view: SharedBadgeView): object {
  const { criteria } = view
  return {
    '@context': 'https://schema.org',
    ...describeCard(view),
    ...(view.description === '' ? {} : { description: view.description }),
    ...(view.expires === null ? {} : { expires: dayOf(view.expires) }),
    ...(view.tags.length === 0 ? {} : { keywords: view.tags }),
    ...(criteria.link === null ? {} : { isBasedOn: criteria.link.href }),
    recognizedBy: {
      '@type': 'Organization',
      identifier: hostString(view.host),
      name: view.issuerName,
      ...(view.issuerLink === null ? {} : { url: view.issuerLink.href }),
    },
    ...(view.collection === null
      ? {}
      : {
          isPartOf: { '@type': 'CollectionPage', '@id': view.collection.href, name: view.collection.title },
        }),
  }
}

function describeCard({ href, picture, name, host, standing, issuedOn }: SharedCard): object {
  return {
    '@type': 'EducationalOccupationalCredential',
    '@id': href,
    url: href,
    name,
    image: picture,
    credentialCategory: 'badge',
    // Today's: how it stands, by the verified host and not by what the issuer calls itself.
    creativeWorkStatus: standing === 'good' ? 'valid' : standing,
    recognizedBy: { '@type': 'Organization', identifier: hostString(host) },
    ...(issuedOn === null ? {} : { dateCreated: dayOf(issuedOn) }),
  }
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** Puts a document of linked data into a page's head. As text of a script it may hold no tag, whatever a stranger wrote. */
export function putLinkedData(html: string, document: object): string {
  const json = JSON.stringify(document).replace(/[<>&\u2028\u2029]/g, escapeUnit)
  return html.replace('</head>', () => `<script type="application/ld+json">${json}</script></head>`)
}

const escapeUnit = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
