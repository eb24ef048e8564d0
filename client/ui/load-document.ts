/** The one way to parse a page that Trusted Types have nothing against. Null when it does not come. */
export function loadDocument(href: string): Promise<Document | null> {
  return load('GET', href, null)
}

/** Posts a form, and gives the page that the answer leads to, or that says what else has changed. Null when it does not come. */
export function postForm(href: string, fields: URLSearchParams): Promise<Document | null> {
  return load('POST', href, fields)
}

function load(method: string, href: string, body: URLSearchParams | null): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open(method, href)
    request.responseType = 'document'
    request.onloadend = () => resolve([200, 409].includes(request.status) ? request.responseXML : null)
    request.send(body)
  })
}
