import type { Catalogue } from './catalogue.ts'
import { account } from './de/account.ts'
import { accountMail } from './de/account-mail.ts'
import { adding } from './de/adding.ts'
import { archive } from './de/archive.ts'
import { backpack } from './de/backpack.ts'
import { blocking } from './de/blocking.ts'
import { checks } from './de/checks.ts'
import { collections } from './de/collections.ts'
import { common } from './de/common.ts'
import { consent } from './de/consent.ts'
import { consentPages } from './de/consent-pages.ts'
import { developers } from './de/developers.ts'
import { digest } from './de/digest.ts'
import { embed } from './de/embed.ts'
import { issuer } from './de/issuer.ts'
import { leaving } from './de/leaving.ts'
import { library } from './de/library.ts'
import { mail } from './de/mail.ts'
import { mailbox } from './de/mailbox.ts'
import { merging } from './de/merging.ts'
import { offline } from './de/offline.ts'
import { ownEvidence } from './de/own-evidence.ts'
import { settings } from './de/settings.ts'
import { sharing } from './de/sharing.ts'
import { signIn } from './de/sign-in.ts'

export const de: Catalogue = {
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
