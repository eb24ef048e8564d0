import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame } from '@playwright/test'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const SOURCE = readFileSync(
  createRequire(import.meta.resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
)

/**
 * Asks axe about each frame as a page of its own: the Frame must be whole by itself, whoever embeds it.
 *
 * axe stays in the frame, so that a state that is asked about several times is not slow.
 *
 * @param rules only these; else all of WCAG 2.2 AA and of axe's best practices
 */
export async function findViolations(frames: Frame[], rules?: string[]): Promise<string[]> {
  const found: string[] = []
  for (const frame of frames) {
    if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(SOURCE)
    found.push(...(await frame.evaluate(runAxe, rules ?? TAGS)))
  }
  return found
}

type Check = { message: string }
type Node = { html: string; any: Check[]; all: Check[]; none: Check[] }
type Axe = { run: (options: object) => Promise<{ violations: { id: string; nodes: Node[] }[] }> }

/** Runs in the page. */
async function runAxe(values: string[]): Promise<string[]> {
  const { axe } = window as unknown as { axe: Axe }
  const { violations } = await axe.run({ iframes: false, resultTypes: ['violations'], runOnly: values })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, any, all, none }) =>
        `${id}: ${html} ${[...any, ...all, ...none].map(({ message }) => message).join(' ')}`,
    ),
  )
}
