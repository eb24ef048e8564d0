import { type Talk, talkToFrame } from '../channel/page-end.ts'
import { openFullPage } from './issue-no-modal.ts'
import type { IssueHook, IssueOptions } from './openbadges.d.ts'
import type { Fault, Item } from './outcome.ts'
import { root } from './root.ts'
import { LOCK, STYLE } from './style.ts'

/** After this long without a view of the Frame's the person gets the local panel. */
const SHOWN_TIMEOUT_MS = 10_000

/** The page may throw our element away, and no event would tell us. */
const WATCH_INTERVAL_MS = 500

/** False in browsers whose people get the full page instead. */
export function canShowDialog(): unknown {
  const win = window as Partial<Window & typeof globalThis>
  return win.HTMLDialogElement && win.MessageChannel && win.fetch && document.adoptedStyleSheets
}

/**
 * Opens the dialog with the Frame in it, and takes it away again.
 *
 * All of it stands in a shadow root, in the top layer, where the page's style cannot reach it, and is styled by
 * constructed style sheets, which neither the page's CSP nor Trusted Types object to.
 *
 * @param onEnd called once, when nothing of the dialog is left and focus is back: what became of the entries, and what
 *   to say of those that nothing is known about
 */
export function openDialog(
  entries: string[],
  options: IssueOptions,
  onEnd: (items: (Item | undefined)[], fallback: Fault) => void,
): void {
  const html = document.documentElement
  // A page that had a scroll bar must not jump when it goes.
  const lock = createSheet(`${LOCK}${innerWidth > html.clientWidth ? 'stable' : ''}}`)
  const host = document.createElement('div')
  const dialog = document.createElement('dialog')
  const shadow = host.attachShadow({ mode: 'open' })
  let iframe: HTMLIFrameElement | undefined
  let talk: Talk | undefined
  let timer: number

  const finish = (items: (Item | undefined)[]) => {
    // Nobody was asked where there is no Frame; where there is one, going is a decision.
    const fallback: Fault = talk
      ? { r: 'DENIED', c: 'declined', m: EMBED.declined }
      : { r: 'INACCESSIBLE', c: 'backpack-unavailable', m: EMBED.unavailable }
    clearTimeout(watch)
    dropFrame()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== lock)
    dialog.onclose = null
    // This gives focus back, into whichever shadow root it was taken from.
    dialog.close()
    host.remove()
    onEnd(items, fallback)
  }

  const leave = () => {
    // Until its first view is there, the Frame has nothing to say, and perhaps never comes.
    if (cross.hidden && talk) talk.close()
    else finish([])
  }

  const dropFrame = () => {
    clearTimeout(timer)
    if (talk) talk.stop()
    if (iframe) iframe.remove()
    talk = iframe = undefined
  }

  /** Tells the person what happened and what may be done, without the backpack. */
  const showPanel = (message: string) => {
    dropFrame()
    text.textContent = message
    panel.hidden = cross.hidden = false
    focusIn(retry)
  }

  const showFrame = () => {
    text.textContent = EMBED.loading
    panel.hidden = true
    // The browser gives such a page no address that the Frame could answer to; in a sandbox it cannot even load.
    if (window.origin === 'null') {
      showPanel(EMBED.opaque)
      return
    }
    const nonce = crypto.getRandomValues(new Uint8Array(16)).join('-')
    const frame = document.createElement('iframe')
    iframe = frame
    frame.title = EMBED.title
    frame.allow = 'publickey-credentials-get'
    frame.referrerPolicy = 'origin'
    frame.src = `${root}issuer/frame#${nonce}`
    frame.style.visibility = 'hidden'
    talk = talkToFrame(
      frame,
      root.split('/', 3).join('/'),
      {
        ob: 1,
        t: 'init',
        n: nonce,
        v: 1,
        assertions: entries,
        lang: options.lang || EMBED.chosen || html.lang,
        theme: options.theme,
      },
      () => {
        clearTimeout(timer)
        frame.style.visibility = text.textContent = ''
        cross.hidden = true
        frame.focus()
      },
      finish,
    )
    timer = setTimeout(() => showPanel(EMBED.failed), SHOWN_TIMEOUT_MS) as unknown as number
    // It is on its way before the browser lays out the dialog.
    dialog.appendChild(frame)
    focusIn(cross)
    if (typeof options === 'function') {
      const hook = options as IssueHook
      frame.onload = () => hook('load', frame)
      // Last of all: one that throws is its caller's own error, and stops nothing here.
      hook('create', frame)
    }
  }

  const focusIn = (button: HTMLElement) => {
    if (!dialog.open) dialog.showModal()
    button.focus()
  }

  const createButton = (parent: Node, name: string, onClick: () => void) => {
    const button = document.createElement('button')
    button.textContent = name
    button.onclick = onClick
    parent.appendChild(button)
    return button
  }

  const cross = createButton(dialog, '\u00d7', leave)
  const text = document.createElement('p')
  const panel = document.createElement('div')
  const retry = createButton(panel, EMBED.retry, showFrame)
  createButton(panel, EMBED.full, () => openFullPage(entries, options.lang))
  createButton(panel, EMBED.close, leave)
  cross.setAttribute('aria-label', EMBED.leave)
  text.setAttribute('role', 'status')
  dialog.setAttribute('aria-label', EMBED.title)
  dialog.lang = EMBED.lang
  dialog.dir = EMBED.dir
  dialog.style.colorScheme = options.theme || ''
  dialog.oncancel = (event) => {
    event.preventDefault()
    leave()
  }
  // Browsers close a dialog over a page's objection when it objected before; whether to go is the Frame's to say.
  dialog.onclose = () => {
    dialog.showModal()
    leave()
  }
  dialog.appendChild(text)
  dialog.appendChild(panel)

  host.style.cssText = 'all:initial!important'
  shadow.adoptedStyleSheets = [createSheet(STYLE)]
  shadow.appendChild(dialog)
  document.adoptedStyleSheets = document.adoptedStyleSheets.concat(lock)
  html.appendChild(host)
  const watch = setInterval(() => {
    if (!host.isConnected) finish([])
  }, WATCH_INTERVAL_MS)
  showFrame()
}

function createSheet(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return sheet
}
