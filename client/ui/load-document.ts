/**
 * The one way to parse a page that Trusted Types have nothing against. Also a page that says that nothing is there (any
 * more): that is an answer, too. Null when none comes.
 */
export function loadDocument(href: string): Promise<Document | null> {
  return load('GET', href, null, [200, 401, 403, 404, 410])
}

/** Posts a form, and gives the page that the answer leads to, or that says what else has changed. Null when it does not come. */
export function postForm(href: string, fields: URLSearchParams): Promise<Document | null> {
  return load('POST', href, fields, [200, 409])
}

function load(
  method: string,
  href: string,
  body: URLSearchParams | null,
  statuses: readonly number[],
): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open(method, href)
    request.responseType = 'document'
    request.onloadend = () => resolve(statuses.includes(request.status) ? request.responseXML : null)
    request.send(body)
  })
}
