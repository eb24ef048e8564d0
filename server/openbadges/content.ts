import type { BadgeContent } from './assertion.ts'
import type { Assertion, BadgeClass, Issuer } from './model.ts'

/** Gathers what is shown of a badge from its three documents. Text stays as the issuer wrote it. */
export function createContent(assertion: Assertion, badgeClass: BadgeClass, issuer: Issuer): BadgeContent {
  const { issuedOn, expires, narrative, evidence } = assertion
  const { name, description, criteria, tags, alignment } = badgeClass
  const { url, email, description: about } = issuer
  return {
    name,
    description,
    criteria,
    evidence,
    tags,
    alignment,
    ...(narrative === undefined ? {} : { narrative }),
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(expires === undefined ? {} : { expires }),
    issuer: {
      name: issuer.name,
      ...(url === undefined ? {} : { url }),
      ...(email === undefined ? {} : { email }),
      ...(about === undefined ? {} : { description: about }),
    },
  }
}
