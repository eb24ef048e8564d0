/**
 * Makes a sentence of what a check found, for a page's developer: details are parts of sentences, which reports and
 * notes go on with. The name of a field or an address that one begins with stays as it is written.
 */
export function asSentence(detail: string): string {
  const begun = detail.replace(/^[a-z]+(?= |: )/, (word) => word[0]?.toUpperCase() + word.slice(1))
  return begun === '' || /[.!?…]$/.test(begun) ? begun : `${begun}.`
}
