import { createTranslate } from '../messages/create-translate.ts'
import type { Message } from '../messages/message.ts'
import type { KeptCount } from './kept-copy.ts'

/** The words for it, in the page's language (client/sign-in/AccountDevice.tsx). */
export type KeptWords = Record<
  'soon' | 'part' | 'all' | 'pictures' | 'full' | 'off' | 'before' | 'saving',
  Message
>

/** How much this browser keeps, in a sentence or two. */
export function describeKept(lang: string, words: KeptWords, kept: KeptCount): string {
  const t = createTranslate(lang, words)
  const { badges, total, pictures, hasAllPictures, isFull, isSaving } = kept
  // How many there are by now is not asked for then.
  if (isSaving) return `${badges === 0 ? t('off') : t('before', { count: badges })} ${t('saving')}`
  if (total === null || total === 0) return t('soon')
  const sentences = [badges < total ? t('part', { count: badges, total }) : t('all', { count: badges })]
  if (isFull) sentences.push(t('full'))
  if (!hasAllPictures && badges > 0) sentences.push(t('pictures', { count: pictures }))
  return sentences.join(' ')
}
