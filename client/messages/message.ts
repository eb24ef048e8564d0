/**
 * A message is a sentence with `{name}` places, or one such sentence per plural class of `{count}`
 * (`Intl.PluralRules`; `other` is compulsory).
 */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)

/** A feature's messages in another language: every key of the English ones, and no other. */
export type Translated<English> = { [Key in keyof English]: Message }

export type Params = Record<string, string | number>
