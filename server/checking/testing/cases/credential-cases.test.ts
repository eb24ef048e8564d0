import { test } from 'vitest'
import { expectEnding, nameCase } from './case.ts'
import { listCredentialCases } from './list-cases.ts'

test.each(listCredentialCases().map((each) => [nameCase(each), each] as const))('%s', (_name, each) =>
  expectEnding(each),
)
