import { canShowDialog, openDialog } from './dialog.ts'
import { openFullPage, readList } from './issue-no-modal.ts'
import type { IssueCallback, IssueHook, IssueOptions, IssueResult } from './openbadges.d.ts'
import { type Fault, type Item, sortOut } from './outcome.ts'

/** Calls that wait for the dialog. The first has it. */
const waiting: (() => void)[] = []

/** `OpenBadges.issue`: openbadges.d.ts says what it promises. */
export function issue(
  assertions: unknown,
  callback?: IssueCallback | null,
  hookOrOptions?: IssueHook | IssueOptions | null,
): Promise<IssueResult> | undefined {
  const list = readList(assertions)
  const options = (hookOrOptions || {}) as IssueOptions
  let resolve: ((result: IssueResult) => void) | undefined

  /** In a task of its own: always later, and a callback that throws is an uncaught error that harms nobody. */
  const settle = (items: (Item | undefined)[], fallback: Fault) => {
    setTimeout(() => {
      const result = sortOut(list, items, fallback)
      if (resolve) resolve(result)
      if (typeof callback === 'function') callback(result.errors, result.successes)
    })
  }

  const open = () => {
    if (!document.body) {
      setTimeout(open, 9)
      return
    }
    openDialog(list.sent, options, (items, fallback) => {
      settle(items, fallback)
      // Timers go off in their order: the callback comes, then the next dialog.
      setTimeout(() => {
        waiting.shift()
        if (waiting[0]) waiting[0]()
      })
    })
  }

  if (!list.sent.length) settle([], { r: 'INACCESSIBLE', c: 'too-many', m: EMBED.excess })
  else if (!canShowDialog()) openFullPage(list.sent, options.lang)
  else if (waiting.push(open) === 1) open()

  if (window.Promise)
    return new Promise((done) => {
      resolve = done
    })
}
