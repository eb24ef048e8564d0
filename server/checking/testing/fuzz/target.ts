import { REASON_OF, type Result } from '../../../openbadges/rejections.ts'
import { createRandom, type Random } from './random.ts'

/**
 * A parser under fuzz: how its inputs are made of good ones, and what is done with each.
 *
 * @property run gives all results; each must be a value or a rejection that is known. What throws is a fault of ours.
 * @property show what an input was, for whoever looks for the fault
 */
export type Target = {
  name: string
  /** Of a million inputs as many are tried; those that verify a signature take longer. */
  share: number
  prepare: (random: Random) => {
    run: () => Iterable<Result<unknown>> | Promise<Iterable<Result<unknown>>>
    show: () => string
  }
}

export class FuzzFault extends Error {
  override name = 'FuzzFault'
}

/**
 * Tries inputs of a target, and throws for the first that it does not survive.
 *
 * @param options.from the number of the first input; the same seed and number make the same input
 * @param options.onInput hears the number of each input before it is tried
 */
export async function fuzz(
  target: Target,
  {
    seed,
    from = 0,
    count,
    onInput,
  }: { seed: number; from?: number; count: number; onInput?: (at: number) => void },
): Promise<{ taken: number; refused: number }> {
  let taken = 0
  let refused = 0
  for (let at = from; at < from + count; at += 1) {
    onInput?.(at)
    const { run, show } = target.prepare(createRandom(seed, at))
    try {
      const running = run()
      for (const result of running instanceof Promise ? await running : running) {
        if (result.ok) taken += 1
        else if (Object.hasOwn(REASON_OF, result.rejection.code)) refused += 1
        else throw new TypeError(`unknown code ${result.rejection.code}`)
      }
    } catch (error) {
      throw new FuzzFault(
        `${target.name}, seed ${seed}, input ${at}: ${error instanceof Error ? error.stack : String(error)}\n${show().slice(0, 2000)}`,
        { cause: error },
      )
    }
  }
  return { taken, refused }
}
