import type { Report } from '../checking/verify.ts'
import { countEndorsements } from '../openbadges/endorsements.ts'

/** What a machine reads of a report: a line of JSON. Pictures and documents stay out. */
export function describeForMachines(input: string, report: Report): string {
  const { badge, ...rest } = report
  const described =
    badge === null
      ? null
      : {
          kind: badge.kind,
          host: badge.host,
          fingerprint: badge.fingerprint,
          recipient: badge.recipient === '' ? null : badge.recipient,
          content: badge.content,
          image: { type: badge.image.type, sha256: badge.image.sha256 },
          endorsements: countEndorsements(badge.documents),
        }
  return `${JSON.stringify({ input, ...rest, badge: described })}\n`
}

const MAX_INPUT_LENGTH = 100

/** What a person reads of a report. What issuers wrote cannot move the cursor of whoever reads it. */
export function describeForPeople(input: string, report: Report): string {
  const { verdict, reason, code, detail, version, checks, badge } = report
  const shown = input.length > MAX_INPUT_LENGTH ? `${input.slice(0, MAX_INPUT_LENGTH)}…` : input
  const endorsements = badge === null ? 0 : countEndorsements(badge.documents)
  const lines = [
    `${verdict.toUpperCase()} ${shown}`,
    ...(badge === null
      ? [`  ${reason} (${code}): ${detail}`]
      : [`  ${badge.content.name}, by ${badge.content.issuer.name} (${badge.host}), Open Badges ${version}`]),
    ...checks
      .filter(({ outcome }) => outcome !== 'skipped' || verdict === 'valid')
      .map(
        ({ name, clause, outcome, detail }) =>
          `  ${outcome.padEnd(8)}${name.padEnd(19)}${detail} [${clause}]`,
      ),
    ...(endorsements === 0
      ? []
      : [
          `  Carries ${endorsements} endorsement${endorsements === 1 ? '' : 's'}, which nobody has checked here.`,
        ]),
  ]
  return `${lines.map(removeControls).join('\n')}\n`
}

/** Control characters, and those that turn the direction of what follows. */
const removeControls = (text: string) =>
  text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, ' ')
