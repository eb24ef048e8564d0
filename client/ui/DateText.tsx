import { formatDate } from '../messages/create-translate.ts'

/** A day, readable for people and machines. @param at epoch milliseconds */
export function DateText({ lang, at }: { lang: string; at: number }) {
  return <time datetime={new Date(at).toISOString()}>{formatDate(lang, at)}</time>
}
