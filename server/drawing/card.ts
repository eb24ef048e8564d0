/**
 * What previews elsewhere show best, in pixels: Facebook, LinkedIn, Slack and Discord show a picture of 1.91 to 1 in full
 * width from 600 × 315 on and recommend 1200 × 630. Who shows a square instead cuts it out of the middle, where the badge is.
 */
export const CARD = { width: 1200, height: 630 } as const

/** Of the light page (`--ground`), so that neither a white badge nor a dark one is lost on it. */
export const CARD_GROUND = '#f1f5f3'

/** The room of the badge in its middle. */
export const BADGE_ROOM = { width: 1080, height: 510 } as const
