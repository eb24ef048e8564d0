/** The address of a stranger's link, if it is one that a person may follow: http or https, else null. */
export function readLink(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return protocol === 'https:' || protocol === 'http:' ? href : null
}

/** What every link to a stranger's page carries: it learns nothing, gets no handle on ours and no credit from us. */
export const STRANGERS_LINK = { target: '_blank', rel: 'noopener noreferrer nofollow ugc' }
