import { expect, test } from 'vitest'
import { readLines } from './request.ts'

const encoder = new TextEncoder()

async function linesOf(...chunks: Uint8Array[]): Promise<string[]> {
  const lines: string[] = []
  await readLines(
    new ReadableStream({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(chunk)
        controller.close()
      },
    }),
    (line) => lines.push(line),
  )
  return lines
}

test('lines are put together from whatever pieces arrive', async () => {
  expect(
    await linesOf(encoder.encode('{"a"'), encoder.encode(':1}\n{"b":2}\n{"c"'), encoder.encode(':3}\n')),
  ).toEqual(['{"a":1}', '{"b":2}', '{"c":3}'])
})

test('a last line needs no line break, and empty lines are none', async () => {
  expect(await linesOf(encoder.encode('\n1\n\n  \n2'))).toEqual(['1', '2'])
  expect(await linesOf()).toEqual([])
})

test('a character cut in two by the network is whole again', async () => {
  const bytes = encoder.encode('"é😀"\n')
  for (let at = 1; at < bytes.length; at++) {
    expect(await linesOf(bytes.slice(0, at), bytes.slice(at))).toEqual(['"é😀"'])
  }
})

test('a stream that breaks off is an error, after the lines before it', async () => {
  const lines: string[] = []
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      if (lines.length === 0) controller.enqueue(encoder.encode('1\n2'))
      else controller.error(new Error('cut'))
    },
  })
  await expect(readLines(broken, (line) => lines.push(line))).rejects.toThrow('cut')
  expect(lines).toEqual(['1'])
})
