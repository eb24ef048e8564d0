import type { embed } from '../messages/en/embed.ts'

declare global {
  /** The `embed.*` strings of one language, each put in its place by the build. */
  const EMBED: {
    [Key in keyof typeof embed as Key extends `embed.${infer Name}` ? Name : never]: string
  } & {
    dir: 'ltr' | 'rtl'
    /** The language that the script's address names; null in the plain one and in a release. */
    chosen: string | null
  }

  /** A place that the server fills with the backpack's address; empty in a pinned release. */
  const BAKED_ROOT: string
}
