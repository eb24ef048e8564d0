const KEY = 'browser'

/**
 * A random name of this browser, by which the server counts requests, so that a school behind one address is not one
 * visitor. It stays in the Frame's own storage, apart for every site that frames us, and says nothing about a person.
 */
export function readBrowserName(): string | null {
  try {
    const known = localStorage.getItem(KEY)
    if (known !== null && /^[\w-]{8,64}$/.test(known)) return known
    const name = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16)).join('')
    localStorage.setItem(KEY, name)
    return name
  } catch {
    // Storage is closed to frames in some browsers: then the address alone is counted.
    return null
  }
}
