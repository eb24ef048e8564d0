/** A mail in plain text. Addresses are single ones, already checked. */
export type Mail = { to: string; subject: string; text: string }

/** Sends a mail. `{ ok: false }` when it could not be handed over; the cause is in the log, not in the value. */
export type SendMail = (mail: Mail) => Promise<{ ok: boolean }>
