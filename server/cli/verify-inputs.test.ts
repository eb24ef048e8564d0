import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { verifyInputs } from './verify-inputs.ts'

function createWorld(env: Record<string, string> = {}) {
  let [said, wrong] = ['', '']
  return {
    world: {
      env,
      stdin: Readable.from(['']),
      out: {
        write: async (text: string) => {
          said += text
        },
        isClosed: () => false,
      },
      err: {
        write: (text: string) => {
          wrong += text
          return true
        },
      },
      now: () => 0,
    },
    said: () => said,
    wrong: () => wrong,
  }
}

test('the address where a backpack would be by default is as good as any other', async () => {
  const { world, said } = createWorld({ FETCH_ALLOW: 'localhost:8888' })
  const inputs = ['http://localhost:8888/a']
  expect(await verifyInputs({ name: 'verify', inputs, addresses: null, isJson: true }, world)).toBe(1)
  expect(JSON.parse(said()).code).not.toBe('forbidden-address')
})

test('a wrong setting is wrong use', async () => {
  const { world, said, wrong } = createWorld({ FETCH_HTTP: 'maybe' })
  expect(await verifyInputs({ name: 'verify', inputs: ['a'], addresses: null, isJson: false }, world)).toBe(2)
  expect(said()).toBe('')
  expect(wrong()).toContain('FETCH_HTTP')
})

test('a name of no file is told as such, and a document of no address as that', async () => {
  const { world, said } = createWorld()
  const homeless =
    '{"recipient":"a@b.example","badge":{"name":"a","description":"a","image":"/a","criteria":"/a","issuer":{"origin":"https://a.example","name":"a"}}}'
  const inputs = ['missing.json', homeless]
  expect(await verifyInputs({ name: 'verify', inputs, addresses: null, isJson: true }, world)).toBe(1)
  const reports = said()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(reports).toMatchObject([
    { code: 'not-a-reference', detail: expect.stringContaining('no file of this name') },
    { code: 'not-a-reference', version: '0.5', detail: expect.stringContaining('hosted') },
  ])
})
