import { pick, VIEWS, type View } from '../../server/backpack/library/library-query.ts'

const YEAR_S = 365 * 24 * 3600

/**
 * How the badges are shown without the internet: as the address says, which is then remembered; else as this browser showed
 * them last. By the server's own cookie (server/backpack/library/remember-view.ts), so that each knows what was chosen
 * with the other.
 *
 * @param name of that cookie
 */
export function rememberView(
  jar: { cookie: string },
  { name, isSecure, asked }: { name: string; isSecure: boolean; asked: View | null },
): View {
  const kept = readView(jar.cookie, name)
  if (asked !== null && asked !== kept)
    jar.cookie = `${name}=${asked}; Path=/; Max-Age=${YEAR_S}; SameSite=Lax${isSecure ? '; Secure' : ''}`
  return asked ?? kept ?? 'grid'
}

function readView(cookies: string, name: string): View | null {
  const pair = cookies.split('; ').find((each) => each.startsWith(`${name}=`))
  return pair === undefined ? null : pick(VIEWS, pair.slice(name.length + 1))
}
