// Draws public/icons from the logo: `node e2e/support/draw-icons.ts`. Run it again when public/favicon.svg has changed.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { CHROMIUM_LAUNCH } from './engines.ts'

const PUBLIC = path.resolve(import.meta.dirname, '../../public')
/** Of a maskable icon only the middle four fifths are sure to be seen; the others fill more. */
const ICONS = [
  { file: 'backpack-180.png', side: 180, part: 0.7 },
  { file: 'backpack-192.png', side: 192, part: 0.78 },
  { file: 'backpack-512.png', side: 512, part: 0.78 },
  { file: 'backpack-maskable-512.png', side: 512, part: 0.56 },
] as const

const logo = readFileSync(path.join(PUBLIC, 'favicon.svg'), 'utf8')
const browser = await chromium.launch(CHROMIUM_LAUNCH)
for (const { file, side, part } of ICONS) {
  const page = await browser.newPage({ viewport: { width: side, height: side } })
  await page.setContent(`<body style="margin:0;display:grid;place-items:center;block-size:100vh;background:#f1f5f3">
    <div style="inline-size:${side * part}px">${logo.replace('width="24" height="24"', '')}</div></body>`)
  await page.screenshot({ path: path.join(PUBLIC, 'icons', file) })
  await page.close()
}
await browser.close()
