/** As the worker calls them (keep.ts, take-shared.ts), which shares no file with pages: it must come in one. */
const sharedOf = (basePath: string): string => `shared ${basePath}`
const NAME = 'X-File-Name'

/** Chooses in the page what was shared to it, once. */
export async function showShared(document: Document): Promise<void> {
  const form = document.querySelector<HTMLFormElement>('form[data-bring]')
  const input = form?.querySelector<HTMLInputElement>('input[type="file"]')
  const pasted = form?.querySelector<HTMLTextAreaElement>('textarea[name="pasted"]')
  const name = sharedOf(document.documentElement.dataset.root ?? '/')
  if (input == null || pasted == null || !('caches' in globalThis) || !(await caches.has(name))) return
  const cache = await caches.open(name)
  const all = new DataTransfer()
  for (const key of await cache.keys()) {
    const shared = await cache.match(key)
    if (shared === undefined) continue
    const file = shared.headers.get(NAME)
    if (file === null) pasted.value = await shared.text()
    else all.items.add(new File([await shared.blob()], decodeURIComponent(file)))
  }
  await caches.delete(name)
  input.files = all.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
