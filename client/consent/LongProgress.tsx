import type { ComponentChildren } from 'preact'
import type { Translate } from '../messages/translate.ts'
import { PageForm, PageSheet } from './PageSheet.tsx'

/**
 * How far something with a long list is. The script of the page looks again by itself; without it the page loads again.
 *
 * @param label of the bar
 * @param words how far it is, in words
 * @param patience what can be done meanwhile
 * @param again what the link says that looks again where there are no scripts
 * @param children buttons
 */
export function LongProgress({
  t,
  heading,
  done,
  count,
  label,
  words,
  patience,
  again = t('consent.check-again'),
  action,
  token,
  children,
}: {
  t: Translate
  heading: string
  done: number
  count: number
  label: string
  words: string
  patience: string
  again?: string
  action: string
  token: string
  children?: ComponentChildren
}) {
  return (
    <PageSheet t={t} isChecking={false}>
      <PageForm action={action} token={token}>
        <div class="scroll">
          <h1 tabindex={-1}>{heading}</h1>
          <div data-progress="">
            <progress class="long-progress" max={count} value={done} aria-label={label} />
            <p class="muted">{words}</p>
          </div>
          <p>{patience}</p>
        </div>
        {children === undefined ? null : (
          <div class="bar">
            <div class="buttons">{children}</div>
          </div>
        )}
      </PageForm>
      <noscript>
        <meta http-equiv="refresh" content="3" />
        <p>
          <a href="?">{again}</a>
        </p>
      </noscript>
    </PageSheet>
  )
}
