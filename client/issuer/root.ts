/**
 * The backpack's address with a trailing slash, mount path kept.
 *
 * The server bakes it into `/issuer.js`. A pinned release has the same bytes everywhere, so it looks at where it was
 * loaded from, while it is being loaded: later nobody can tell, and the page may have other scripts of that name.
 */
export const root = BAKED_ROOT || findRoot(document)

function findRoot({ currentScript, scripts }: Document): string {
  // Where the browser does not tell, the last script so far is the one that runs.
  const script = (currentScript || scripts[scripts.length - 1]) as HTMLScriptElement | undefined
  return script ? script.src.replace(/[^/]*([?#].*)?$/, '') : ''
}

/** The absolute address of the backpack, with a trailing slash. */
export function getRoot(): string {
  return root
}
