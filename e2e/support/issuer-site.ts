import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A page of a site: its HTML, or a function of the request that makes a whole answer. */
export type SitePage = string | ((req: IncomingMessage, body: string) => SiteAnswer)
export type SiteAnswer = { body: string; type?: string; status?: number; headers?: Record<string, string> }

/**
 * @property url with a trailing slash
 * @property pages by path; a test may change them while the site is up
 * @property asked every request that came, `GET /path`
 */
export type Site = {
  url: string
  pages: Record<string, SitePage>
  asked: string[]
  stop: () => Promise<void>
}

/** Starts a small site of static pages on 127.0.0.1, reached under the given name. */
export async function startSite(host: string, pages: Record<string, SitePage>): Promise<Site> {
  const asked: string[] = []
  const server = createServer(async (req, res) => {
    const path = (req.url ?? '/').replace(/[?#].*/, '')
    asked.push(`${req.method} ${path}`)
    let sent = ''
    for await (const piece of req) sent += piece
    const page = pages[path]
    const answer: SiteAnswer =
      page === undefined
        ? { body: 'nothing here', status: 404 }
        : typeof page === 'string'
          ? { body: page }
          : page(req, sent)
    const type = answer.type ?? 'text/html; charset=utf-8'
    res.writeHead(answer.status ?? 200, { 'Content-Type': type, ...answer.headers }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${host}:${port}/`,
    pages,
    asked,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
