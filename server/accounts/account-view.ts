import type { Request, Response } from 'express'
import { findLang } from '../../client/messages/languages.ts'
import type { Deps } from '../deps.ts'
import { findTheme } from '../http/theme.ts'
import { listAddresses } from './addresses.ts'
import { listBlockedHosts } from './blocked-hosts.ts'
import { describeDevice } from './device.ts'
import { isCopyWanted } from './device-copy.ts'
import { hasDigest } from './digest-setting.ts'
import { listEmbedCredentials } from './embed-credential.ts'
import { isPasskeyPossible } from './passkey.ts'
import { listPasskeys } from './passkey-queries.ts'
import type { Session } from './session.ts'
import { listSessions } from './session-list.ts'
import { signInView } from './sign-in-routes.tsx'
import type { AccountDone, AccountView } from './wire.ts'

const DONE: readonly string[] = [
  'address-added',
  'address-yours',
  'primary',
  'primary-many',
  'address-removed',
  'address-last',
  'passkey-added',
  'passkey-removed',
  'session-ended',
  'embed-revoked',
  'passkey-renamed',
  'settings',
  'merged',
  'unblocked',
  'digest-on',
  'digest-off',
  'device-on',
  'device-off',
] satisfies AccountDone[]

const isDone = (value: unknown): value is AccountDone => typeof value === 'string' && DONE.includes(value)

/**
 * Everything that the account's page shows. `?add=address` opens the form, `?done=…` tells what was done, `?nameless=…` which
 * passkey was to be called by nothing.
 */
export async function viewAccount(
  deps: Deps,
  req: Request,
  res: Response,
  { id: sessionId, accountId, isShared, lang, theme }: Session,
): Promise<AccountView> {
  const { db, config } = deps
  const addresses = await listAddresses(db, accountId)
  const passkeys = await listPasskeys(db, accountId)
  const sessions = await listSessions(db, accountId, deps.now())
  const embeds = await listEmbedCredentials(db, accountId, deps.now())
  const isAdding = req.query.add === 'address'
  return {
    done: isDone(req.query.done) ? req.query.done : null,
    addresses: addresses.map(({ id, typed, isPrimary, verifiedAt }) => ({
      id,
      typed,
      isPrimary,
      isOnly: addresses.length === 1,
      verifiedAt,
    })),
    adding: isAdding ? await signInView(deps, req, res, { addsTo: accountId }) : null,
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({
      id,
      name,
      addedAt: createdAt,
      usedAt,
      isNameMissing: req.query.nameless === id,
    })),
    isPasskeyPossible: isPasskeyPossible(config),
    sessions: sessions.map(({ id, userAgent, isShared, createdAt, seenAt }) => ({
      id,
      device: describeDevice(userAgent),
      isHere: id === sessionId,
      isShared,
      createdAt,
      seenAt,
    })),
    embeds: embeds.map(({ id, asker, userAgent, seenAt }) => ({
      id,
      host: URL.canParse(asker) ? new URL(asker).host : asker,
      device: describeDevice(userAgent),
      seenAt,
    })),
    blocked: await listBlockedHosts(db, accountId),
    hasDigest: await hasDigest(db, accountId),
    deviceCopy: isShared ? null : isCopyWanted(config, req) ? 'on' : 'off',
    settings: { lang: findLang([lang]), theme: findTheme(theme) ?? 'system' },
  }
}
