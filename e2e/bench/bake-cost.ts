import { randomFillSync } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { PNG } from 'pngjs'
import { bake } from '../../server/openbadges/bake.ts'
import type { Image } from '../../server/openbadges/image.ts'
import { median } from './median.ts'
import { formatTime, type Row } from './report.ts'

const ROUNDS = 61

/** As large as a usual hosted assertion. */
const PAYLOAD = JSON.stringify({
  '@context': 'https://w3id.org/openbadges/v2',
  type: 'Assertion',
  id: 'https://badges.example.edu/assertions/1',
  recipient: {
    type: 'email',
    hashed: true,
    salt: 'deadsea',
    identity: `sha256$${'0'.repeat(64)}`,
  },
  badge: 'https://badges.example.edu/classes/welding-level-2',
  verification: { type: 'HostedBadge' },
  issuedOn: '2026-01-03T12:00:00Z',
})

/** Baking against copying the picture once, which whoever makes a new file of it cannot avoid. */
export function measureBake(): Row[] {
  return [measure('100 KB', 160, 64), measure('2 MB', 724, 8)]
}

function measure(name: string, side: number, perRound: number): Row {
  const bytes = drawNoise(side)
  const image = { type: 'image/png', bytes } as Image
  const bakeOnce = () => {
    const baked = bake(image, PAYLOAD, { version: '2.0', kind: 'hosted' })
    if (!baked.ok) throw new Error(baked.rejection.detail)
  }
  const copyOnce = () => void Buffer.from(bytes)

  const bakes: number[] = []
  const copies: number[] = []
  for (let round = -5; round < ROUNDS; round++) {
    const bakeMs = timeEach(bakeOnce, perRound)
    const copyMs = timeEach(copyOnce, perRound)
    if (round < 0) continue // the first rounds are compiled in
    bakes.push(bakeMs)
    copies.push(copyMs)
  }
  return {
    measure: `bake a PNG of ${name}`,
    ours: formatTime(median(bakes)),
    against: `${formatTime(median(copies))} memory copy`,
    ratio: median(bakes) / median(copies),
    target: null,
  }
}

function timeEach(act: () => void, times: number): number {
  const begun = performance.now()
  for (let time = 0; time < times; time++) act()
  return (performance.now() - begun) / times
}

/** Noise does not shrink, so a square of 4 bytes a pixel makes a file of just that size. */
function drawNoise(side: number): Buffer {
  const png = new PNG({ width: side, height: side })
  randomFillSync(png.data)
  return PNG.sync.write(png)
}
