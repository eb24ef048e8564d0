/**
 * Work that is done one piece after the other, where owners have their turns: however much one of them has waiting, the
 * next piece of another comes next. Null for what has no place left.
 *
 * @param places how many pieces may wait in all, beside the one that is done
 * @param placesPerOwner how many of them may be one owner's
 */
export function createTurns({
  places,
  placesPerOwner,
}: {
  places: number
  placesPerOwner: number
}): <T>(owner: string, work: () => Promise<T>) => Promise<T> | null {
  // A Map keeps its order of insertion: whoever had a turn is put behind the others.
  const waiting = new Map<string, (() => Promise<void>)[]>()
  let count = 0
  let isBusy = false

  const goOn = async () => {
    isBusy = true
    for (let next = takeNext(); next !== undefined; next = takeNext()) await next()
    isBusy = false
  }
  const takeNext = () => {
    const [first] = waiting
    if (first === undefined) return undefined
    const [owner, own] = first
    waiting.delete(owner)
    const next = own.shift()
    if (own.length > 0) waiting.set(owner, own)
    count -= 1
    return next
  }

  return (owner, work) => {
    const own = waiting.get(owner) ?? []
    if (count >= places || own.length >= placesPerOwner) return null
    return new Promise((resolve, reject) => {
      own.push(async () => {
        try {
          resolve(await work())
        } catch (error) {
          reject(error)
        }
      })
      waiting.set(owner, own)
      count += 1
      if (!isBusy) void goOn()
    })
  }
}
