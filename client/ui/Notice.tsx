import type { ComponentChildren } from 'preact'

/** A coloured box with something to know. The words carry the meaning, never the colour alone. */
export function Notice({ kind, children }: { kind: 'info' | 'problem' | 'ok'; children: ComponentChildren }) {
  return (
    <div
      class={kind === 'info' ? 'notice' : `notice notice-${kind}`}
      {...(kind === 'problem' ? { role: 'alert' } : {})}
    >
      {children}
    </div>
  )
}
