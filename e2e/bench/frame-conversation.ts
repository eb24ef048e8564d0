import { createHash, randomBytes } from 'node:crypto'
import type { CreatedRequest, EmbedCredential, PreviewLine } from '../../server/issuer/wire.ts'
import type { Browser, Page } from '../../server/testing/browser.ts'
import type { MailServer } from '../support/mail-server.ts'

/** What the Frame's script does, over HTTP; the earner is signed in and lets the Window hand over at once. */
export type Conversation = {
  /** Has all entries looked at; returns the ids of those that can be added. */
  preview: () => Promise<string[]>
  accept: (previews: string[]) => Promise<void>
  /** Undoes nothing: guards, bearer, transaction and answer of any act, without an act. */
  undoNothing: () => Promise<void>
}

/** Signs in as a person does: address, code from the mail. */
export async function signIn(browser: Browser, mail: MailServer, address: string): Promise<void> {
  const asked = await browser.submit(await browser.get('/sign-in'), 'Send code', { address })
  const done = await browser.submit(asked, 'Confirm', { code: await mail.codeFor(address) })
  if (done.status !== 200) throw new Error(`signing in ended with ${done.status}`)
}

export async function openConversation(browser: Browser, entries: string[]): Promise<Conversation> {
  const created = await browser.postJson('/issuer/requests', {
    entries,
    asker: 'https://learn.example.edu',
    lang: 'en',
    browser: null,
  })
  const { id, secret } = expectOk(created).json() as CreatedRequest
  const verifier = randomBytes(32).toString('base64url')
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const window = await browser.get(`/issuer/sign-in?request=${id}&challenge=${challenge}`, {
    site: 'same-origin',
  })
  const code = /data-code="([\w-]+)"/.exec(window.html)?.[1]
  const redeemed = await browser.postJson(`/issuer/requests/${id}/redeem`, { secret, code, verifier })
  const { bearer } = expectOk(redeemed).json() as EmbedCredential

  const call = async (act: string, body: object) =>
    expectOk(
      await browser.postJson(`/issuer/requests/${id}/${act}`, body, {
        headers: { authorization: `Bearer ${bearer}` },
      }),
    )
  return {
    preview: async () => {
      const answer = await call('preview', {})
      const lines = answer.html
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as PreviewLine)
      return lines.map(({ item }) => {
        if (item.state !== 'ready') throw new Error(`a badge is ${JSON.stringify(item)}`)
        return item.preview
      })
    },
    accept: async (previews) => void (await call('accept', { previews })),
    undoNothing: async () => void (await call('undo', { badges: [] })),
  }
}

function expectOk(page: Page): Page {
  if (page.status >= 400) throw new Error(`${page.url} answered ${page.status}: ${page.html}`)
  return page
}
