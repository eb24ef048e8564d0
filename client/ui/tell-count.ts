import { createTranslate } from '../messages/create-translate.ts'
import type { Message } from '../messages/message.ts'

/** A number in the words that an element of the page carries for any number, in the page's language. */
export function tellCount(message: string | undefined, count: number): string {
  const words = JSON.parse(message ?? '""') as Message
  return createTranslate(document.documentElement.lang, { words })('words', { count })
}
