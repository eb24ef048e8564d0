import type { Browser } from './browser.ts'
import type { World } from './world.ts'

/** The newest code that was mailed to an address, as it stands in the mail: `1234-5678`. */
export function codeFor(world: Pick<World, 'mails'>, address: string): string {
  const mail = world.mails.filter(({ to }) => to.toLowerCase() === address.toLowerCase()).at(-1)
  const code = /\b\d{4}-\d{4}\b/.exec(mail?.text ?? '')?.[0]
  if (code === undefined) throw new Error(`no code was mailed to ${address}`)
  return code
}

/**
 * Signs a browser in at /sign-in, as a person would: address, code. Makes the account if there is none;
 * does nothing when the browser is signed in already.
 */
export async function signIn(
  world: Pick<World, 'mails'>,
  browser: Browser,
  address: string,
  ticked: Record<string, string> = {},
): Promise<void> {
  const form = await browser.get('/sign-in')
  if (form.html.includes('/sign-out')) return
  const asked = await browser.submit(form, 'Send code', { address, ...ticked })
  await browser.submit(asked, 'Confirm', { code: codeFor(world, address) })
}
