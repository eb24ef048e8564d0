import { account } from './en/account.ts'
import { accountMail } from './en/account-mail.ts'
import { adding } from './en/adding.ts'
import { archive } from './en/archive.ts'
import { backpack } from './en/backpack.ts'
import { blocking } from './en/blocking.ts'
import { checks } from './en/checks.ts'
import { collections } from './en/collections.ts'
import { common } from './en/common.ts'
import { consent } from './en/consent.ts'
import { consentPages } from './en/consent-pages.ts'
import { developers } from './en/developers.ts'
import { digest } from './en/digest.ts'
import { embed } from './en/embed.ts'
import { issuer } from './en/issuer.ts'
import { leaving } from './en/leaving.ts'
import { library } from './en/library.ts'
import { mail } from './en/mail.ts'
import { mailbox } from './en/mailbox.ts'
import { merging } from './en/merging.ts'
import { offline } from './en/offline.ts'
import { ownEvidence } from './en/own-evidence.ts'
import { settings } from './en/settings.ts'
import { sharing } from './en/sharing.ts'
import { signIn } from './en/sign-in.ts'

/**
 * Every English string that a person reads, by feature. Names of controls are part of the contract: assistive
 * technology and tests of others find things by them.
 */
export const en = {
  ...common,
  ...embed,
  ...issuer,
  ...consent,
  ...consentPages,
  ...offline,
  ...signIn,
  ...account,
  ...accountMail,
  ...digest,
  ...blocking,
  ...merging,
  ...settings,
  ...backpack,
  ...checks,
  ...adding,
  ...leaving,
  ...library,
  ...archive,
  ...collections,
  ...ownEvidence,
  ...sharing,
  ...mail,
  ...mailbox,
  ...developers,
}
