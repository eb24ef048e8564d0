/**
 * The style of the page that works offline, inside of it: it has no other file but pictures.
 *
 * Without `<`, `&` and `"`, so that it stands in the page as it is, and its hash in the page's policy fits.
 */
export const OFFLINE_STYLE = `
:root { color-scheme: light dark; --ink: #14211f; --paper: #fff; --ground: #f1f5f3; --muted: #52615d; --line: #d8e0dd; --accent: #0a6b5c }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9f1ee; --paper: #16201e; --ground: #0e1514; --muted: #a5b5b0; --line: #2e3d39; --accent: #6fd8c3 }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
main { max-inline-size: 52rem; margin-inline: auto; padding: 1.5rem 1rem 3rem }
h1, h2, h3, h4 { line-height: 1.2; margin-block: 0 .5rem }
h2 { font-size: 1.25rem }
h3 { font-size: 1.1rem }
.collection { margin-block: 1rem }
.collection li { min-block-size: 1.5rem }
p { margin-block: 0 .5rem }
a { color: var(--accent) }
summary { min-block-size: 1.5rem; cursor: pointer }
.muted { color: var(--muted) }
.badges { list-style: none; margin: 1.5rem 0 0; padding: 0 }
.badge { display: flex; flex-wrap: wrap; gap: 1rem; margin-block-end: 1rem; padding: 1rem; background: var(--paper); border: 1px solid var(--line); border-radius: 14px; content-visibility: auto; contain-intrinsic-size: auto 16rem }
.badge-picture { flex: none; inline-size: 6rem; block-size: 6rem; object-fit: contain }
.badge-words { flex: 1 1 14rem; min-inline-size: 0 }
.facts { display: grid; grid-template-columns: fit-content(12rem) 1fr; gap: .25rem 1rem; margin-block: .5rem }
.facts dt { color: var(--muted) }
.facts dd { margin: 0 }
section { margin-block: .75rem }
section > ul { margin: 0; padding-inline-start: 1.25rem }
section li { min-block-size: 1.5rem }
h4 { font-size: 1rem }
.own-evidence { padding: .75rem 1rem; border: 2px dashed var(--muted); border-radius: 10px }
.own-evidence > ul { padding: 0; list-style: none }
.own-evidence > ul > li { padding-block: .5rem; border-block-start: 1px solid var(--line) }
.files { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; list-style: none }
.files li { min-block-size: 1.5rem }
@media (max-width: 30rem) { .facts { grid-template-columns: 1fr; gap: 0 } .facts dd { margin-block-end: .5rem } }
@media print { .badge { break-inside: avoid } }
`
