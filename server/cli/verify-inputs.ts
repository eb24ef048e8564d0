import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import type { DocumentCache } from '../checking/collect.ts'
import { type Report, reportUnread, type VerifyContext, verify } from '../checking/verify.ts'
import { readConfig } from '../config.ts'
import { createFetchSafely } from '../fetching/fetch-safely.ts'
import type { VerifyCommand } from './arguments.ts'
import { describeForMachines, describeForPeople } from './describe-report.ts'
import { workInOrder } from './in-order.ts'
import { readNamedFile } from './read-file.ts'
import type { Writer } from './writer.ts'

/** As many as keep a slow host from holding up the rest, and few enough that none waits for its turn too long. */
const AT_ONCE = 16

const NOTHING_THERE =
  'there is no file of this name, and it is neither an http(s) URL nor a JSON Web Signature'

/** There is no backpack here whose own address must not be asked, not even where one would be by default. */
const NOWHERE = new URL('https://command-line.invalid/')

/** @property now epoch milliseconds */
export type VerifyWorld = {
  env: Record<string, string | undefined>
  stdin: Readable
  out: Writer
  err: Pick<Writable, 'write'>
  now: () => number
}

/** Verifies each input and prints a report of each, in their order. @returns the exit code */
export async function verifyInputs(command: VerifyCommand, world: VerifyWorld): Promise<number> {
  const { env, out, err, now } = world
  const read = readConfig(listFetchSettings(env))
  if (!read.ok) {
    for (const problem of read.problems) err.write(`${problem}\n`)
    return 2
  }
  const fetchSafely = createFetchSafely({ ...read.config, publicUrl: NOWHERE }, { now })
  const cache: DocumentCache = new Map()
  const ending = new AbortController()
  const { signal } = ending
  const work = async (input: string) => {
    const context = { fetchSafely, cache, signal, now: now(), ownHost: null, addresses: command.addresses }
    return { input, report: await verifyInput(input, context) }
  }
  const describe = command.isJson ? describeForMachines : describeForPeople
  let areValid = true
  for await (const { input, report } of workInOrder(listInputs(command.inputs, world.stdin), AT_ONCE, work)) {
    if (report.verdict === 'invalid') areValid = false
    await out.write(describe(input, report))
    if (out.isClosed()) break
  }
  ending.abort()
  return areValid ? 0 : 1
}

/** The rest of the server's settings is not asked for here, nor judged. */
function listFetchSettings({ FETCH_ALLOW, FETCH_HTTP, NODE_ENV, DEMO_PORT }: VerifyWorld['env']) {
  return { FETCH_ALLOW, FETCH_HTTP, DEMO_PORT: NODE_ENV === 'production' ? '' : DEMO_PORT }
}

async function* listInputs(inputs: readonly string[], stdin: Readable): AsyncGenerator<string> {
  for (const input of inputs) {
    if (input !== '-') {
      yield input
      continue
    }
    for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line.trim() !== '') yield line.trim()
  }
}

/** A file goes before what its name might mean otherwise; an address is never looked for among the files. */
async function verifyInput(input: string, context: VerifyContext): Promise<Report> {
  if (/^https?:/i.test(input)) return verify(input, context)
  const file = await readNamedFile(input)
  if (file.ok) return verify(file.bytes, context)
  if (file.isMissing) {
    const report = await verify(input, context)
    const isNothing = report.code === 'not-a-reference' && report.version === null
    return isNothing ? reportUnread({ code: 'not-a-reference', detail: NOTHING_THERE }) : report
  }
  return reportUnread({ code: file.isTooLarge ? 'too-large' : 'not-a-reference', detail: file.problem })
}
