import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createSample, EARNER, HOST } from '../../server/checking/testing/sample-badges.ts'
import { startWebHost, type WebHost } from '../../server/testing/web-host.ts'
import type { Row } from './report.ts'

const COUNTS = [100, 1000] as const

/** @property peakBytes of the process; 0 where the system does not tell */
type Measured = { peakBytes: number; tookMs: number }

/** What the built command takes for badges that are all valid, each at an address of its own, in one process. */
export async function measureCommandLine(top: string): Promise<Row[]> {
  if (!existsSync('/proc/self/status')) return []
  const host = await startBadgeHost()
  try {
    const [few, many] = [await measure(top, host, COUNTS[0]), await measure(top, host, COUNTS[1])]
    const [fewEach, manyEach] = [few.tookMs / COUNTS[0], many.tookMs / COUNTS[1]]
    return [
      {
        measure: `open-backpack verify of ${COUNTS[1].toLocaleString('en')} valid badges, process`,
        ours: formatMib(many.peakBytes),
        against: `${formatMib(few.peakBytes)} of ${COUNTS[0]}`,
        ratio: many.peakBytes / few.peakBytes,
        target: null,
      },
      {
        measure: '… time for each, from start to end',
        ours: `${manyEach.toFixed(1)} ms`,
        against: `${fewEach.toFixed(1)} ms of ${COUNTS[0]}`,
        ratio: manyEach / fewEach,
        target: null,
      },
    ]
  } finally {
    await host.close()
  }
}

async function measure(top: string, { root, port }: WebHost, count: number): Promise<Measured> {
  const begun = performance.now()
  const words = ['verify', '--json', '--recipient', EARNER, '-']
  const child = spawn(process.execPath, [path.join(top, 'dist/server/cli.js'), ...words], {
    env: { PATH: process.env.PATH ?? '', FETCH_ALLOW: `127.0.0.1:${port}` },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let peakKib = 0
  let reports = 0
  child.stdout.on('data', (bytes: Buffer) => {
    reports += bytes.toString('latin1').split('\n').length - 1
    peakKib = Math.max(peakKib, readPeakKib(child.pid))
  })
  child.stdin.end(Array.from({ length: count }, (_, at) => `${root}/assertions/${at}.json\n`).join(''))
  const [code] = await once(child, 'close')
  if (code !== 0 || reports !== count) throw new Error(`${reports} reports of ${count}, exit code ${code}`)
  return { peakBytes: peakKib * 1024, tookMs: performance.now() - begun }
}

/** Of the last report too: whoever writes it is still there. What has gone has no peak. */
function readPeakKib(pid: number | undefined): number {
  const status = `/proc/${pid}/status`
  const [, peakKib = 0] =
    /^VmHWM:\s+(\d+) kB/m.exec(existsSync(status) ? readFileSync(status, 'utf8') : '') ?? []
  return Number(peakKib)
}

/** Any number of badges of one class. */
async function startBadgeHost(): Promise<WebHost> {
  const sample = createSample('2.0')
  const host = await startWebHost((req, res) => res.end(find(req.url ?? '') ?? ''))
  const find = (url: string) => {
    if (url === '/image.png') return sample.image
    const { assertion, badgeClass, issuer } = sample
    const shared = { '/badge.json': badgeClass, '/issuer.json': issuer }[url]
    return JSON.stringify(shared ?? { ...assertion, id: `${HOST}${url}` }).replaceAll(HOST, host.root)
  }
  return host
}

const formatMib = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`
