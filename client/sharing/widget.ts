import type { HeightMessage } from './height.ts'

// `widget.js`, in the widget: says how high it is, so that the page around it needs no scroll bar in it.

/** The page around may be any, and how high a public page is anybody may know. */
function tell(): void {
  const message: HeightMessage = { openBackpackHeight: document.documentElement.offsetHeight }
  parent.postMessage(message, '*')
}

if (parent !== window) {
  tell()
  addEventListener('load', tell)
  if (typeof ResizeObserver === 'function') new ResizeObserver(tell).observe(document.documentElement)
  else addEventListener('resize', tell)
}
