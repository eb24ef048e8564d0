// The few parts of a service worker's world that ours uses; TypeScript's own types of it rule out those of pages.

type Waiting = { waitUntil: (work: Promise<unknown>) => void }

export type FetchEvent = Waiting & { request: Request; respondWith: (answer: Promise<Response>) => void }
export type MessageEventIn = Waiting & { data: unknown }

export type Worker = {
  registration: { scope: string }
  clients: { claim: () => Promise<void>; matchAll: () => Promise<{ postMessage: (told: unknown) => void }[]> }
  /** Not every browser tells whether the device saves data. */
  navigator: { connection?: { saveData?: boolean } }
  skipWaiting: () => Promise<void>
  addEventListener: ((type: 'install' | 'activate', listener: (event: Waiting) => void) => void) &
    ((type: 'fetch', listener: (event: FetchEvent) => void) => void) &
    ((type: 'message', listener: (event: MessageEventIn) => void) => void)
}
