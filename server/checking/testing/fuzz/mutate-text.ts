import type { Random } from './random.ts'

/** Characters that have a meaning somewhere, and such as have none. */
const CHARACTERS =
  '\0\t\n\r "\'#$%&+,-./:;<=>?@[]\\^_`{|}~0aZé\u200e\u202e\uD83D\uDE00\uD800\uFEFF\uFFFE\uFFFF'
const MAX_LENGTH = 20_000

/**
 * Changes a text in one to four places: takes away, repeats, puts in a word of the language that it is in.
 *
 * @param words of that language
 */
export function mutateText(text: string, words: readonly [string, ...string[]], random: Random): string {
  let mutated = text
  for (let left = 1 + random.below(4); left > 0; left -= 1) mutated = mutateOnce(mutated, words, random)
  return mutated.slice(0, MAX_LENGTH)
}

function mutateOnce(text: string, words: readonly [string, ...string[]], random: Random): string {
  const start = random.below(text.length + 1)
  const end = start + random.below(random.once(4) ? text.length - start + 1 : 8)
  const [before, part, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  const character = CHARACTERS[random.below(CHARACTERS.length)] ?? ''
  switch (random.below(9)) {
    case 0:
      return before + after
    case 1:
      return before + part.repeat(2 + random.below(3)) + after
    case 2:
      return before + random.pick(words) + after
    case 3:
      return before + random.pick(words) + part + after
    case 4:
      return before + character + text.slice(start + 1)
    case 5:
      return before + character.repeat(random.once(20) ? 2000 : 3) + part + after
    case 6:
      return before
    case 7:
      return before + part.toUpperCase() + after
    default:
      return part + before + after
  }
}
