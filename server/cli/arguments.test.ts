import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'

const read = (line: string) => readArguments(line.split(' ').filter((word) => word !== ''))

test('verify takes inputs and addresses, in any order', () => {
  expect(read('verify a --json b - --recipient a@b.example --recipient=c@d.example')).toEqual({
    ok: true,
    command: {
      name: 'verify',
      inputs: ['a', 'b', '-'],
      addresses: ['a@b.example', 'c@d.example'],
      isJson: true,
    },
  })
  expect(read('verify -- -strange.json')).toMatchObject({
    command: { inputs: ['-strange.json'], addresses: null, isJson: false },
  })
})

test('extract takes a file, bake two and where the third goes', () => {
  expect(read('extract a.png')).toEqual({ ok: true, command: { name: 'extract', file: 'a.png' } })
  for (const line of [
    'bake a.png b.json -o c.png',
    'bake -o c.png a.png b.json',
    'bake a.png b.json --output=c.png',
  ])
    expect(read(line)).toEqual({
      ok: true,
      command: { name: 'bake', image: 'a.png', payload: 'b.json', output: 'c.png' },
    })
})

test('help is given whatever stands beside it', () => {
  for (const line of ['--help', '-h', 'verify --help', 'bake -h'])
    expect(read(line)).toEqual({ ok: true, command: { name: 'help' } })
})

test.each([
  ['', 'Say what to do: verify, extract or bake.'],
  ['polish a', 'There is no command "polish".'],
  ['constructor a', 'There is no command "constructor".'],
  ['verify', 'Say what to verify.'],
  ['verify - -', 'Standard input can be read only once.'],
  ['verify --recipient nobody a', '"nobody" is no address.'],
  ['verify --recipient', 'argument missing'],
  ['verify --unknown a', '--unknown'],
  ['verify -o a b', '"verify" has no option --output.'],
  ['extract', 'Name one picture.'],
  ['extract a b', 'Name one picture.'],
  ['extract --json a', '"extract" has no option --json.'],
  ['bake a -o c', 'Name a picture and the file of what is baked into it.'],
  ['bake a b', 'Say by -o where the baked picture goes.'],
  ['bake a b c -o d', 'Name a picture and the file of what is baked into it.'],
])('"%s" is wrong use: %s', (line, problem) => {
  expect(read(line)).toEqual({ ok: false, problem: expect.stringContaining(problem) })
})
