import type { PasskeyError } from '../../server/accounts/wire.ts'
import type { FrameError } from '../../server/issuer/wire.ts'

/** `unreachable`: no answer at all · `server`: a 5xx or an answer that is none of ours */
export type ApiError = FrameError | PasskeyError | 'unreachable' | 'server'
export type ApiResult<T> = { ok: true; value: T } | { ok: false; error: ApiError }

/**
 * @property bearer the Frame's credential
 * @property keepalive true for a last word that may outlive the document
 */
export type SendOptions = { bearer?: string; signal?: AbortSignal; keepalive?: boolean }

const ERRORS: readonly (FrameError | PasskeyError)[] = [
  'request-closed',
  'credential-ended',
  'preview-gone',
  'bad-request',
  'too-many',
  'forbidden',
  'code-refused',
  'passkey-refused',
  'passkey-unknown',
]

/** Browsers refuse larger bodies of requests that outlive their page. */
const KEEPALIVE_BYTES = 60_000

/** Posts JSON to an endpoint of ours, below the mount path. Never throws: every ending is a value. */
export async function postJson<T>(
  path: string,
  body: unknown,
  options: SendOptions = {},
): Promise<ApiResult<T>> {
  const response = await send(path, body, options)
  if (!(response instanceof Response)) return response
  const value = await readJson(response)
  if (response.ok && value !== undefined) return { ok: true, value: value as T }
  return { ok: false, error: errorOf(response, value) }
}

/**
 * Posts JSON and reads the answer line by line (application/x-ndjson), as the lines arrive.
 *
 * A stream that breaks off is `unreachable`; the lines before it have been told.
 */
export async function postForLines<T>(
  path: string,
  body: unknown,
  onLine: (line: T) => void,
  options: SendOptions = {},
): Promise<ApiResult<null>> {
  const response = await send(path, body, options)
  if (!(response instanceof Response)) return response
  if (!response.ok || response.body === null) {
    return { ok: false, error: errorOf(response, await readJson(response)) }
  }
  try {
    await readLines(response.body, (line) => onLine(JSON.parse(line) as T))
    return { ok: true, value: null }
  } catch {
    // Cut off, or a line that is no JSON since it was cut: either way the rest is not known.
    return { ok: false, error: 'unreachable' }
  }
}

/** Splits a stream of bytes into its non-empty lines; a last line needs no line break. */
export async function readLines(
  body: ReadableStream<Uint8Array>,
  onLine: (line: string) => void,
): Promise<void> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true })
    const lines = rest.split('\n')
    rest = done ? '' : (lines.pop() ?? '')
    for (const line of lines) if (line.trim() !== '') onLine(line)
    if (done) return
  }
}

async function send(
  path: string,
  body: unknown,
  { bearer, signal, keepalive }: SendOptions,
): Promise<Response | { ok: false; error: ApiError }> {
  const text = JSON.stringify(body)
  try {
    return await fetch(`${document.documentElement.dataset.root ?? '/'}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
      },
      body: text,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      ...(signal === undefined ? {} : { signal }),
      ...(keepalive && text.length < KEEPALIVE_BYTES ? { keepalive: true } : {}),
    })
  } catch {
    // Offline, blocked, aborted: for the person it is the same.
    return { ok: false, error: 'unreachable' }
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    // A proxy's error page, an answer cut short: told by its status.
    return undefined
  }
}

function errorOf(response: Response, value: unknown): ApiError {
  if (response.status >= 500) return 'server'
  const error = typeof value === 'object' && value !== null && 'error' in value ? value.error : null
  return ERRORS.find((known) => known === error) ?? 'server'
}
