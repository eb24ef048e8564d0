import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'
import {
  offerPasskeyRegistration,
  offerPasskeySignIn,
  registerPasskey,
  signInWithPasskey,
} from '../api/passkey.ts'

/**
 * How it ended: `not-picked` when the person or the browser ended it, `not-offered` before anything was asked, `there` when
 * the device has a passkey of this account already.
 */
type Ending = 'done' | 'not-offered' | 'not-picked' | 'there' | 'refused' | 'unknown'

/** Shows what passkeys can do here, where the server offers them and the browser knows them. */
export function enhancePasskeys(root: ParentNode): void {
  if (!browserSupportsWebAuthn()) return
  for (const part of root.querySelectorAll<HTMLElement>('[data-sign-in]')) enhanceSigningIn(part)
  for (const part of root.querySelectorAll<HTMLElement>('[data-passkey-add]')) enhanceAdding(part)
  for (const part of root.querySelectorAll<HTMLElement>('[data-passkey-offer]')) part.hidden = false
}

async function enhanceSigningIn(part: HTMLElement): Promise<void> {
  const offer = part.querySelector<HTMLElement>('[data-passkey-sign-in]')
  if (offer === null) return
  drawButton(offer, async () => {
    tellEnding(offer, null)
    tellEnding(offer, await signIn(part, { useBrowserAutofill: false }))
  })

  // Passkeys also show among the browser's suggestions for the address field. Nobody asked for those, so only what
  // became of a passkey that was picked is told.
  if (!(await browserSupportsWebAuthnAutofill())) return
  const ending = await signIn(part, { useBrowserAutofill: true })
  if (ending === 'refused' || ending === 'unknown') tellEnding(offer, ending)
}

/** Without a script there is nothing of it, not even hidden: text browsers would show it. */
function drawButton(offer: HTMLElement, onClick: () => void): void {
  const { passkeySignIn = '', or = '', problem = '', unknown = '' } = offer.dataset
  const button = makeButton(passkeySignIn, onClick)
  const text = Object.assign(document.createElement('p'), { className: 'muted', textContent: or })
  const told = Object.assign(document.createElement('p'), {
    className: 'field-problem',
    role: 'alert',
    hidden: true,
  })
  Object.assign(told.dataset, { passkeyProblem: problem, passkeyUnknown: unknown })
  offer.append(text, button, told)
  offer.hidden = false
}

function makeButton(textContent: string, onClick: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  Object.assign(button, { type: 'button', className: 'button', textContent })
  button.addEventListener('click', onClick)
  return button
}

async function signIn(
  part: HTMLElement,
  { useBrowserAutofill }: { useBrowserAutofill: boolean },
): Promise<Ending> {
  const place = pathBelowRoot(part.dataset.signIn ?? '')
  const offered = await offerPasskeySignIn(place)
  if (!offered.ok) return 'not-offered'
  const response = await settle(startAuthentication({ optionsJSON: offered.value, useBrowserAutofill }))
  if (typeof response === 'string') return response
  const signedIn = await signInWithPasskey(place, { response, ...readForm(part.querySelector('form')) })
  if (!signedIn.ok) return signedIn.error === 'passkey-unknown' ? 'unknown' : 'refused'
  location.assign(signedIn.value.href)
  return 'done'
}

function enhanceAdding(part: HTMLElement): void {
  part.querySelector('[data-passkey-without]')?.remove()
  part.prepend(
    makeButton(part.dataset.passkeyAdd ?? '', async () => {
      tellEnding(part, null)
      tellEnding(part, await add())
    }),
  )
}

async function add(): Promise<Ending> {
  const offered = await offerPasskeyRegistration()
  if (!offered.ok) return 'not-offered'
  const response = await settle(startRegistration({ optionsJSON: offered.value }))
  if (typeof response === 'string') return response
  const registered = await registerPasskey({ response })
  if (!registered.ok) return 'refused'
  location.assign(registered.value.href)
  return 'done'
}

/** The browser throws when nobody picks a passkey, when there is none, and when it is asked for another. */
async function settle<T extends object>(asked: Promise<T>): Promise<T | 'not-picked' | 'there'> {
  try {
    return await asked
  } catch (error) {
    // Its texts are English and for developers; the person is told in a sentence of ours. Only when a passkey is made does
    // this name say that one of those to be excluded is there (WebAuthn, "Create a New Credential").
    return error instanceof Error && error.name === 'InvalidStateError' ? 'there' : 'not-picked'
  }
}

/** Endpoints are asked for below the mount path; forms name them with it. */
const pathBelowRoot = (action: string): string =>
  action.slice((document.documentElement.dataset.root ?? '/').length)

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

function tellEnding(part: HTMLElement, ending: Ending | null): void {
  const place = part.querySelector<HTMLElement>('[data-passkey-problem]')
  if (place === null) return
  const {
    passkeyProblem = '',
    passkeyUnknown = passkeyProblem,
    passkeyThere = passkeyProblem,
  } = place.dataset
  const words = { unknown: passkeyUnknown, there: passkeyThere } as const
  place.hidden = ending === null || ending === 'done'
  place.textContent = place.hidden
    ? ''
    : ending === 'unknown' || ending === 'there'
      ? words[ending]
      : passkeyProblem
}
