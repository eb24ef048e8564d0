import type { ComponentChildren } from 'preact'
import type { MessageKey, Params, Translate } from '../messages/translate.ts'

/**
 * A sentence of the catalogue whose places are filled by elements.
 *
 * Strangers' text goes into `parts`, where it stays text: only the catalogue's own places are looked for.
 */
export function Sentence({
  t,
  of,
  params = {},
  parts,
}: {
  t: Translate
  of: MessageKey
  params?: Params
  parts: Record<string, ComponentChildren>
}) {
  return (
    <>
      {t(of, params)
        .split(/(\{\w+\})/)
        .map((piece) => {
          const name = /^\{(\w+)\}$/.exec(piece)?.[1]
          return name !== undefined && Object.hasOwn(parts, name) ? parts[name] : piece
        })}
    </>
  )
}
