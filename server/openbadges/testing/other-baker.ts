import { once } from 'node:events'
import { get, set } from 'png-itxt'

type Text = Parameters<typeof set>[0]

/** Bakes with another implementation, in place of any text of the same keyword. */
export async function bakeElsewhere(png: Uint8Array, text: Text): Promise<Uint8Array> {
  return run(set(text, true), png)
}

/** Takes all texts of a keyword out of a picture, and gives the picture without them. */
export const stripElsewhere = (png: Uint8Array, keyword: string): Promise<Uint8Array> =>
  bakeElsewhere(png, { keyword, value: null })

/** Reads all texts of a keyword with another implementation. */
export async function extractElsewhere(png: Uint8Array, keyword: string): Promise<(string | null)[]> {
  const found: (string | null)[] = []
  const reader = get(keyword, (error, text) => {
    if (error !== null) throw error
    if (text !== null) found.push(text.value)
  })
  await run(reader, png)
  return found
}

/** Its streams are of the time before they could be iterated over. */
async function run(stream: ReturnType<typeof set>, png: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  stream.on('data', (part: Uint8Array) => parts.push(part))
  stream.end(Buffer.from(png))
  await once(stream, 'end')
  return new Uint8Array(Buffer.concat(parts))
}
