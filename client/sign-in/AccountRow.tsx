import type { ComponentChildren } from 'preact'
import type { Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'

/** What every part of the account's page draws with. @property action absolute path of the account, `/account` */
export type AccountTools = { action: string; token: string; t: Translate; day: (at: number) => string }

/** One part of the account's page. */
export function Section({
  id,
  heading,
  what,
  children,
}: {
  id: string
  heading: string
  what?: string
  children: ComponentChildren
}) {
  return (
    <section id={id} class="card account-section" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {what !== undefined && <p class="muted">{what}</p>}
      {children}
    </section>
  )
}

/** One thing that the account has, and what can be done about it. */
export function Row({
  title,
  note,
  tag = null,
  children,
}: {
  title: ComponentChildren
  note: string
  tag?: string | null
  children: ComponentChildren
}) {
  return (
    <li class="row">
      <div class="row-text">
        <bdi class="row-title">{title}</bdi>
        {tag !== null && <span class="row-tag">{tag}</span>}
        <span class="row-note muted small">{note}</span>
      </div>
      <div class="buttons">{children}</div>
    </li>
  )
}

/** One button that changes one row. Its name says which: rows look alike to who cannot see them. */
export function Act({
  to,
  id,
  token,
  label,
  name,
}: {
  to: string
  id: string
  token: string
  label: string
  name: string
}) {
  return (
    <form method="post" action={to}>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="id" value={id} />
      <Button type="submit" aria-label={name}>
        {label}
      </Button>
    </form>
  )
}
