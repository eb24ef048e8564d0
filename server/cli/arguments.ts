import { parseArgs } from 'node:util'

export const USAGE = `Usage:
  open-backpack verify [--recipient ADDRESS]... [--json] INPUT...
  open-backpack extract FILE
  open-backpack bake IMAGE PAYLOAD-FILE -o FILE

An INPUT is a file, a URL or a JSON Web Signature; - reads one per line from standard input.
The settings FETCH_ALLOW and FETCH_HTTP hold as they do for the server.
Exit codes: 0 all are valid, 1 one is not, 2 wrong use.
`

export type VerifyCommand = { name: 'verify'; inputs: string[]; addresses: string[] | null; isJson: boolean }
export type BakeCommand = { name: 'bake'; image: string; payload: string; output: string }
export type Command = VerifyCommand | BakeCommand | { name: 'extract'; file: string } | { name: 'help' }

type Read = { ok: true; command: Command } | { ok: false; problem: string }

const OPTIONS = {
  recipient: { type: 'string', multiple: true },
  json: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Which options each command takes. */
const TAKES: Record<string, readonly string[]> = {
  verify: ['recipient', 'json'],
  extract: [],
  bake: ['output'],
}

/** Reads the words after the command's name; what is wrong with them is a sentence. */
export function readArguments(words: readonly string[]): Read {
  const parsed = parse(words)
  if (typeof parsed === 'string') return wrong(parsed)
  const { values, positionals } = parsed
  if (values.help === true) return { ok: true, command: { name: 'help' } }
  const [name, ...rest] = positionals
  const taken = Object.hasOwn(TAKES, name ?? '') ? TAKES[name ?? ''] : undefined
  if (name === undefined) return wrong('Say what to do: verify, extract or bake.')
  if (taken === undefined) return wrong(`There is no command "${name}".`)
  const extra = Object.keys(values).find((option) => !taken.includes(option))
  if (extra !== undefined) return wrong(`"${name}" has no option --${extra}.`)
  if (name === 'verify') return readVerify(rest, values.recipient, values.json === true)
  if (name === 'extract') return readExtract(rest)
  return readBake(rest, values.output)
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    // Its messages are sentences about the words that somebody typed.
    if (error instanceof TypeError) return error.message
    throw error
  }
}

function readVerify(inputs: string[], recipients: string[] | undefined, isJson: boolean): Read {
  if (inputs.length === 0) return wrong('Say what to verify.')
  if (inputs.filter((input) => input === '-').length > 1)
    return wrong('Standard input can be read only once.')
  const bad = recipients?.find((address) => !/^\S+@\S+$/.test(address))
  if (bad !== undefined) return wrong(`"${bad}" is no address.`)
  return { ok: true, command: { name: 'verify', inputs, addresses: recipients ?? null, isJson } }
}

function readExtract(rest: string[]): Read {
  const [file, ...more] = rest
  if (file === undefined || more.length > 0) return wrong('Name one picture.')
  return { ok: true, command: { name: 'extract', file } }
}

function readBake(rest: string[], output: string | undefined): Read {
  const [image, payload, ...more] = rest
  if (image === undefined || payload === undefined || more.length > 0)
    return wrong('Name a picture and the file of what is baked into it.')
  if (output === undefined || output === '') return wrong('Say by -o where the baked picture goes.')
  return { ok: true, command: { name: 'bake', image, payload, output } }
}

const wrong = (problem: string): Read => ({ ok: false, problem })
