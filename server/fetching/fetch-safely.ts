import type { Config } from '../config.ts'
import type { FetchSafely } from './safe-fetch.ts'

export function createFetchSafely(_config: Config): FetchSafely {
  throw new Error('not built yet')
}
