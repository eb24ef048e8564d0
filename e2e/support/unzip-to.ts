import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { openPromise } from 'yauzl'

/** Unpacks a zip into a folder, as a person does with a file that they downloaded. @returns the names in it */
export async function unzipTo(folder: string, file: string): Promise<string[]> {
  const zip = await openPromise(file)
  const names: string[] = []
  for await (const entry of zip.eachEntry()) {
    const target = path.join(folder, entry.fileName)
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, await buffer(await zip.openReadStreamPromise(entry)))
    names.push(entry.fileName)
  }
  return names
}
