import { showShared } from './show-shared.ts'

/** The only word by which pages of ours let an address of a script through (security-headers.ts). */
const POLICY = 'service-worker'

type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string }
}

/** Lets the pages of whoever is signed in be read without the internet, where the browser can. */
export function startOffline(document: Document): void {
  showShared(document)
  const { serviceWorker } = navigator
  const isSignedIn = document.querySelector('form[action$="/sign-out"]') !== null
  // Without a secure context there is none.
  if (serviceWorker === undefined || !isSignedIn) return
  const root = new URL(document.documentElement.dataset.root ?? '/', location.href)
  serviceWorker
    .register(trust(new URL('service-worker.js', root).href), { scope: root.href })
    .then(() => serviceWorker.ready)
    .then(({ active }) => whenIdle(() => active?.postMessage({ keep: listAssets(document) })))
    // Private windows and full disks refuse: then pages need the internet, as they do everywhere.
    .catch(() => {})
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
