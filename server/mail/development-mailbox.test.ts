import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import pino from 'pino'
import { afterEach, expect, test } from 'vitest'
import { createErrorHandler } from '../http/error-handler.tsx'
import { createDevelopmentInbox } from './development-inbox.ts'
import { mailRoutes } from './development-mailbox.tsx'
import type { SendMail } from './send-mail.ts'

const RENDERER = {
  basePath: '/',
  clientDir: '',
  assets: () => ({ scripts: [], preloads: [], styles: [] }),
  frameScript: null,
}

const open: Server[] = []
afterEach(async () => {
  for (const server of open.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

async function serve(sendMail: SendMail, address = '127.0.0.1') {
  const config = { isProduction: false }
  const app = express()
  app.set('trust proxy', true)
  for (const route of mailRoutes({ config, sendMail }, RENDERER)) app.get(route.path, route.handle)
  app.use(createErrorHandler(RENDERER, pino({ level: 'silent' }), () => 'page'))
  const server = createServer(app)
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, address, resolve))
  return `http://${address}:${(server.address() as AddressInfo).port}/dev/mail`
}

test('the page shows the newest mail first, whole, and as text', async () => {
  const inbox = createDevelopmentInbox(() => {})
  await inbox({ to: 'ada@example.org', subject: 'First', text: 'Your code is 1234-5678.' })
  await inbox({
    to: 'bob@example.org',
    subject: '<b>Second</b>',
    text: 'One\ntwo\n\nhttp://localhost:8888/undo/abc?x=1&y=2\n<script>alert(1)</script>',
  })
  const page = await fetch(await serve(inbox))
  const html = await page.text()
  expect(page.status).toBe(200)
  expect(html.match(/<h1[ >]/g)).toHaveLength(1)
  expect(html).toContain('ada@example.org')
  expect(html).toContain('Your code is 1234-5678.')
  expect(html.indexOf('Second')).toBeLessThan(html.indexOf('First'))
  expect(html).toContain('<a href="http://localhost:8888/undo/abc?x=1&amp;y=2">')
  expect(html).not.toContain('<script>alert')
  expect(html).not.toContain('<b>Second')
})

test('an empty mailbox says so', async () => {
  expect((await fetch(await serve(createDevelopmentInbox(() => {})))).status).toBe(200)
})

test.each([
  { 'x-forwarded-for': '127.0.0.1' },
  { forwarded: 'for=127.0.0.1' },
  { 'x-forwarded-host': 'localhost' },
  { 'x-real-ip': '127.0.0.1' },
  { via: '1.1 proxy' },
])('what came through a proxy gets nothing: %j', async (headers) => {
  expect((await fetch(await serve(createDevelopmentInbox(() => {})), { headers })).status).toBe(404)
})

test('there is no such page where mail is sent, nor in production', () => {
  const inbox = createDevelopmentInbox(() => {})
  const routes = (isProduction: boolean, sendMail: SendMail) =>
    mailRoutes({ config: { isProduction }, sendMail }, RENDERER)
  expect(routes(false, async () => ({ ok: true }))).toEqual([])
  expect(routes(true, inbox)).toEqual([])
  expect(routes(false, inbox)).toHaveLength(1)
})
