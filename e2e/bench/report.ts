/**
 * One line of the table.
 *
 * @property ours what was measured, with its unit
 * @property against what it is held against, with its unit
 * @property ratio ours over against; for rates the other way round, so that less is better in every line
 * @property target the ratio to hold; null where there is none
 */
export type Row = { measure: string; ours: string; against: string; ratio: number; target: number | null }

const TITLES = ['measure', 'ours', 'against', 'ratio', 'target'] as const

/** Prints the rows as a Markdown table, as it stands in docs/benchmarks.md. */
export function printRows(rows: readonly Row[]): void {
  const lines = [
    TITLES,
    ...rows.map(({ measure, ours, against, ratio, target }) => [
      measure,
      ours,
      against,
      ratio.toPrecision(ratio < 100 ? 2 : 3),
      target === null ? '' : `≤ ${target}${ratio > target ? ' (missed)' : ''}`,
    ]),
  ]
  const widths = TITLES.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const format = (line: readonly string[]) =>
    `| ${widths.map((width, column) => (line[column] ?? '').padEnd(width)).join(' | ')} |`
  const [titles = TITLES, ...others] = lines
  console.log(
    ['', format(titles), format(widths.map((width) => '-'.repeat(width))), ...others.map(format)].join('\n'),
  )
}

export const formatBytes = (bytes: number) => `${bytes.toLocaleString('en')} B`

/** @param ms what one takes */
export const formatRate = (ms: number) => `${Math.round(1000 / ms).toLocaleString('en')}/s`

export function formatTime(ms: number): string {
  if (ms >= 10) return `${ms.toFixed(0)} ms`
  return ms >= 0.1 ? `${ms.toFixed(2)} ms` : `${(ms * 1000).toFixed(1)} µs`
}
