/** As the worker calls them (take-shared.ts), which shares no file with pages: it must come in one. */
const SHARED = 'shared'
const NAME = 'X-File-Name'

/** Chooses in the page what was shared to it, once. */
export async function showShared(document: Document): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form[data-bring]')
  const input = form?.querySelector<HTMLInputElement>('input[type="file"]')
  const pasted = form?.querySelector<HTMLTextAreaElement>('textarea[name="pasted"]')
  if (input == null || pasted == null || !('caches' in globalThis) || !(await caches.has(SHARED))) return
  const cache = await caches.open(SHARED)
  const all = new DataTransfer()
  for (const key of await cache.keys()) {
    const shared = await cache.match(key)
    if (shared === undefined) continue
    const name = shared.headers.get(NAME)
    if (name === null) pasted.value = await shared.text()
    else all.items.add(new File([await shared.blob()], decodeURIComponent(name)))
  }
  await caches.delete(SHARED)
  input.files = all.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
