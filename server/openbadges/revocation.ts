import type { Json, JsonObject } from './assertion.ts'
import { createFieldReader } from './fields.ts'
import { getOwn, isObject, listValues } from './json.ts'
import type { Assertion } from './model.ts'
import { ok, type RejectionFacts, type Result, reject } from './rejections.ts'
import { readRevocationReason, saying } from './revocation-reason.ts'
import { readHttpUrl } from './urls.ts'

/** Something that a list revokes, by one of its names. @property said why, in the issuer's words */
export type Revoked = { name: string } & Pick<RejectionFacts, 'said'>

/** Names what a list of 1.x revokes: its own keys are uids or (1.1) ids, and their values, empty or not, reasons. */
export const listRevokedKeys = (list: JsonObject): Result<Revoked[]> =>
  ok(Object.entries(list).map(([name, reason]) => ({ name, ...saying(reason) })))

/**
 * Names what a `RevocationList` of 2.0 revokes: ids, or objects with `id` or `uid`; `revoked: false` takes one back.
 *
 * `revocation-list-malformed`: `revokedAssertions` is missing.
 */
export function listRevokedAssertions(list: JsonObject): Result<Revoked[]> {
  const fields = createFieldReader(list, 'revocation-list')
  if (fields.value('revokedAssertions') === undefined) fields.fail('revokedAssertions')
  const names = listValues(fields.value('revokedAssertions')).flatMap(listNames)
  return fields.finish(() => names)
}

/** Rejects a signed assertion that its issuer's list names, by one of its own names or its address however written. */
export function checkNotListed(
  assertion: Assertion,
  revoked: readonly Revoked[],
  listUrl: string,
): Result<void> {
  const names = [assertion.identifier, assertion.uid, assertion.id].filter((name) => name !== undefined)
  const listed = revoked.find(
    ({ name }) =>
      names.includes(name) || (assertion.id !== undefined && readHttpUrl(name)?.href === assertion.id),
  )
  if (listed === undefined) return ok(undefined)
  return reject('revoked', "the assertion is in its issuer's revocation list", {
    document: 'revocation-list',
    url: listUrl,
    ...saying(listed.said),
  })
}

function listNames(entry: Json): Revoked[] {
  if (typeof entry === 'string') return [{ name: entry }]
  if (!isObject(entry) || getOwn(entry, 'revoked') === false) return []
  return ['id', '@id', 'uid'].flatMap((key) => {
    const name = getOwn(entry, key)
    return typeof name === 'string' ? [{ name, ...readRevocationReason(entry) }] : []
  })
}
