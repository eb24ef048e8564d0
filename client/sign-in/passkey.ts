import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON as CreationOptions,
  type PublicKeyCredentialRequestOptionsJSON as RequestOptions,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

/** Shows what passkeys can do here, where the server offers them and the browser knows them. */
export function enhancePasskeys(root: ParentNode): void {
  if (!browserSupportsWebAuthn()) return
  for (const part of root.querySelectorAll<HTMLElement>('[data-sign-in]')) enhanceSigningIn(part)
  for (const part of root.querySelectorAll<HTMLElement>('[data-passkey-add]')) enhanceAdding(part)
}

function enhanceSigningIn(part: HTMLElement): void {
  const action = part.dataset.signIn ?? ''
  const offer = part.querySelector<HTMLElement>('[data-passkey-sign-in]')
  const button = offer?.querySelector('button')
  if (offer === null || button === null || button === undefined) return
  offer.hidden = false

  const signIn = async (useBrowserAutofill: boolean) => {
    const optionsJSON = await post<RequestOptions>(`${action}/passkey/options`, {})
    const response = await startAuthentication({ optionsJSON, useBrowserAutofill })
    const { href } = await post<{ href: string }>(`${action}/passkey/verify`, {
      response,
      ...readForm(part.querySelector('form')),
    })
    location.assign(href)
  }

  button.addEventListener('click', () => {
    tellProblem(offer, null)
    signIn(false).catch((error: unknown) => tellProblem(offer, error))
  })
  // Passkeys also show among the browser's suggestions for the address field.
  browserSupportsWebAuthnAutofill()
    .then((isSupported) => (isSupported ? signIn(true) : undefined))
    .catch((error: unknown) => {
      // Only a server's refusal of a passkey that was picked is news; that nothing was picked is not.
      if (error instanceof Refusal) tellProblem(offer, error)
    })
}

function enhanceAdding(part: HTMLElement): void {
  const action = part.dataset.passkeyAdd ?? ''
  const button = part.querySelector('button')
  if (button === null) return
  button.hidden = false
  part.querySelector('[data-passkey-without]')?.remove()
  button.addEventListener('click', async () => {
    tellProblem(part, null)
    try {
      const optionsJSON = await post<CreationOptions>(`${action}/options`, {})
      const { href } = await post<{ href: string }>(action, {
        response: await startRegistration({ optionsJSON }),
      })
      location.assign(href)
    } catch (error) {
      tellProblem(part, error)
    }
  })
}

/** What the server said about a passkey, in a sentence for the person. */
class Refusal extends Error {}

async function post<T>(url: string, body: object): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const content: unknown = await answer.json()
  if (answer.ok) return content as T
  const { message = '' } = content as { message?: string }
  throw new Refusal(message)
}

/** The hidden fields and ticked options of the form beside the button: they hold for a passkey as well. */
function readForm(form: HTMLFormElement | null): { next?: string; shared: boolean; skip: boolean } {
  const fields = form === null ? new FormData() : new FormData(form)
  const next = fields.get('next')
  return {
    ...(typeof next === 'string' ? { next } : {}),
    shared: fields.has('shared'),
    skip: fields.has('skip'),
  }
}

/** The server's sentence, or our own where the browser's is not for people (it is English, and long). */
function tellProblem(part: HTMLElement, error: unknown): void {
  const place = part.querySelector<HTMLElement>('[data-passkey-problem]')
  if (place === null) return
  const ownText = place.dataset.passkeyProblem ?? ''
  const text = error instanceof Refusal && error.message !== '' ? error.message : ownText
  place.textContent = error === null ? '' : text
  place.hidden = error === null
}
