import type { Translate } from '../messages/translate.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { TextLine } from '../ui/Text.tsx'

/**
 * What a check itself said, for whoever writes to the issuer: in the language of the specifications, and it may quote a
 * stranger.
 */
export function TechnicalDetail({
  t,
  detail,
  maxLength,
}: {
  t: Translate
  detail: string
  maxLength: number
}) {
  if (detail === '') return null
  const words = (
    <span lang="en">
      <TextLine text={detail} maxLength={maxLength} />
    </span>
  )
  return (
    <span class="small muted badge-note">
      <Sentence t={t} of="checks.technical" parts={{ detail: words }} />
    </span>
  )
}
