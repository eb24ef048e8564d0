import { expect, test } from 'vitest'
import { createSample, HOST, serve, verifyForEarner } from '../checking/testing/sample-badges.ts'
import { createFakeWeb } from '../testing/fake-web.ts'
import { describeForMachines, describeForPeople } from './describe-report.ts'

const INPUT = `${HOST}/assertion.json`

/** Reports on a good badge whose class and issuer carry these. */
function report(ofClass: unknown, ofIssuer?: unknown) {
  const web = createFakeWeb()
  const sample = createSample('2.0')
  sample.badgeClass.endorsement = ofClass
  sample.issuer.endorsement = ofIssuer
  serve(web, sample)
  return verifyForEarner(web, INPUT)
}

test('endorsements are counted and told as what nobody has checked', async () => {
  const endorsed = await report('https://board.example/1', ['https://board.example/2'])
  expect(describeForPeople(INPUT, endorsed)).toContain(
    '\n  Carries 2 endorsements, which nobody has checked here.\n',
  )
  expect(JSON.parse(describeForMachines(INPUT, endorsed)).badge.endorsements).toBe(2)
  expect(describeForPeople(INPUT, await report('https://board.example/1'))).toContain(
    '\n  Carries 1 endorsement, which nobody has checked here.\n',
  )
})

test('nothing is told of endorsements where there are none, or where the badge is not valid', async () => {
  const plain = await report(undefined)
  expect(plain.verdict).toBe('valid')
  expect(describeForPeople(INPUT, plain)).not.toMatch(/endorsement/)
  expect(JSON.parse(describeForMachines(INPUT, plain)).badge.endorsements).toBe(0)
  const invalid = await report({ type: 'Endorsement' }, 'https://board.example/1').then((valid) => ({
    ...valid,
    verdict: 'invalid' as const,
    reason: 'INVALID' as const,
    code: 'expired' as const,
    badge: null,
  }))
  expect(describeForPeople(INPUT, invalid)).not.toMatch(/endorsement/)
})
