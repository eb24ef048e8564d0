import type { ComponentChildren, JSX } from 'preact'

type Links = Record<string, string>

/**
 * Draws a document of ours that is written in the plain part of Markdown: headings, paragraphs, fences, tables, code,
 * links, bold.
 *
 * Made for our own documents, whose every construct a test looks at; nothing of a stranger goes through here. A row of
 * a table can be linked to by the last of its cells that is a word of code.
 *
 * @param links where relative links lead; a link that is not there stays text
 */
export function MarkdownText({ source, links }: { source: string; links: Links }) {
  return <>{readBlocks(source).map((block, at) => drawBlock(block, at, links))}</>
}

/** A fence may have empty lines in it; everything else ends at one. */
const BLOCK = /^```\w*\n([\s\S]*?)^```$|((?:^(?!```).*\S.*$\n?)+)/gm

type Block = { fence: string } | { lines: string[] }

function readBlocks(source: string): Block[] {
  return [...source.matchAll(BLOCK)].map(([, fence, text]) =>
    fence === undefined ? { lines: (text ?? '').trimEnd().split('\n') } : { fence },
  )
}

function drawBlock(block: Block, at: number, links: Links): JSX.Element {
  if ('fence' in block) {
    return (
      <pre key={at}>
        <code>{block.fence}</code>
      </pre>
    )
  }
  const [first = ''] = block.lines
  const heading = /^(#{1,3}) (.*)$/.exec(first)
  if (heading !== null) return drawHeading(heading[1]?.length ?? 1, heading[2] ?? '', at)
  if (first.startsWith('|')) return drawTable(block.lines, at, links)
  return <p key={at}>{drawText(block.lines.join(' '), links)}</p>
}

function drawHeading(level: number, text: string, key: number) {
  const id = text.toLowerCase().replace(/\W+/g, '-')
  if (level === 1) return <h1 key={key}>{text}</h1>
  return level === 2 ? (
    <h2 key={key} id={id}>
      {text}
    </h2>
  ) : (
    <h3 key={key} id={id}>
      {text}
    </h3>
  )
}

function drawTable([head = '', , ...rows]: string[], key: number, links: Links) {
  return (
    <table key={key}>
      <thead>
        <tr>
          {readCells(head).map((cell) => (
            <th key={cell} scope="col">
              {drawText(cell, links)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row} {...idOf(row)}>
            {readCells(row).map((cell, at) => (
              <td key={at}>{drawText(cell, links)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const readCells = (row: string): string[] =>
  row
    .replace(/^\| ?|\s*\|$/g, '')
    .split(/ ?(?<!\\)\| ?/)
    .map((cell) => cell.trim())

function idOf(row: string): { id?: string } {
  const words = readCells(row).flatMap((cell) => /^`([\w-]+)`$/.exec(cell)?.[1] ?? [])
  const id = words.at(-1)
  return id === undefined ? {} : { id }
}

/** Code first: what stands in it means nothing else. */
const INLINE = /`([^`]+)`|\[((?:[^\]`]|`[^`]*`)+)\]\(([^)]+)\)|\*\*([^*]+)\*\*/g

function drawText(text: string, links: Links): ComponentChildren[] {
  const pieces: ComponentChildren[] = []
  let from = 0
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, label, target, bold] = match
    pieces.push(text.slice(from, match.index))
    from = match.index + whole.length
    if (code !== undefined) pieces.push(<code>{code}</code>)
    else if (bold !== undefined) pieces.push(<strong>{bold}</strong>)
    else pieces.push(drawLink(label ?? '', target ?? '', links))
  }
  return [...pieces, text.slice(from)]
}

function drawLink(label: string, target: string, links: Links) {
  const text = drawText(label, links)
  if (/^(https?:|#)/.test(target)) return <a href={target}>{text}</a>
  const href = links[target]
  if (href === undefined) return text
  // A file: shown by itself, it would have no way back in an installed app.
  return (
    <a href={href} download>
      {text}
    </a>
  )
}
