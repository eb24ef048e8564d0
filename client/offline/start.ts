import { showShared } from './show-shared.ts'

/** The only word by which pages of ours let an address of a script through (security-headers.ts). */
const POLICY = 'service-worker'

type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}

/**
 * Lets the pages of whoever is signed in be read without the internet, where the browser can.
 *
 * @returns the worker of this very backpack, once it runs: another one may be mounted above this one's path, and is what
 *   the browser calls ready until then; null where there is none
 */
export async function startOffline(document: Document): Promise<ServiceWorker | null> {
  showShared(document)
  const { serviceWorker } = navigator
  const isSignedIn = document.querySelector('form[action$="/sign-out"]') !== null
  // Without a secure context there is none.
  if (serviceWorker === undefined || !isSignedIn) return null
  const root = new URL(document.documentElement.dataset.root ?? '/', location.href)
  const script = trust(new URL('service-worker.js', root).href)
  // Private windows and full disks refuse: then pages need the internet, as they do everywhere.
  const registration = await serviceWorker.register(script, { scope: root.href }).catch(() => null)
  const worker = registration === null ? null : await whenActive(registration)
  if (worker !== null) whenIdle(() => worker.postMessage({ keep: listAssets(document) }))
  return worker
}

/** The worker that runs; the first one takes a moment. Null where it could not be installed. */
function whenActive({
  active,
  waiting,
  installing,
}: ServiceWorkerRegistration): Promise<ServiceWorker | null> {
  const coming = waiting ?? installing
  return new Promise((resolve) => {
    if (active !== null || coming === null) return resolve(active)
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(coming)
      if (coming.state === 'redundant') resolve(null)
    })
  })
}

/** What the page is drawn with: a browser that has it at hand does not ask the worker for it. */
function listAssets(document: Document): string[] {
  const links = document.querySelectorAll<HTMLLinkElement>(
    'link[rel="stylesheet"], link[rel="modulepreload"]',
  )
  const scripts = document.querySelectorAll<HTMLScriptElement>('script[src]')
  return [...[...links].map(({ href }) => href), ...[...scripts].map(({ src }) => src)]
}

function trust(url: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (trustedTypes === undefined) return url
  return trustedTypes.createPolicy(POLICY, { createScriptURL: () => url }).createScriptURL('')
}

const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act)
  else setTimeout(act, 2000)
}
