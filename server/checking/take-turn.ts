/** Lets whatever else waits for this process go on before its next step. */
export const takeTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
