import { test } from 'vitest'
import { expectEnding, nameCase } from './case.ts'
import { listBadgeCases } from './list-cases.ts'

test.each(listBadgeCases().map((each) => [nameCase(each), each] as const))('%s', (_name, each) =>
  expectEnding(each),
)
