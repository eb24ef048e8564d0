import type { Catalogue } from './catalogue.ts'
import { account } from './fi/account.ts'
import { accountMail } from './fi/account-mail.ts'
import { adding } from './fi/adding.ts'
import { archive } from './fi/archive.ts'
import { backpack } from './fi/backpack.ts'
import { blocking } from './fi/blocking.ts'
import { checks } from './fi/checks.ts'
import { collections } from './fi/collections.ts'
import { common } from './fi/common.ts'
import { consent } from './fi/consent.ts'
import { consentPages } from './fi/consent-pages.ts'
import { developers } from './fi/developers.ts'
import { digest } from './fi/digest.ts'
import { embed } from './fi/embed.ts'
import { issuer } from './fi/issuer.ts'
import { leaving } from './fi/leaving.ts'
import { library } from './fi/library.ts'
import { mail } from './fi/mail.ts'
import { mailbox } from './fi/mailbox.ts'
import { merging } from './fi/merging.ts'
import { offline } from './fi/offline.ts'
import { ownEvidence } from './fi/own-evidence.ts'
import { settings } from './fi/settings.ts'
import { sharing } from './fi/sharing.ts'
import { signIn } from './fi/sign-in.ts'

export const fi: Catalogue = {
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
