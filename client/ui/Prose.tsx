import type { ComponentChildren } from 'preact'
import type { Translate } from '../messages/translate.ts'
import { clampLine } from './plain-text.ts'
import { type Block, proseLine, type Run, readProse } from './prose.ts'

/** About as much as a phone shows without scrolling. */
const SHORT = 600

/**
 * An issuer's longer text in its paragraphs and lists: hostile, so nothing in it is a link, a heading or markup of ours.
 * Much of it waits behind "Show all", which works without a script.
 */
export function Prose({ text, t }: { text: string; t: Translate }) {
  const blocks = readProse(text)
  const line = proseLine(blocks)
  if (line === '') return null
  return (
    <div class="issuer-text">
      {line.length <= SHORT ? (
        <Blocks blocks={blocks} />
      ) : (
        <>
          <p>
            <bdi>{clampLine(line, SHORT / 2)}</bdi>
          </p>
          <details>
            <summary>{t('consent.text.show-all')}</summary>
            <Blocks blocks={blocks} />
          </details>
        </>
      )}
    </div>
  )
}

function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return (
    <>
      {blocks.map(({ kind, lines }, at) => {
        const key = `${at}`
        if (kind === 'paragraph') return <Paragraph key={key} lines={lines} />
        const List = kind === 'bullets' ? 'ul' : 'ol'
        return (
          <List key={key}>
            {lines.map((runs, place) => (
              <li key={`${place}`} dir="auto">
                <Runs runs={runs} />
              </li>
            ))}
          </List>
        )
      })}
    </>
  )
}

function Paragraph({ lines }: { lines: readonly Run[][] }) {
  return (
    <p dir="auto">
      {lines.map((runs, at) => (
        <span key={`${at}`}>
          {at === 0 ? null : <br />}
          <Runs runs={runs} />
        </span>
      ))}
    </p>
  )
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return <>{runs.map((run, at) => drawRun(run, `${at}`))}</>
}

function drawRun({ text, look }: Run, key: string): ComponentChildren {
  if (look === 'strong') return <b key={key}>{text}</b>
  if (look === 'emphasis') return <em key={key}>{text}</em>
  return look === 'code' ? <code key={key}>{text}</code> : text
}
