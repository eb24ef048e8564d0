import type { BlockView } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'

/** Whether an issuer's badges are offered, and the button that changes it. */
export function BlockIssuer({ t, token, block }: { t: Translate; token: string; block: BlockView }) {
  return (
    <form method="post" action={block.action} class="block-issuer">
      <input type="hidden" name="token" value={token} />
      <p class="small muted" id="block-issuer">
        <Sentence
          t={t}
          of={block.isBlocked ? 'blocking.is-blocked' : 'blocking.offer'}
          parts={{ host: <HostName host={block.host} /> }}
        />
      </p>
      <button class="button" type="submit" aria-describedby="block-issuer">
        {t(block.isBlocked ? 'blocking.unblock' : 'blocking.block')}
      </button>
    </form>
  )
}
