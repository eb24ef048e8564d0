import { expect, test } from 'vitest'
import { proseLine, proseText, readProse } from './prose.ts'

/** Blocks as a short text: marks for what is drawn. */
const draw = (text: string) =>
  readProse(text).map(({ kind, lines }) => [
    kind,
    ...lines.map((runs) =>
      runs.map((run) => (run.look === 'plain' ? run.text : `<${run.look}:${run.text}>`)).join(''),
    ),
  ])

test('text without marks stays as it stands, line by line', () => {
  expect(draw('Join two plates.\nLet them cool.\n\nThen show them.')).toEqual([
    ['paragraph', 'Join two plates.', 'Let them cool.'],
    ['paragraph', 'Then show them.'],
  ])
  expect(readProse(' \n\n ')).toEqual([])
})

test('lists are lists, also right below the line that names them', () => {
  expect(draw('You can:\n- weld\n* solder\n1. first\n2) second')).toEqual([
    ['paragraph', 'You can:'],
    ['bullets', 'weld', 'solder'],
    ['numbers', 'first', 'second'],
  ])
})

test.each([
  ['a **clean** seam', 'a <strong:clean> seam'],
  ['a __clean__ seam', 'a <strong:clean> seam'],
  ['*once* and _twice_', '<emphasis:once> and <emphasis:twice>'],
  ['run `npm ci`', 'run <code:npm ci>'],
  ['see [the rules](https://a.example/r)', 'see the rules (https://a.example/r)'],
  ['![a seam](https://a.example/s.png)', 'a seam (https://a.example/s.png)'],
  ['[https://a.example/](https://a.example/)', 'https://a.example/'],
  ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
  ['## Rules ##', '<strong:Rules>'],
  ['\\*not so\\*', '*not so*'],
])('%s', (text, drawn) => {
  expect(draw(text)).toEqual([['paragraph', drawn]])
})

test.each([
  '2 * 3 * 4',
  'snake_case_name',
  'a ** b',
  '<b>bold</b> &amp;',
  '#hashtag',
  '-5 degrees',
  '*',
  '**',
  '[x]',
])('what only looks like marks stays: %s', (text) => {
  expect(draw(text)).toEqual([['paragraph', text]])
})

test('what it says is one line without marks', () => {
  expect(proseLine(readProse('You can:\n\n- **weld**\n- `solder`'))).toBe('You can: weld solder')
})

test('marks within marks, pictures without words, and code are told', () => {
  expect(draw('**a *b* c** ![](https://a.example/s.png)')).toEqual([
    ['paragraph', '<strong:a b c> (https://a.example/s.png)'],
  ])
  expect(draw('```js\nlet a\nlet b\n```\n> said')).toEqual([
    ['paragraph', '<code:let a>', '<code:let b>'],
    ['paragraph', 'said'],
  ])
  expect(draw('- a\n  b\n\n- [**d**](https://a.example/)')).toEqual([
    ['bullets', 'a b', '<strong:d> (https://a.example/)'],
  ])
})

test('characters that nobody sees are gone, as from every text of an issuer', () => {
  expect(draw('**we\u202eld**')).toEqual([['paragraph', '<strong:weld>']])
})

// A mark that looks for its partner to the end of the text, each time anew, would take longer than a test may.
test.each(['*a', '**a', '_a ', '`', '[', '![a](', '[a](b', '\\', '- ', '# '])(
  'a long text of nothing but %s costs what its length costs',
  (mark) => {
    const text = `${mark.repeat(20_000 / mark.length)} end`
    expect(proseLine(readProse(text))).toMatch(/end$/)
  },
)

test('as a text without marks it keeps its paragraphs and the lines of its lists', () => {
  expect(
    proseText('## Rules\nA **clean** seam.\n- one\n- `two`\n\n1) weld\n2) show\n\nDone *at last*.'),
  ).toBe('Rules\n\nA clean seam.\n\n• one\n• two\n\n1. weld\n2. show\n\nDone at last.')
  expect(proseText('Join two plates.\nLet them cool.')).toBe('Join two plates.\nLet them cool.')
})
