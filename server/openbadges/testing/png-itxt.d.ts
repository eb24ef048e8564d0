/** Another baker and extractor, for tests only; it comes without types. */
declare module 'png-itxt' {
  import type { Duplex } from 'node:stream'

  type Kind = 'iTXt' | 'tEXt' | 'zTXt'
  type Text = {
    type?: Kind
    keyword: string
    /** Null takes the text out. */
    value: string | null
    compressed?: boolean
    language?: string
    translated?: string
  }
  export const set: (text: Text, replaceAll?: boolean) => Duplex
  export const get: (keyword: string, hear: (error: Error | null, text: Text | null) => void) => Duplex
}
