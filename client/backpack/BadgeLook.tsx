import type { HostText, LookAnswer, LookView } from '../../server/backpack/wire.ts'
import { formatWait, type Translate } from '../messages/translate.ts'
import { Button } from '../ui/Button.tsx'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sentence } from '../ui/Sentence.tsx'

type Props = { t: Translate; lang: string; look: LookView }

/** What a look told that was asked for just now; and, where its host has been silent for a while, since when. */
export function LookNotices({ t, lang, look }: Props) {
  const { host, answer, silence } = look
  return (
    <>
      {answer === null ? null : (
        <Notice kind={answer.what === 'valid' ? 'ok' : 'info'}>
          <p role="status">
            <Answer t={t} lang={lang} host={host} answer={answer} />
          </p>
        </Notice>
      )}
      {silence === null ? null : (
        <Notice kind="info">
          <p>
            <Sentence
              t={t}
              of="backpack.silence"
              parts={{
                host: <HostName host={host} />,
                day: <DateText lang={lang} at={silence.since} />,
                confirmed: <DateText lang={lang} at={silence.confirmedAt} />,
              }}
            />{' '}
            {silence.isAskedAgain ? t('backpack.silence.again') : null}
          </p>
        </Notice>
      )}
    </>
  )
}

function Answer({ t, lang, host, answer }: Omit<Props, 'look'> & { host: HostText; answer: LookAnswer }) {
  const when = answer.what === 'resting' ? formatWait(lang, answer.waitMs) : ''
  return (
    <Sentence
      t={t}
      of={`backpack.check-now.${answer.what}`}
      parts={{ host: <HostName host={'host' in answer ? answer.host : host} />, when }}
    />
  )
}

/** Asks for a look at once, instead of waiting for the night. */
export function CheckNow({ t, look, token }: { t: Translate; look: LookView; token: string }) {
  return (
    <form method="post" action={look.action} class="badge-part screen-only">
      <input type="hidden" name="token" value={token} />
      <Button type="submit">{t('backpack.check-now.do')}</Button>
    </form>
  )
}
