import { type Browser, chromium, type LaunchOptions, type Page } from '@playwright/test'
import { CHROMIUM_LAUNCH } from '../support/engines.ts'
import { type Site, startSite } from '../support/issuer-site.ts'
import { type Backpack, startBackpack } from '../support/start-backpack.ts'

/** A backpack on localhost, an issuer's page on 127.0.0.1 (another site), a third site, and a Chromium. */
export type BenchSite = {
  backpack: Backpack
  issuer: Site
  browser: Browser
  /** Opens the issuer's page in a browser that was never here. */
  openFresh: () => Promise<Page>
}

const EMPTY_PAGE = '<!doctype html><html lang="en"><title>Empty</title></html>'

/**
 * The page's buttons open three dialogs of the same kind and size: ours, and two with an empty page in the iframe.
 * `took` is the time from the click until the Frame said that it is ready, or until the empty page had loaded. `seen` is
 * the time until the dialog had taken its own × away, because the Frame had told that its first view is drawn.
 */
const PAGE_SCRIPT = `
var begun
var tell
var tellSeen
window.took = new Promise(function (resolve) {
  tell = function () { resolve(performance.now() - begun) }
})
window.seen = new Promise(function (resolve) {
  tellSeen = function () { resolve(performance.now() - begun) }
})
function watchDialog() {
  var dialog = document.documentElement.lastElementChild.shadowRoot.querySelector('dialog')
  new MutationObserver(function () {
    if (dialog.querySelector('button[aria-label]').hidden) tellSeen()
  }).observe(dialog, { attributes: true, subtree: true })
}
addEventListener('message', function (event) {
  if (event.origin === document.body.dataset.backpack && event.data.t === 'ready') tell()
})
function showEmpty(src) {
  var host = document.createElement('div')
  var shadow = host.attachShadow({ mode: 'open' })
  var sheet = new CSSStyleSheet()
  sheet.replaceSync('dialog{padding:0;border:0;width:520px;height:640px;overflow:hidden;border-radius:16px}' +
    'iframe{position:absolute;inset:0;width:100%;height:100%;border:0}')
  shadow.adoptedStyleSheets = [sheet]
  var dialog = document.createElement('dialog')
  var frame = document.createElement('iframe')
  shadow.appendChild(dialog)
  document.documentElement.appendChild(host)
  dialog.showModal()
  frame.onload = function () { tell(); tellSeen() }
  frame.src = src
  dialog.appendChild(frame)
}
document.onclick = function (event) {
  var name = event.target.id
  if (name === '') return
  begun = performance.now()
  if (name === 'frame') {
    OpenBadges.issue(['https://badges.example.edu/assertions/1'])
    watchDialog()
  } else showEmpty(event.target.dataset.src)
}
`

/** Runs `act` with everything up, and takes it all down whatever happens. */
export async function withBenchSite<T>(
  act: (site: BenchSite) => Promise<T>,
  launch: LaunchOptions = CHROMIUM_LAUNCH,
): Promise<T> {
  const backpack = await startBackpack({
    REQUESTS_PER_BROWSER_PER_MINUTE: '1000000',
    REQUESTS_PER_CLIENT_PER_MINUTE: '1000000',
    LOG_LEVEL: 'warn',
  })
  const other = await startSite('issuer.test', { '/empty': EMPTY_PAGE })
  const issuer = await startSite('127.0.0.1', {
    '/': `<!doctype html><html lang="en"><title>Issuer</title>
<body data-backpack="${new URL(backpack.url).origin}"><h1>Issuer</h1>
<button id="frame">Frame</button> <button id="own" data-src="/empty">Empty page of this site</button>
<button id="other" data-src="${other.url}empty">Empty page of another site</button>
<script src="${backpack.url}issuer.js"></script><script src="/page.js"></script></body></html>`,
    '/empty': EMPTY_PAGE,
    '/page.js': () => ({ body: PAGE_SCRIPT, type: 'text/javascript' }),
  })
  const browser = await chromium.launch(launch)
  try {
    return await act({
      backpack,
      issuer,
      browser,
      openFresh: async () => {
        const context = await browser.newContext()
        const page = await context.newPage()
        await page.goto(issuer.url)
        return page
      },
    })
  } finally {
    await browser.close()
    await issuer.stop()
    await other.stop()
    await backpack.stop()
  }
}
