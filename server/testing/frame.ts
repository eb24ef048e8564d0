import { createHash, randomBytes } from 'node:crypto'
import type {
  Closed,
  CreatedRequest,
  EmbedCredential,
  KnownState,
  PreviewLine,
  RequestState,
} from '../issuer/wire.ts'
import type { Browser, Page } from './browser.ts'
import { signIn } from './sign-in.ts'
import type { World } from './world.ts'

/** Whose page the Frames of the story tests stand in. */
export const ASKER = 'https://learn.example.edu'

/** The Frame of one call of `issue`: what its script would do, over HTTP. */
export async function openFrame(browser: Browser, entries: string[], asker: string | null = ASKER) {
  const created = await browser.postJson('/issuer/requests', { entries, asker, lang: 'en', browser: null })
  if (created.status !== 201) throw new Error(`the request was answered ${created.status}: ${created.html}`)
  const { id, secret, credential } = created.json() as CreatedRequest
  const verifier = randomBytes(32).toString('base64url')
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  let bearer = credential?.bearer ?? ''
  const headers = (): Record<string, string> => (bearer === '' ? {} : { authorization: `Bearer ${bearer}` })
  const call = (act: string, body: object = {}) =>
    browser.postJson(`/issuer/requests/${id}/${act}`, body, { headers: headers() })

  const frame = {
    id,
    secret,
    verifier,
    credential,
    windowUrl: `/issuer/sign-in?request=${id}&challenge=${challenge}`,
    call,
    /** With its credential, as its script sends them. */
    headers,
    /** Opens the Window in a browser, as the Frame's click does. */
    openWindow: (inBrowser: Browser = browser) => inBrowser.get(frame.windowUrl, { site: 'same-origin' }),
    redeem: async (code: string, withVerifier = verifier) => {
      const answer = await call('redeem', { secret, code, verifier: withVerifier })
      if (answer.status === 200) bearer = (answer.json() as EmbedCredential).bearer
      return answer
    },
    preview: async (positions?: number[]): Promise<PreviewLine[]> => {
      const answer = await call('preview', positions === undefined ? {} : { positions })
      if (answer.status !== 200) throw new Error(`the preview was answered ${answer.status}`)
      return answer.html
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    },
    poll: async (known: KnownState | null = null) =>
      (await call('result', { secret, known })).json() as RequestState,
    close: async (act: 'cancel' | 'finish') => ((await call(act, { secret })).json() as Closed).outcomes,
  }
  return frame
}

export type Frame = Awaited<ReturnType<typeof openFrame>>

/** The code that a Window's page posts to its Frame; empty when it posts none. */
export const handOverCode = (window: Page): string => /data-code="([\w-]+)"/.exec(window.html)?.[1] ?? ''

/** A Frame whose Window has handed over, for a person who is signed in. */
export async function enterFrame(
  world: Pick<World, 'mails'>,
  browser: Browser,
  address: string,
  entries: string[],
): Promise<Frame> {
  await signIn(world, browser, address)
  const frame = await openFrame(browser, entries)
  const redeemed = await frame.redeem(handOverCode(await frame.openWindow()))
  if (redeemed.status !== 200) throw new Error(`the code was answered ${redeemed.status}`)
  return frame
}

export const readyPreviews = (lines: PreviewLine[]): string[] =>
  lines.flatMap(({ item }) => (item.state === 'ready' ? [item.preview] : []))
