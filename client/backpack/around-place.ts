import type { MessageKey, Translate } from '../messages/translate.ts'

/** The words before and after a place of a message, so that an element can stand there. */
export function aroundPlace(t: Translate, key: MessageKey, place: string): [string, string] {
  const [before = '', after = ''] = t(key, { [place]: '\u0000' }).split('\u0000')
  return [before, after]
}
