import type { en } from './en.ts'
import type { Message } from './message.ts'

/** The English catalogue is the type of all others: the compiler lists what a language lacks. */
export type MessageKey = keyof typeof en

export type Catalogue = Record<MessageKey, Message>
