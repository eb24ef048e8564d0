/** Markup that is safe to send: every text in it was escaped on its way in. */
export type Html = { markup: string }

/** A template for markup. Texts are escaped; markup made by `html` and lists of it go in as they are. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | Html | Html[])[]): Html {
  const markup = parts.map((part, at) => part + render(values[at] ?? '')).join('')
  return { markup }
}

function render(value: string | Html | Html[]): string {
  if (Array.isArray(value)) return value.map((each) => each.markup).join('')
  return typeof value === 'string' ? escapeText(value) : value.markup
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}
