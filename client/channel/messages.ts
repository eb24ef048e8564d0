import type { Reason, RejectionCode } from '../../server/openbadges/rejections.ts'

/**
 * The treaty between a page with `issuer.js` and the Frame, version 1.
 *
 *   Frame → page   `ready`   to exactly the origin that the browser names; repeats the nonce of the address
 *   page → Frame   `init`    to exactly the backpack's origin, with a port; all else goes through that port
 *   Frame → page   `shown`   the first view is drawn
 *   page → Frame   `visible` the dialog is on the screen and focus is in the Frame
 *   page → Frame   `close`   Escape or × on the page's side: the Frame decides what closing means, and answers
 *   Frame → page   `close`   every way out without a decision; all entries are DENIED
 *   Frame → page   `result`  what became of each entry, by its place in the list
 *
 * Version 1 is answered for ever: scripts of old releases stay on pages for years.
 */
export type ChannelVersion = 1

/** The longest list that a Frame takes, and the longest entry in it (bytes; strings are ASCII by then). */
export const MAX_ENTRIES = 500
export const MAX_ENTRY_BYTES = 65_536
export const MAX_LIST_BYTES = 8_388_608

/** @property v the versions that this Frame speaks */
export type ReadyMessage = { ob: 1; t: 'ready'; n: string; v: ChannelVersion[] }

export type InitMessage = {
  ob: 1
  t: 'init'
  n: string
  v: ChannelVersion
  assertions: string[]
  lang: string | null
  theme?: string | null | undefined
}

/** What became of the entry at place `i` of the page's list. `c` is its code, `m` a sentence for a developer. */
export type ResultItem = { i: number; ok: 1 } | { i: number; c: RejectionCode; m: string }

/** A `ResultItem` as it travels: `r` is the word for the code, so that an old script can tell new codes. */
export type SentItem = { i: number; ok: 1 } | { i: number; r: Reason; c: RejectionCode; m: string }

export type FrameMessage = { t: 'shown' } | { t: 'close' } | { t: 'result'; r: SentItem[] }
export type PageMessage = { t: 'visible'; v: boolean } | { t: 'close' }
