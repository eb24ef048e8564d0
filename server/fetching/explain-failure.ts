import { errors } from 'undici'
import { TooLargeError, UnreadableBodyError } from './read-body.ts'
import { type FetchFailure, fail } from './safe-fetch.ts'

/** The host answered, but not with HTTP that can be read. */
const BAD_ANSWER =
  /^(HPE_|Z_|ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING|UND_ERR_(HEADERS_OVERFLOW|RES_|RESPONSE|BAD_RESPONSE))/
const TOO_SLOW = /^(UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/
const BAD_CERTIFICATE =
  /^(CERT_|ERROR_IN_CERT_|ERR_TLS_CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET|VERIFY|DECRYPT|DECODE)_|CRL_|INVALID_(CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH)/
/** The host speaks no TLS, or none that we do. */
const BAD_TLS = /^ERR_(TLS|SSL)_/

/**
 * Why a hop failed, in the words of an assertion's developer.
 *
 * Refused, reset, unroutable and nameless are all the same `unreachable`: finer words would let anybody survey a
 * network through us. A certificate's fault has a code of its own, since only its owner can mend it, and trying again
 * never helps.
 */
export function explainFailure(
  error: unknown,
  url: string,
  signal: AbortSignal,
): { ok: false; failure: FetchFailure } {
  if (error instanceof TooLargeError) return fail('too-large', `${url} is larger than the limit`)
  if (signal.aborted) return fail('timeout', `${url} took too long`)
  const code = codeOf(error)
  const isUnreadable = error instanceof UnreadableBodyError || error instanceof errors.HTTPParserError
  if (isUnreadable || BAD_ANSWER.test(code)) {
    return fail('http-error', `${url} gave an answer that cannot be read`)
  }
  if (TOO_SLOW.test(code)) return fail('timeout', `${url} took too long`)
  if (BAD_CERTIFICATE.test(code))
    return fail('certificate-invalid', `${url} has a certificate that does not hold (${code})`)
  if (BAD_TLS.test(code)) return fail('unreachable', `${url} could not be asked over TLS (${code})`)
  return fail('unreachable', `${url} could not be reached`)
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
