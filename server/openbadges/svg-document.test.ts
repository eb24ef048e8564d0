import { expect, test } from 'vitest'
import { type SvgElement, walkSvg } from './svg-document.ts'

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

const PIECE = 64 * 1024

test('of a long value only its end is handed to whoever looks at names and places', () => {
  const picture = `data:image/png;base64,${'iVBO'.repeat(100_000)}`
  const drawing = `<svg class="short"><!--${picture}--><image id="a" href="${picture}"/><g><![CDATA[${picture}]]></g></svg>`
  const listValues = (isBrief: boolean) => {
    const values: [string, number, number][] = []
    const onOpen = (element: SvgElement, span: { start: number; end: number }) => {
      for (const { value } of Object.values(element.attributes)) values.push([value, span.start, span.end])
    }
    expect(walkSvg(new TextEncoder().encode(drawing), { isBrief, onOpen })).toEqual({
      ok: true,
      value: undefined,
    })
    return values
  }
  const whole = listValues(false)
  const brief = listValues(true)
  expect(whole.map(([value]) => value)).toEqual(['short', 'a', picture])
  expect(brief.map(([, start, end]) => [start, end])).toEqual(whole.map(([, start, end]) => [start, end]))
  const [short, id, end] = brief.map(([value]) => value)
  expect([short, id]).toEqual(['short', 'a'])
  expect(end?.length).toBeLessThan(2 * PIECE + 2)
  expect(picture.endsWith(end?.slice(1) ?? 'nothing')).toBe(true)
})

test.each(['<g', '<svg ', '&', '<?', '</'])('a name without end after %s is a fault', (before) => {
  expect(countOpened(`<svg><g/>${before}${'a'.repeat(3 * PIECE)}`)).toEqual({
    opened: 2,
    code: 'image-unreadable',
  })
})

test('what fails in a handler is no fault of the picture', () => {
  const onOpen = () => {
    throw new RangeError('ours')
  }
  expect(() => walkSvg(new TextEncoder().encode('<svg/>'), { onOpen })).toThrow('ours')
})
