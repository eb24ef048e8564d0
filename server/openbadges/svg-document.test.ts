import { expect, test } from 'vitest'
import { walkSvg } from './svg-document.ts'

function countOpened(text: string): { opened: number; code: string | null } {
  let opened = 0
  const walked = walkSvg(new TextEncoder().encode(text), {
    onOpen: () => {
      opened += 1
    },
  })
  return { opened, code: walked.ok ? null : walked.rejection.code }
}

test('reading ends at the first fault, however much comes after it', () => {
  const rest = '<g/>'.repeat(10_000)
  expect(countOpened(`<svg>${rest}</svg>`)).toEqual({ opened: 10_001, code: null })
  for (const fault of ['</a>', '<g a=1/>', '&nothing;', '<g a="1" a="1"/>'])
    expect(countOpened(`<svg><g/>${fault}${rest}</svg>`)).toEqual({ opened: 2, code: 'image-unreadable' })
  expect(countOpened(`<svg>${'<g>'.repeat(10_000)}`)).toEqual({ opened: 200, code: 'image-unreadable' })
})

test('what fails in a handler is no fault of the picture', () => {
  const onOpen = () => {
    throw new RangeError('ours')
  }
  expect(() => walkSvg(new TextEncoder().encode('<svg/>'), { onOpen })).toThrow('ours')
})
