import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import type { Browser } from './browser.ts'
import type { World } from './world.ts'
import { createZip } from './zip.ts'

/** The export of whoever is signed in with a browser. */
export async function takeExport({ url }: Pick<World, 'url'>, { cookies }: Browser): Promise<Buffer> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(new URL('/account/export', url), { headers: { cookie } })
  return Buffer.from(await answer.arrayBuffer())
}

/** The files of a zip, in its order. */
export async function listMembers(bytes: Uint8Array): Promise<{ name: string; bytes: Buffer }[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  const members: { name: string; bytes: Buffer }[] = []
  for await (const entry of zip.eachEntry())
    members.push({
      name: entry.fileName,
      bytes: await buffer(await zip.openReadStreamPromise(entry)),
    })
  return members
}

/**
 * The same files in another zip, as somebody makes it who unpacked the first.
 *
 * @param rename null leaves a file out
 */
export async function packAnew(
  bytes: Uint8Array,
  rename: (name: string) => string | null,
  change = (_name: string, file: Buffer): Uint8Array => file,
): Promise<Uint8Array> {
  const members: { name: string; bytes: Uint8Array }[] = []
  for (const member of await listMembers(bytes)) {
    const name = rename(member.name)
    if (name !== null) members.push({ name, bytes: change(name, member.bytes) })
  }
  return createZip(members)
}
