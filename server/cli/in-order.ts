/**
 * Works on some items at once and gives the results in the items' order, so that neither results nor work pile up
 * however many items there are.
 *
 * @param work never rejects: nobody listens before its turn has come
 */
export async function* workInOrder<Item, Done>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Done>,
): AsyncGenerator<Done> {
  const running: Promise<Done>[] = []
  for await (const item of items) {
    running.push(work(item))
    const first = running.length < atOnce ? undefined : running.shift()
    if (first !== undefined) yield await first
  }
  for (const each of running) yield await each
}
