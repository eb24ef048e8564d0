/**
 * A browser without a screen: keeps cookies, follows redirects, says where a request comes from, fills in forms.
 *
 * `site` is what `Sec-Fetch-Site` says: `same-origin` by default for POST, `none` for GET; null sends no header at all,
 * as text browsers do.
 */
export type Page = {
  status: number
  url: string
  headers: Headers
  html: string
  json: () => unknown
}

type Options = { site?: string | null; headers?: Record<string, string>; follow?: boolean }

export type Browser = {
  cookies: Map<string, string>
  get: (path: string, options?: Options) => Promise<Page>
  /** Posts a form with the given fields. */
  post: (
    path: string,
    fields: Record<string, string> | [string, string][],
    options?: Options,
  ) => Promise<Page>
  /** Fills in the form of a page that has a button (or submit input) of this name, and presses it. */
  submit: (page: Page, button: string, fields?: Record<string, string>, options?: Options) => Promise<Page>
  /** As `submit`, for a form that carries files. */
  submitFiles: (
    page: Page,
    button: string,
    files: readonly TestFile[],
    fields?: Record<string, string>,
  ) => Promise<Page>
  postJson: (path: string, body: unknown, options?: Options) => Promise<Page>
}

export type TestFile = { name: string; bytes: Uint8Array | string }

export function createBrowser(root: string): Browser {
  const cookies = new Map<string, string>()

  async function send(
    url: URL,
    init: RequestInit & { headers: Record<string, string> },
    follow: boolean,
  ): Promise<Page> {
    const headers = { ...init.headers }
    if (cookies.size > 0) headers.cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) keep(line)
    const location = response.headers.get('location')
    if (follow && location !== null && response.status >= 300 && response.status < 400) {
      const { 'content-type': _, ...rest } = init.headers
      return send(new URL(location, url), { method: 'GET', headers: rest }, follow)
    }
    const html = await response.text()
    return {
      status: response.status,
      url: url.href,
      headers: response.headers,
      html,
      json: () => JSON.parse(html),
    }
  }

  function keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';')
    const at = pair.indexOf('=')
    const isGone = attributes.some((each) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(each))
    if (isGone) cookies.delete(pair.slice(0, at))
    else cookies.set(pair.slice(0, at), pair.slice(at + 1))
  }

  const headersOf = (site: string | null, extra: Record<string, string> = {}): Record<string, string> => ({
    'accept-language': 'en',
    ...(site === null ? {} : { 'sec-fetch-site': site }),
    ...extra,
  })

  const browser: Browser = {
    cookies,
    get: (path, { site = 'none', headers, follow = true } = {}) =>
      send(new URL(path, root), { method: 'GET', headers: headersOf(site, headers) }, follow),
    post: (path, fields, { site = 'same-origin', headers, follow = true } = {}) =>
      send(
        new URL(path, root),
        {
          method: 'POST',
          body: new URLSearchParams(fields).toString(),
          headers: headersOf(site, { 'content-type': 'application/x-www-form-urlencoded', ...headers }),
        },
        follow,
      ),
    submit: (page, button, fields = {}, options = {}) => {
      const form = findForm(page.html, button)
      if (form === null) throw new Error(`no form with a button "${button}" on ${page.url}:\n${page.html}`)
      const names = new Set(Object.keys(fields))
      const kept = form.fields.filter(([name]) => !names.has(name))
      return browser.post(new URL(form.action, page.url).href, [...kept, ...Object.entries(fields)], options)
    },
    submitFiles: (page, button, files, fields = {}) => {
      const form = findForm(page.html, button)
      if (form === null) throw new Error(`no form with a button "${button}" on ${page.url}:\n${page.html}`)
      const body = new FormData()
      for (const [name, value] of form.fields) if (name !== 'files') body.append(name, value)
      for (const { name, bytes } of files) body.append('files', new Blob([bytes as BlobPart]), name)
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      const url = new URL(form.action, page.url)
      return send(url, { method: 'POST', body, headers: headersOf('same-origin') }, true)
    },
    postJson: (path, body, { site = 'same-origin', headers, follow = true } = {}) =>
      send(
        new URL(path, root),
        {
          method: 'POST',
          body: JSON.stringify(body),
          headers: headersOf(site, { 'content-type': 'application/json', ...headers }),
        },
        follow,
      ),
  }
  return browser
}

type Form = { action: string; fields: [string, string][] }

/** Reads our own well-formed HTML; not a parser for anybody else's. */
function findForm(html: string, button: string): Form | null {
  const buttons = [...html.matchAll(/<button\b([^>]*)>([\s\S]*?)<\/button>/g)]
  const forms = [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
  for (const [, formAttributes = '', content = ''] of forms) {
    const id = attribute(formAttributes, 'id')
    const pressed = buttons.find(([whole, attributes = '', label = '']) => {
      const isHere = content.includes(whole) || (id !== null && attribute(attributes, 'form') === id)
      const name = attribute(attributes, 'aria-label') ?? decode(label.replace(/<[^>]*>/g, ''))
      return isHere && name.replace(/\s+/g, ' ').trim() === button
    })
    if (pressed === undefined) continue
    const fields: [string, string][] = []
    for (const [, input = ''] of content.matchAll(/<input\b([^>]*)>/g)) {
      const name = attribute(input, 'name')
      const isBox = /type="(checkbox|radio)"/.test(input)
      if (name !== null && (!isBox || /\schecked\b/.test(input)))
        fields.push([name, attribute(input, 'value') ?? (isBox ? 'on' : '')])
    }
    const [, pressedAttributes = ''] = pressed
    const name = attribute(pressedAttributes, 'name')
    if (name !== null) fields.push([name, attribute(pressedAttributes, 'value') ?? ''])
    const action = attribute(pressedAttributes, 'formaction') ?? attribute(formAttributes, 'action') ?? ''
    return { action, fields }
  }
  return null
}

function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(attributes)
  return match === null ? null : decode(match[1] ?? '')
}

const decode = (text: string) =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
