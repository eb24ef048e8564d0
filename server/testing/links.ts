/** The links of a page, by their names as a person reads them. */
export const linksOf = (html: string) =>
  [...html.matchAll(/<a\b[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map(([, href = '', inner = '']) => ({
    href: href.replaceAll('&amp;', '&'),
    name: inner.replace(/<[^>]*>/g, '').trim(),
  }))

/** Where the first link of a name leads; empty where there is none. */
export const hrefOf = (html: string, name: string) =>
  linksOf(html).find((link) => link.name === name)?.href ?? ''
