import { account } from './ar/account.ts'
import { accountMail } from './ar/account-mail.ts'
import { adding } from './ar/adding.ts'
import { archive } from './ar/archive.ts'
import { backpack } from './ar/backpack.ts'
import { blocking } from './ar/blocking.ts'
import { checks } from './ar/checks.ts'
import { collections } from './ar/collections.ts'
import { common } from './ar/common.ts'
import { consent } from './ar/consent.ts'
import { consentPages } from './ar/consent-pages.ts'
import { developers } from './ar/developers.ts'
import { digest } from './ar/digest.ts'
import { embed } from './ar/embed.ts'
import { issuer } from './ar/issuer.ts'
import { leaving } from './ar/leaving.ts'
import { library } from './ar/library.ts'
import { mail } from './ar/mail.ts'
import { mailbox } from './ar/mailbox.ts'
import { merging } from './ar/merging.ts'
import { offline } from './ar/offline.ts'
import { ownEvidence } from './ar/own-evidence.ts'
import { settings } from './ar/settings.ts'
import { sharing } from './ar/sharing.ts'
import { signIn } from './ar/sign-in.ts'
import type { Catalogue } from './catalogue.ts'

export const ar: Catalogue = {
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
