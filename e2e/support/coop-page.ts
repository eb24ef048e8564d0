import type { Site } from './issuer-site.ts'
import { issuerPage } from './story.ts'

/** Serves the issuer's page with a `Cross-Origin-Opener-Policy`, or with none. Returns its path below the site. */
export function serveWithCoop(site: Site, backpackUrl: string, coop: string): string {
  const path = `coop-${coop}`
  site.pages[`/${path}`] = () => ({
    body: issuerPage(backpackUrl),
    headers: coop === 'none' ? {} : { 'Cross-Origin-Opener-Policy': coop },
  })
  return path
}
