import { readFileSync } from 'node:fs'

/** The program that draws: resvg, as WebAssembly. */
export const readProgram = (): Uint8Array => readPackaged('@resvg/resvg-wasm/index_bg.wasm')

/** One font, upright and bold, with the letters of Europe, Arabic, Hebrew and many signs; other words are boxes. */
export const readFonts = (): Uint8Array[] =>
  ['400', '700'].map((weight) =>
    readPackaged(`@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`),
  )

const readPackaged = (path: string): Uint8Array => readFileSync(new URL(import.meta.resolve(path)))
