// Takes docs/screenshot.png: the demo issuer with the question open. `node e2e/support/take-screenshot.ts`, after a build.
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_LAUNCH } from './engines.ts'
import { findFreePort } from './free-port.ts'
import { startMailServer } from './mail-server.ts'
import { startBackpack } from './start-backpack.ts'
import { openWindow, signIn } from './story.ts'

const mail = await startMailServer()
const demoPort = await findFreePort()
const backpack = await startBackpack({ DEMO_PORT: String(demoPort), SMTP_URL: mail.url })
const browser = await chromium.launch(CHROMIUM_LAUNCH)
const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, locale: 'en-GB' })
await page.goto(`http://127.0.0.1:${demoPort}/`)
const address = await page.getByRole('textbox', { name: 'Email address' }).inputValue()
for (const box of (await page.getByRole('checkbox').all()).slice(0, 4)) await box.check()
await page.getByRole('button', { name: 'Add to Backpack' }).click()
await signIn(await openWindow(page), mail, address)
const frame = page.frameLocator('iframe[title="Add badges to your Backpack"]')
await frame.getByRole('button', { name: 'Add 4 badges' }).waitFor()
await page.evaluate('scrollTo(0, 0)')
await page.mouse.move(0, 0)
await page.screenshot({ path: path.resolve(import.meta.dirname, '../../docs/screenshot.png') })
await browser.close()
await backpack.stop()
await mail.stop()
