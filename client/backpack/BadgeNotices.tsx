import type { BadgeNotice, HostText, Standing } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { listFields } from './list-fields.ts'

/**
 * What has become of a badge since it was added, where somebody should know it before all else.
 *
 * @param says whose words: to its earner, or to whoever looks at a shared one
 */
export function BadgeNotices({
  t,
  lang,
  badge,
  says = 'backpack',
}: {
  t: Translate
  lang: string
  badge: { host: HostText; notices: readonly BadgeNotice[] }
  says?: 'backpack' | 'sharing'
}) {
  return (
    <>
      {badge.notices.map((notice) => (
        <Notice key={notice.what} kind="info">
          <p>
            {notice.what === 'changed' ? null : (
              <>
                <Status t={t} standing={notice.what} />{' '}
              </>
            )}
            <Sentence
              t={t}
              of={`${says}.notice.${notice.what}`}
              parts={{
                host: <HostName host={badge.host} />,
                day: <DateText lang={lang} at={notice.at} />,
                ...(notice.what === 'changed' ? { fields: listFields(t, lang, notice.fields) } : {}),
              }}
            />
          </p>
        </Notice>
      ))}
    </>
  )
}

/** How a badge stands, in a word; nothing while all is well. */
export function Status({ t, standing }: { t: Translate; standing: Standing }) {
  return standing === 'good' ? null : <StatusToday t={t} standing={standing} />
}

/** How a badge stands, in a word, a good one too: for strangers, to whom silence would say nothing. */
export function StatusToday({ t, standing }: { t: Translate; standing: Standing }) {
  return <b class={`badge-status badge-status-${standing}`}>{t(`backpack.status.${standing}`)}</b>
}
