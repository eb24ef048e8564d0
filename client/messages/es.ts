import type { Catalogue } from './catalogue.ts'
import { account } from './es/account.ts'
import { accountMail } from './es/account-mail.ts'
import { adding } from './es/adding.ts'
import { archive } from './es/archive.ts'
import { backpack } from './es/backpack.ts'
import { blocking } from './es/blocking.ts'
import { checks } from './es/checks.ts'
import { collections } from './es/collections.ts'
import { common } from './es/common.ts'
import { consent } from './es/consent.ts'
import { consentPages } from './es/consent-pages.ts'
import { developers } from './es/developers.ts'
import { digest } from './es/digest.ts'
import { embed } from './es/embed.ts'
import { issuer } from './es/issuer.ts'
import { leaving } from './es/leaving.ts'
import { library } from './es/library.ts'
import { mail } from './es/mail.ts'
import { mailbox } from './es/mailbox.ts'
import { merging } from './es/merging.ts'
import { offline } from './es/offline.ts'
import { ownEvidence } from './es/own-evidence.ts'
import { settings } from './es/settings.ts'
import { sharing } from './es/sharing.ts'
import { signIn } from './es/sign-in.ts'

export const es: Catalogue = {
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
