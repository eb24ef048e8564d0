import { sharedOf } from './keep.ts'

const NAME = 'X-File-Name'

/**
 * Takes what the share sheet of a device hands over, and shows the page that badges are brought by, with it chosen.
 *
 * Any page can post here as the device does: so nothing is sent on. A person sees what is chosen, and presses.
 */
export async function takeShared(request: Request, scope: string): Promise<Response> {
  const form = await request.formData()
  const cache = await caches.open(sharedOf(new URL(scope).pathname))
  for (const key of await cache.keys()) await cache.delete(key)
  const texts: string[] = []
  let at = 0
  for (const [, value] of form) {
    if (typeof value === 'string') texts.push(value)
    else {
      at += 1
      const headers = { 'Content-Type': value.type, [NAME]: encodeURIComponent(value.name) }
      await cache.put(`${scope}add/shared/${at}`, new Response(value, { headers }))
    }
  }
  const text = texts.join('\n').trim()
  if (text !== '') await cache.put(`${scope}add/shared/text`, new Response(text))
  return Response.redirect(`${scope}add?shared=1`, 303)
}
