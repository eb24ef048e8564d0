import type { Catalogue } from './catalogue.ts'
import { account } from './fr/account.ts'
import { accountMail } from './fr/account-mail.ts'
import { adding } from './fr/adding.ts'
import { archive } from './fr/archive.ts'
import { backpack } from './fr/backpack.ts'
import { blocking } from './fr/blocking.ts'
import { checks } from './fr/checks.ts'
import { collections } from './fr/collections.ts'
import { common } from './fr/common.ts'
import { consent } from './fr/consent.ts'
import { consentPages } from './fr/consent-pages.ts'
import { developers } from './fr/developers.ts'
import { digest } from './fr/digest.ts'
import { embed } from './fr/embed.ts'
import { issuer } from './fr/issuer.ts'
import { leaving } from './fr/leaving.ts'
import { library } from './fr/library.ts'
import { mail } from './fr/mail.ts'
import { mailbox } from './fr/mailbox.ts'
import { merging } from './fr/merging.ts'
import { offline } from './fr/offline.ts'
import { ownEvidence } from './fr/own-evidence.ts'
import { settings } from './fr/settings.ts'
import { sharing } from './fr/sharing.ts'
import { signIn } from './fr/sign-in.ts'

export const fr: Catalogue = {
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
