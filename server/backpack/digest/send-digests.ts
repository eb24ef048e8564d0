import { pickLang } from '../../../client/messages/languages.ts'
import { findChosenLang } from '../../accounts/account-settings.ts'
import { findPrimaryAddress } from '../../accounts/addresses.ts'
import { planDigest } from '../../accounts/digest-setting.ts'
import type { Deps } from '../../deps.ts'
import { composeDigest } from './digest-mail.ts'
import { claimDigest, type DueDigest, listChanges, noteTold, putOff } from './digest-queries.ts'
import { unsubscribeUrl } from './unsubscribe-link.ts'

const RETRY_MS = 60 * 60_000
/** What is being written at this very moment is told the next time, rather than never. */
const SETTLED_MS = 60_000
const LOOK_EVERY_MS = 5 * 60_000

type DigestDeps = Pick<Deps, 'config' | 'secret' | 'db' | 'sendMail' | 'now' | 'log'>

/** Sends all digests that are due, one after the other. Nothing new is no mail. */
export async function sendDigests(deps: DigestDeps): Promise<void> {
  const { db, now } = deps
  for (;;) {
    const digest = await claimDigest(db, now(), planDigest(now()))
    if (digest === null) return
    await sendDigest(deps, digest).catch(async (error) => {
      // One that fails must not keep the others from theirs.
      deps.log.error({ err: error }, 'a digest failed')
      await putOff(db, digest.accountId, now() + RETRY_MS)
    })
  }
}

async function sendDigest(deps: DigestDeps, { accountId, lang, since }: DueDigest): Promise<void> {
  const { db, now, config } = deps
  const until = now() - SETTLED_MS
  const changes = await listChanges(db, { accountId, since, until })
  const to = await findPrimaryAddress(db, accountId)
  if (changes.length > 0 && to !== null) {
    const chosen = (await findChosenLang(db, accountId)) ?? lang
    const mail = composeDigest(pickLang([chosen]), changes, {
      home: config.publicUrl.href,
      unsubscribe: unsubscribeUrl(deps, accountId),
    })
    const sent = await deps.sendMail({ to: to.typed, ...mail })
    if (!sent.ok) return putOff(db, accountId, now() + RETRY_MS)
  }
  await noteTold(db, accountId, until)
}

/** Sends digests for as long as the server runs. Returns the function that stops it. */
export function startDigests(deps: DigestDeps): () => void {
  let isRunning = false
  const look = () => {
    if (isRunning) return
    isRunning = true
    sendDigests(deps)
      .catch((error) => deps.log.error({ err: error }, 'sending digests failed'))
      .finally(() => {
        isRunning = false
      })
  }
  // At once, too: a server that is started anew again and again would else send none.
  look()
  const timer = setInterval(look, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
