import type { Rejection } from '../../openbadges/rejections.ts'
import { createFakeWeb } from '../../testing/fake-web.ts'
import type { Checked } from '../check-assertion.ts'
import { check, createSample, type Sample, type SampleVersion, serve } from './sample-badges.ts'

type Web = ReturnType<typeof createFakeWeb>

/** Serves a good sample, bends the web or the sample, and gives what the check said. */
export async function checkBent(
  version: SampleVersion,
  bend: (sample: Sample, web: Web) => void,
): Promise<Checked> {
  const web = createFakeWeb()
  const sample = createSample(version)
  const late: (() => void)[] = []
  const deferred = {
    ...web,
    put: (...args: Parameters<Web['put']>) => void late.push(() => web.put(...args)),
  }
  bend(sample, deferred)
  serve(web, sample)
  for (const put of late) put()
  return check(web, sample.entry)
}

/** The same, for a badge that must be at fault. */
export async function rejectionOf(
  version: SampleVersion,
  bend: (sample: Sample, web: Web) => void,
): Promise<Rejection> {
  const checked = await checkBent(version, bend)
  if (checked.outcome !== 'fault') throw new Error(`expected a fault, got ${checked.outcome}`)
  return checked.rejection
}
