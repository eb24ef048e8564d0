import type { Request, Response } from 'express'
import type { SignInOptions } from './wire.ts'

/**
 * A place where people sign in: the page of our own, the Window and the full page of a consent request, the account
 * (where a code adds an address). All have the same steps; they differ in where a step returns to and what follows.
 *
 * @property prefix an Express path, such as `/sign-in` or `/issuer/visits/:visit`
 * @property backTo where every step redirects (303): an absolute path with the mount path
 * @property askerOf host of the page that asked, for the mail's sentence; null outside a consent request
 * @property admit throws HttpError when this place may not sign anybody in now; called first in every step
 * @property addsTo when not null, the code adds an address to this account instead of signing in
 * @property onwardOf where somebody goes on who signed in elsewhere in this browser while the form stood here: it is told, with
 *   this way on; absent where the form is drawn for who is signed in, and is asked for again
 * @property onHeldByAnother called when the address that was proved is another account's; where it is
 *   absent, the form tells it
 * @property onSignedIn called once the session is in the browser (or the address in the account); the step answers
 *   itself, after it; `formerId` is the account that was signed in until then
 */
export type SignInPlace = {
  prefix: string
  as: 'page' | 'window'
  backTo: (req: Request) => string
  askerOf: (req: Request) => Promise<string | null>
  admit: (req: Request, res: Response) => Promise<void>
  addsTo: (req: Request) => Promise<string | null>
  onwardOf?: (req: Request) => string
  onHeldByAnother?: (req: Request) => void
  onSignedIn: (
    req: Request,
    res: Response,
    done: { accountId: string; formerId: string | null; options: SignInOptions; addressAdded: boolean },
  ) => Promise<void>
}

/** A shared computer keeps nothing for the next time: "skip" counts only without it. Form (`on`) or JSON (`true`). */
export function readTicked(body: { shared?: unknown; skip?: unknown }): SignInOptions {
  const shared = body.shared === 'on' || body.shared === true
  return { shared, skip: !shared && (body.skip === 'on' || body.skip === true) }
}
