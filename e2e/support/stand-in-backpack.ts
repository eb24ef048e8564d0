import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { buildIssuerScript, listReleases, RELEASES } from '../../client/issuer/build.ts'
import { type Site, startSite } from './issuer-site.ts'

/**
 * A backpack of nothing but the script and a Frame that does as it is told: for what the script itself must do.
 *
 * Its Frame speaks by the real Frame's end of the channel, and has a button for each thing that a Frame may say. The
 * last part of an entry's path says what becomes of it: `…/added`, or one of the codes.
 *
 * @property root with a mount path
 * @property behaviour `normal`; `absent`: a page without a script; `greeting`: says `ready`, and its program never comes;
 *   `deaf`: never answers `close`
 * @property posted the bodies of full-page posts
 */
export type StandIn = {
  root: string
  behaviour: 'normal' | 'absent' | 'greeting' | 'deaf'
  posted: URLSearchParams[]
  site: Site
}

const OPEN_TO_ALL = { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' }

export async function startStandIn(): Promise<StandIn> {
  const [greeting, frameEnd] = await Promise.all([
    bundle('../../client/channel/greeting.ts'),
    bundle('../../client/channel/frame-end.ts'),
  ])
  const script = (body: string) => () => ({ body, type: 'text/javascript', headers: OPEN_TO_ALL })
  const site = await startSite('localhost', {})
  const root = `${site.url}mount/path/`
  const standIn: StandIn = { root, behaviour: 'normal', posted: [], site }
  Object.assign(site.pages, {
    '/mount/path/issuer.js': script(await buildIssuerScript({ bakedRoot: root })),
    '/mount/path/issuer-9.9.9.js': script(await buildIssuerScript({ bakedRoot: '' })),
    '/mount/path/greeting.js': script(greeting),
    '/mount/path/frame-end.js': script(frameEnd),
    '/mount/path/frame.js': script(FRAME_SCRIPT),
    '/mount/path/greet.js': script("import { greetPage } from './greeting.js'\ngreetPage(window)"),
    '/mount/path/issuer/frame': () => ({
      body: standIn.behaviour === 'absent' ? '<p>out of order' : framePage(standIn.behaviour),
      headers: { ...OPEN_TO_ALL, 'Cross-Origin-Embedder-Policy': 'require-corp' },
    }),
    '/mount/path/issuer/frameless': (_req: unknown, body: string) => {
      standIn.posted.push(new URLSearchParams(body))
      return { body: '<!doctype html><title>Full page</title><h1>Full page</h1>' }
    },
  })
  for (const name of listReleases()) {
    site.pages[`/mount/path/${name}`] = script(readFileSync(path.join(RELEASES, name), 'utf8'))
  }
  return standIn
}

async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      lib: { entry: path.join(import.meta.dirname, file), formats: ['es'] },
    },
  })
  const chunk = (Array.isArray(built) ? built : [built]).flatMap((each) =>
    'output' in each ? each.output : [],
  )[0]
  if (chunk?.type !== 'chunk') throw new TypeError(`${file} was not built into one chunk`)
  return chunk.code
}

const framePage = (behaviour: string) => `<!doctype html>
<html lang="en" data-behaviour="${behaviour}"><meta name="color-scheme" content="light dark"><title>Frame</title>
<main><h1 tabindex="-1">Stand-in Frame</h1><p id="init"></p>
<button id="add">Add</button> <button id="not-now">Not now</button> <button id="twice">Say it twice</button></main>
<script type="module" src="../${behaviour === 'greeting' ? 'greet' : 'frame'}.js"></script></html>`

const FRAME_SCRIPT = `
import { greetPage } from './greeting.js'
import { connectToPage } from './frame-end.js'
const at = (id) => document.getElementById(id)
connectToPage(greetPage(window), (init, link) => {
  at('init').textContent = JSON.stringify({ ...init, origin: link.origin })
  const results = init.assertions.map((entry, i) => {
    const word = entry.split('/').pop()
    return word === 'added' ? { i, ok: 1 } : { i, c: word, m: 'about ' + entry }
  })
  at('add').onclick = () => link.sendResult(results)
  at('twice').onclick = () => { link.sendResult(results); link.sendResult([]); link.sendClose() }
  at('not-now').onclick = () => link.sendClose()
  addEventListener('keydown', (event) => event.key === 'Escape' && link.sendClose())
  link.onVisible(() => document.querySelector('h1').focus())
  link.onClose(() => document.documentElement.dataset.behaviour === 'deaf' || link.sendClose())
  link.sendShown()
}, (why) => { at('init').textContent = why })
`
