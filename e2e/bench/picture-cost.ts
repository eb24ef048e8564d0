import { randomFillSync } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { crc32 } from 'node:zlib'
import { PNG } from 'pngjs'
import { bake } from '../../server/openbadges/bake.ts'
import { extract } from '../../server/openbadges/extract.ts'
import { type Image, readImage } from '../../server/openbadges/image.ts'
import type { Result } from '../../server/openbadges/rejections.ts'
import { median } from './median.ts'
import { formatTime, type Row } from './report.ts'

const ROUNDS = 61
const WARM_UP_ROUNDS = 5
const BAKE_TARGET = 4
const OPTIONS = { version: '2.0', kind: 'hosted' } as const

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

type Size = { name: string; side: number; perRound: number }

const SIZES: Size[] = [
  { name: '100 KB', side: 160, perRound: 64 },
  { name: '2 MB', side: 724, perRound: 8 },
]

/** Baking, extracting and the first look at a picture, against copying it once. */
export async function measurePictures(): Promise<Row[]> {
  const rows: Row[][] = []
  for (const size of SIZES) rows.push(await measureSize(size))
  return [0, 1, 2].flatMap((kind) => rows.map((each) => each[kind])).filter((row) => row !== undefined)
}

async function measureSize({ name, side, perRound }: Size): Promise<Row[]> {
  const bytes = drawNoise(side)
  const image: Image = { type: 'image/png', bytes }
  const baked = unwrap(bake(image, PAYLOAD, OPTIONS))
  const chunk = new TextEncoder().encode(PAYLOAD)
  const acts = {
    copy: () => void Buffer.from(bytes),
    // Whoever makes a new file cannot avoid these two.
    copyAndSum: () => void [Buffer.from(bytes), crc32(chunk)],
    bake: () => void unwrap(bake(image, PAYLOAD, OPTIONS)),
    extract: async () => void unwrap(await extract(baked)),
    look: () => void unwrap(readImage(bytes)),
  }
  const took = await timeActs(acts, perRound)
  const compare = (measure: string, act: keyof typeof acts, against: keyof typeof acts, what: string) => ({
    measure: `${measure} a PNG of ${name}`,
    ours: formatTime(took[act]),
    against: `${formatTime(took[against])} ${what}`,
    ratio: took[act] / took[against],
    target: act === 'look' ? null : BAKE_TARGET,
  })
  return [
    compare('bake', 'bake', 'copyAndSum', 'memory copy and CRC of the chunk'),
    compare('extract from', 'extract', 'copy', 'memory copy'),
    compare('first look at', 'look', 'copy', 'memory copy'),
  ]
}

/** Interleaved, so that whatever slows the machine down slows all of them. */
async function timeActs<Name extends string>(
  acts: Record<Name, () => void | Promise<void>>,
  perRound: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(acts) as Name[]
  const took = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
    for (const name of names) {
      const begun = performance.now()
      for (let time = 0; time < perRound; time++) await acts[name]()
      if (round >= 0) took[name].push((performance.now() - begun) / perRound)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(took[name])])) as Record<Name, number>
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.rejection.detail)
  return result.value
}

/** Noise does not shrink, so a square of 4 bytes a pixel makes a file of just that size. */
function drawNoise(side: number): Buffer {
  const png = new PNG({ width: side, height: side })
  randomFillSync(png.data)
  return PNG.sync.write(png)
}
