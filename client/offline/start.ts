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
    .then((registration) => whenIdle(() => registration.active?.postMessage(listShown(document))))
    // Private windows and full disks refuse: then pages need the internet, as they do everywhere.
    .catch(() => {})
}

const KEPT_LINKS = 'main a[href*="/badges/"], main a[href*="/collections/"], nav a[href$="/collections"]'

/**
 * The page itself, which was there before the worker was, the badges and collections on it, and their list; then what they are drawn with: a browser
 * that has a picture at hand does not ask the worker for it.
 */
function listShown(document: Document): string[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(KEPT_LINKS)]
  const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')]
  const styles = [
    ...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"], link[rel="modulepreload"]'),
  ]
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')]
  const all = [...links, ...styles]
    .map(({ href }) => href)
    .concat([...pictures, ...scripts].map(({ src }) => src))
  return [location.href, ...new Set(all)]
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
