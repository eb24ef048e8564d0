import { readArguments, USAGE } from './arguments.ts'
import { bakeFile } from './bake-file.ts'
import { extractFile } from './extract-file.ts'
import { verifyInputs } from './verify-inputs.ts'
import { createWriter } from './writer.ts'

/** The command as a process. Exit codes: 0 all is well, 1 a badge or a file is not, 2 wrong use. */
async function main(): Promise<number> {
  const read = readArguments(process.argv.slice(2))
  if (!read.ok) {
    process.stderr.write(`${read.problem}\n\n${USAGE}`)
    return 2
  }
  const { command } = read
  const out = createWriter(process.stdout)
  if (command.name === 'help') {
    await out.write(USAGE)
    return 0
  }
  if (command.name === 'verify')
    return verifyInputs(command, {
      env: process.env,
      stdin: process.stdin,
      out,
      err: process.stderr,
      now: Date.now,
    })
  const ended = command.name === 'extract' ? await extractFile(command.file) : await bakeFile(command)
  if (!ended.ok) {
    process.stderr.write(`${ended.problem}\n`)
    return 1
  }
  if (ended.text !== undefined) await out.write(process.stdout.isTTY ? `${ended.text}\n` : ended.text)
  return 0
}

process.exitCode = await main()
