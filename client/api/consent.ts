import type {
  Accept,
  Accepted,
  Challenged,
  Closed,
  CreatedRequest,
  CreateRequest,
  EmbedCredential,
  KnownState,
  PollResult,
  Preview,
  PreviewLine,
  Redeem,
  RequestState,
  Secret,
  ToChallenge,
  Undo,
  Undone,
} from '../../server/issuer/wire.ts'
import { type ApiResult, postForLines, postJson } from './request.ts'

/** What a request of the Frame is known by: its id, and the secret that only this Frame holds. */
export type RequestHandle = { id: string; secret: string }

export const createRequest = (body: CreateRequest): Promise<ApiResult<CreatedRequest>> =>
  postJson('issuer/requests', body)

/** Has a verifier hashed: below an `http:` page browsers keep SHA-256 from the Frame. */
export const askChallenge = (verifier: string): Promise<ApiResult<Challenged>> =>
  postJson('issuer/challenge', { verifier } satisfies ToChallenge)

/** Gives the Window's one-time code for the Frame's narrow credential. */
export const redeemCode = (
  { id, secret }: RequestHandle,
  code: string,
  verifier: string,
): Promise<ApiResult<EmbedCredential>> =>
  postJson(`issuer/requests/${id}/redeem`, { secret, code, verifier } satisfies Redeem)

/** Has entries looked at; each is told as it is known. @param positions which; null for all */
export const previewEntries = (
  { id }: RequestHandle,
  bearer: string,
  positions: number[] | null,
  onLine: (line: PreviewLine) => void,
  signal: AbortSignal,
): Promise<ApiResult<null>> =>
  postForLines(
    `issuer/requests/${id}/preview`,
    (positions === null ? {} : { positions }) satisfies Preview,
    onLine,
    { bearer, signal },
  )

export const acceptPreviews = (
  { id }: RequestHandle,
  bearer: string,
  previews: string[],
): Promise<ApiResult<Accepted>> =>
  postJson(`issuer/requests/${id}/accept`, { previews } satisfies Accept, { bearer, keepalive: true })

export const undoBadges = (
  { id }: RequestHandle,
  bearer: string,
  badges: string[],
): Promise<ApiResult<Undone>> =>
  postJson(`issuer/requests/${id}/undo`, { badges } satisfies Undo, { bearer, keepalive: true })

/** Ends the request without a decision. What is stored already is told as a success. */
export const cancelRequest = ({ id, secret }: RequestHandle): Promise<ApiResult<Closed>> =>
  postJson(`issuer/requests/${id}/cancel`, { secret } satisfies Secret, { keepalive: true })

/** Ends the request after a decision. */
export const finishRequest = ({ id, secret }: RequestHandle): Promise<ApiResult<Closed>> =>
  postJson(`issuer/requests/${id}/finish`, { secret } satisfies Secret, { keepalive: true })

/** Asks what became of the request. @param known what it was; the answer waits up to 25 s for something else */
export const pollResult = (
  { id, secret }: RequestHandle,
  known: KnownState | null,
  signal: AbortSignal,
): Promise<ApiResult<RequestState>> =>
  postJson(`issuer/requests/${id}/result`, { secret, known } satisfies PollResult, { signal })
