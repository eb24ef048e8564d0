import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type ErrorRequestHandler } from 'express'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { HttpError } from './http-error.ts'
import { filesOf, readFiles } from './read-files.ts'

const LIMITS = { fieldBytes: 100, files: 2, fileBytes: 100, bytes: 100_000 }

let server: Server
beforeEach(async () => {
  const app = express()
  const fail: ErrorRequestHandler = (error, _req, res, _next) =>
    void res.sendStatus(error instanceof HttpError ? error.status : 500)
  app.post('/', readFiles(LIMITS), async (req, res) => {
    const names: string[] = []
    for await (const { name, stream } of filesOf(req)) {
      names.push(name)
      stream.resume()
    }
    res.json(names)
  })
  app.use(fail)
  server = createServer(app)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

async function send(names: string[]): Promise<{ status: number; text: string }> {
  const body = new FormData()
  for (const name of names) body.append('files', new Blob(['x']), name)
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body })
  return { status: answer.status, text: await answer.text() }
}

test('a form brings as many files as it may; with one more it is refused whole', async () => {
  expect(await send(['a', 'b'])).toEqual({ status: 200, text: '["a","b"]' })
  expect((await send(['a', 'b', 'c'])).status).toBe(413)
})
