import { describeKept } from './describe-kept.ts'

/**
 * Tells on the account's page how much this browser keeps, and more while it grows. Nothing where it cannot.
 *
 * @param starting the worker that keeps it (start.ts)
 */
export async function tellKept(document: Document, starting: Promise<ServiceWorker | null>): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-device-copy]')
  const line = place?.querySelector('#device-state')
  const { serviceWorker } = navigator
  if (place == null || line == null || serviceWorker === undefined) return
  const words = JSON.parse(place.dataset.deviceCopy ?? '{}')
  serviceWorker.addEventListener('message', ({ data }) => {
    if (data?.kept === undefined || data.at !== document.documentElement.dataset.root) return
    line.textContent = describeKept(document.documentElement.lang, words, data.kept)
    place.hidden = false
  })
  serviceWorker.startMessages()
  const worker = await starting
  worker?.postMessage({ isAsked: true })
}
