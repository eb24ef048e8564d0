import { readHeight } from './height.ts'

// `badges.js`, on other people's pages: `<script src="…/badges.js" data-collection="…" async></script>` becomes a frame
// with the badges of that collection. It sets nothing up, keeps nothing, and leaves no name behind.

/** Until the frame says how high it is, and where it cannot say. */
const FIRST_HEIGHT_PX = 320
/** What the frame may do: run its own script in an origin of its own, and open links in tabs of their own. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox'

const scripts = document.querySelectorAll('script[data-collection]')
for (let at = 0; at < scripts.length; at += 1) {
  const script = scripts[at]
  if (script !== undefined) show(script as HTMLScriptElement)
}

/** Once for each tag, however often the script is loaded. */
function show(script: HTMLScriptElement): void {
  const found = /^(.*\/)badges\.js(\?|#|$)/.exec(script.src)
  const token = /[\w-]+$/.exec(script.getAttribute('data-collection') || '')
  const parent = script.parentNode
  if (found === null || token === null || parent === null || script.getAttribute('data-shown') !== null)
    return
  script.setAttribute('data-shown', '')
  if (parent === document.head) {
    // Not put anywhere else: where it should stand only the page's author knows.
    console.warn('Open Badges: nothing is shown in <head>. Move the tag of badges.js to its place in <body>.')
    return
  }
  const lang = script.getAttribute('data-lang')
  const frame = document.createElement('iframe')
  frame.setAttribute('sandbox', SANDBOX)
  frame.setAttribute('loading', 'lazy')
  // What the frame is called to who hears the page: the collection's name, as our own code has it. A tag written by hand
  // may have none; this one is said alike in every language.
  frame.title = script.title || 'Open Badges'
  frame.style.border = '0'
  frame.style.width = '100%'
  frame.style.height = `${FIRST_HEIGHT_PX}px`
  frame.src = `${found[1]}shared/${token[0]}/widget${lang === null ? '' : `?lang=${encodeURIComponent(lang)}`}`
  parent.insertBefore(frame, script)
  addEventListener('message', (event) => {
    // Only from the very frame that stands there, which has no origin but its own.
    const height =
      event.source === frame.contentWindow && event.origin === 'null' ? readHeight(event.data) : null
    if (height !== null) frame.style.height = `${height}px`
  })
}
