import type { Readable } from 'node:stream'
import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { Request, RequestHandler } from 'express'
import { HttpError } from './http-error.ts'

/** Fields of a form that carries files: a token, and what is pasted. */
const MAX_FIELDS = 20

/** One file of a form, as it comes in. @property stream to be read to its end before the next file comes */
export type IncomingFile = { name: string; stream: Readable }

const incoming = new WeakMap<Request, AsyncIterable<IncomingFile>>()

/**
 * Reads a form with files. The fields that stand before the first file are in `req.body` when the next handler is
 * called: a form of ours has its token in front, so that nobody without one has us read their files. Those that stand
 * behind are there when the files have been read.
 *
 * Files are never gathered: `filesOf` gives them one after the other while they come in, and waits for whoever reads.
 *
 * @param limits fieldBytes of one field, files in all, fileBytes of one of them (the rest is cut off), bytes in all
 */
export function readFiles(limits: {
  fieldBytes: number
  files: number
  fileBytes: number
  bytes: number
}): RequestHandler {
  return (req, res, next) => {
    const type = req.get('content-type') ?? ''
    if (!/^multipart\/form-data;/i.test(type)) throw new HttpError(415, 'bad-request')
    if (Number(req.get('content-length') ?? 0) > limits.bytes) throw new HttpError(413, 'too-large')
    const fields: Record<string, string> = Object.create(null)
    const queue = createQueue<IncomingFile>()
    const open = new Set<Readable>()
    let isBegun = false
    const begin = () => {
      if (isBegun) return
      isBegun = true
      req.body = fields
      next()
    }
    const fail = (error: HttpError) => {
      queue.fail(error)
      // Whoever reads a file that will never end would wait for ever.
      for (const stream of open) stream.destroy(error)
      if (isBegun) return
      isBegun = true
      next(error)
    }
    const parser = createParser(type, limits)
    if (parser === null) throw new HttpError(400, 'bad-request')
    parser.on('field', (name: string, value: string, _isNameCut: boolean, isCut: boolean) => {
      if (isCut) return fail(new HttpError(413, 'too-large'))
      fields[name] ??= value
    })
    parser.on('file', (_field: string, stream: Readable, name: string | undefined) => {
      open.add(stream)
      // Heard by its reader; before that by nobody, and an error that nobody hears ends the process.
      stream.on('error', () => {})
      stream.once('close', () => open.delete(stream))
      queue.push({ name: readName(name ?? ''), stream })
      begin()
    })
    parser.on('filesLimit', () => fail(new HttpError(413, 'too-large')))
    parser.on('finish', () => {
      queue.end()
      begin()
    })
    parser.on('error', () => fail(new HttpError(400, 'bad-request')))
    req.on('aborted', () => fail(new HttpError(400, 'bad-request')))
    let bytes = 0
    req.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > limits.bytes) {
        req.unpipe(parser)
        fail(new HttpError(413, 'too-large'))
      }
    })
    incoming.set(req, queue.items)
    // Whatever was answered before the end: the rest is read and dropped, or the browser would not see the answer.
    res.once('finish', () => {
      req.unpipe(parser)
      req.resume()
    })
    req.pipe(parser)
  }
}

/** The files of the form, as they come in. Ends with an HttpError when the rest does not come or is too much. */
export function filesOf(req: Request): AsyncIterable<IncomingFile> {
  const files = incoming.get(req)
  if (files === undefined) throw new TypeError('this route reads no files')
  return files
}

/** Browsers write what would end a name, or its line, as in an address (HTML, "Multipart form data"). */
const readName = (name: string): string => name.replaceAll('%22', '"').replaceAll(/(%0D%0A|%0D|%0A)/gi, ' ')

/** Null for a type without a boundary. */
function createParser(
  type: string,
  limits: { fieldBytes: number; files: number; fileBytes: number },
): BusboyInstance | null {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: {
        fields: MAX_FIELDS,
        fieldSize: limits.fieldBytes,
        fieldNameSize: 100,
        files: limits.files,
        fileSize: limits.fileBytes,
        headerPairs: 20,
      },
    })
  } catch {
    return null
  }
}

/** What is pushed comes out in order, to one reader. */
function createQueue<T>() {
  const waiting: T[] = []
  let end: 'open' | 'over' | HttpError = 'open'
  let wake = () => {}
  async function* read(): AsyncGenerator<T> {
    for (;;) {
      const next = waiting.shift()
      if (next !== undefined) yield next
      else if (end === 'over') return
      else if (end !== 'open') throw end
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  }
  return {
    items: { [Symbol.asyncIterator]: read },
    push: (item: T) => {
      waiting.push(item)
      wake()
    },
    end: () => {
      if (end === 'open') end = 'over'
      wake()
    },
    fail: (error: HttpError) => {
      if (end === 'open') end = error
      wake()
    },
  }
}
