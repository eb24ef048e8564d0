import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'

const TOP = path.resolve(import.meta.dirname, '../..')

/** What speaks to developers or to nobody, and so stands outside the catalogue (docs/house.md). */
const OUTSIDE =
  /^server\/(demo|cli|testing|openbadges|checking|fetching|storage)\/|\.test\.|\/releases\/|\.d\.ts$/

/** Attributes that people read or hear. */
const SPOKEN =
  /^(title|alt|placeholder|label|content|aria-(label|description|roledescription|valuetext|placeholder))$/

/** Members through which a script shows or says something, and fields of our own that become it. */
const SHOWN = /^(textContent|innerText|title|alt|placeholder|ariaLabel|ariaDescription|heading|subject)$/

/** Names, which no language changes, settings of the browser, and kinds of pages and cards in Open Graph. */
const NAMES = [
  'Open Backpack',
  'Open Badges',
  'width=device-width, initial-scale=1, viewport-fit=cover',
  'light dark',
  'noindex',
  'no-referrer',
  'website',
  'summary',
]

type Node = { type: string; start: number; [key: string]: unknown }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode)

/** The words that an expression can become when it is shown: through conditions and joins, not through calls. */
function wordsOf(node: unknown): string[] {
  if (!isNode(node)) return []
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : []
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked)
    case 'ConditionalExpression':
      return [...wordsOf(node.consequent), ...wordsOf(node.alternate)]
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.type === 'BinaryExpression' && node.operator !== '+'
        ? []
        : [...wordsOf(node.left), ...wordsOf(node.right)]
    case 'JSXExpressionContainer':
      return wordsOf(node.expression)
    default:
      return []
  }
}

const nameOf = (node: unknown): string => {
  if (!isNode(node)) return ''
  return String(node.name ?? node.value ?? '')
}

/** The texts that a node shows past the catalogue. */
function shownBy(node: Node): string[] {
  switch (node.type) {
    case 'JSXText':
      return [String(node.value)]
    case 'JSXElement':
    case 'JSXFragment':
      return (node.children as Node[])
        .filter(({ type }) => type === 'JSXExpressionContainer')
        .flatMap(wordsOf)
    case 'JSXAttribute':
      return SPOKEN.test(nameOf(node.name)) ? wordsOf(node.value) : []
    case 'AssignmentExpression':
      return SHOWN.test(nameOf((node.left as Node).property)) ? wordsOf(node.right) : []
    case 'Property':
      return SHOWN.test(nameOf(node.key)) ? wordsOf(node.value) : []
    case 'CallExpression': {
      const [name, value] = node.arguments as Node[]
      const isAttribute = nameOf((node.callee as Node).property) === 'setAttribute'
      return isAttribute && SPOKEN.test(nameOf(name)) ? wordsOf(value) : []
    }
    default:
      return []
  }
}

const hasLetters = (text: string) => /\p{L}{2}/u.test(text)

function findVisible(file: string, source: string): string[] {
  const found: string[] = []
  const visit = (node: Node): void => {
    for (const text of shownBy(node))
      if (hasLetters(text) && !NAMES.includes(text.trim())) found.push(`${file}: ${text.trim()}`)
    childrenOf(node).forEach(visit)
  }
  visit(parseSync(file, source).program as unknown as Node)
  return found
}

const files = ['client', 'server'].flatMap((folder) =>
  readdirSync(path.join(TOP, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((file) => /\.tsx?$/.test(file) && !OUTSIDE.test(file) && !file.startsWith('client/messages/')),
)

test('no text that a person reads stands outside the catalogue', () => {
  expect(files.filter((file) => file.endsWith('.tsx')).length).toBeGreaterThan(40)
  expect(files.flatMap((file) => findVisible(file, readFileSync(path.join(TOP, file), 'utf8')))).toEqual([])
})

test.each([
  ['text', '<p>Hello</p>'],
  ['a spoken attribute', '<button aria-label="Close" />'],
  ['a text in braces', "<p>{isOpen ? 'Open' : t('closed')}</p>"],
  ['a joined text', "<p>{'Added ' + day}</p>"],
  ['a template in an attribute', '<img alt={`Badge of gold`} />'],
  ['a title of a page', "sendPage({ title: 'Account' })"],
  ['what a script writes', "status.textContent = 'Copied'"],
  ['what a script names', "button.setAttribute('aria-label', 'Close')"],
])('%s is found', (_what, source) => {
  expect(findVisible('x.tsx', source)).toHaveLength(1)
})

test.each(['<p class="muted">{t(\'a.b\')}</p>', "<p>{' · '}</p>", "<input type={a === 'code' ? b : c} />"])(
  '%s is nobody’s text',
  (source) => {
    expect(findVisible('x.tsx', source)).toEqual([])
  },
)
