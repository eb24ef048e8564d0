/**
 * A mail. Addresses are single ones, already checked.
 *
 * @property html the same in markup; absent where the text must be all there is
 * @property unsubscribe where one press ends such mails (RFC 8058); absent where they cannot be ended
 */
export type Mail = { to: string; subject: string; text: string; html?: string; unsubscribe?: string }

/** Sends a mail. `{ ok: false }` when it could not be handed over; the cause is in the log, not in the value. */
export type SendMail = (mail: Mail) => Promise<{ ok: boolean }>
