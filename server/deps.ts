import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { FetchSafely, ReadOwn } from './fetching/safe-fetch.ts'
import type { SendMail } from './mail/send-mail.ts'
import type { Db } from './storage/database.ts'

/**
 * What the server is made of. Built once in main.ts (and in testing/ for tests), taken apart at the routes:
 * acts get only what they use.
 *
 * @property secret the key material behind signed addresses and keyed hashes, 32 bytes or more
 * @property now milliseconds since the epoch
 * @property newId an unguessable id (128 bits, base64url)
 */
export type Deps = {
  config: Config
  db: Db
  secret: string
  fetchSafely: FetchSafely
  readOwn: ReadOwn
  sendMail: SendMail
  now: () => number
  newId: () => string
  log: Logger
}
