import type { Translate } from '../messages/translate.ts'
import { clampLine, plainLine, plainParagraphs } from './plain-text.ts'

const SHORT = 280

/** One line of an issuer's text, kept apart from the direction of ours. */
export function TextLine({ text, maxLength = 120 }: { text: string; maxLength?: number }) {
  return <bdi class="issuer-text">{clampLine(plainLine(text), maxLength)}</bdi>
}

/**
 * An issuer's longer text: hostile, so only ever text, line by line as it was written. The first lines at once, the rest
 * behind "Show all", which works without a script.
 */
export function Text({ text, t }: { text: string; t: Translate }) {
  const paragraphs = plainParagraphs(text)
  const lines = paragraphs.join('\n')
  if (lines.length <= SHORT) return lines === '' ? null : <bdi class="issuer-text">{lines}</bdi>
  return (
    <div class="issuer-text">
      <p>
        <bdi>{clampLine(lines, SHORT)}</bdi>
      </p>
      <details>
        <summary>{t('consent.text.show-all')}</summary>
        {paragraphs.map((paragraph, at) => (
          <p key={`${at}`}>
            <bdi>{paragraph}</bdi>
          </p>
        ))}
      </details>
    </div>
  )
}
