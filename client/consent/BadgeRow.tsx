import type { HostText } from '../../server/backpack/wire.ts'
import type { BadgeView } from '../../server/issuer/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName, hostString } from '../ui/HostName.tsx'
import { plainName } from '../ui/plain-text.ts'
import { Sentence } from '../ui/Sentence.tsx'
import { TextLine } from '../ui/Text.tsx'
import { BadgeDetails } from './BadgeDetails.tsx'
import type { Controls } from './controls.tsx'
import { FaultRow } from './FaultRow.tsx'
import type { Row } from './rows.ts'
import { Told } from './Told.tsx'

type Props = {
  t: Translate
  lang: string
  row: Row
  controls: Controls
  /** A checkbox is drawn only where there is something to choose between. */
  isChoice: boolean
  /** Whether the buttons that change the request are still offered. */
  isOpen: boolean
}

/** One badge of a request in whatever state it is. Its place is kept from the first moment: nothing jumps. */
export function BadgeRow(props: Props) {
  const { row } = props
  return (
    <li class="offer" data-at={row.at} data-state={row.item.state}>
      <RowBody {...props} />
      {row.note}
    </li>
  )
}

function RowBody(props: Props) {
  const { t, lang, row } = props
  const { item } = row
  switch (item.state) {
    case 'ready':
      return <ReadyRow {...props} badge={item.badge} preview={item.preview} />
    case 'added':
    case 'declined':
      return (
        <div class="offer-main">
          <Picture src={item.badge.picture} />
          <BadgeWords t={t} lang={lang} badge={item.badge} />
          <span class={`mark mark-${item.state}`}>{t(`consent.row.${item.state}`)}</span>
        </div>
      )
    case 'held':
      return (
        <Told picture="held" title={<TextLine text={item.name} />} host={item.host}>
          <p class="offer-sentence">
            <Sentence
              t={t}
              of="consent.row.held"
              parts={{ date: <DateText lang={lang} at={item.since} /> }}
            />
          </p>
          <div class="buttons">
            <a class="button button-quiet" href={item.href} target="_blank" rel="noopener">
              {t('consent.row.view')}
            </a>
          </div>
        </Told>
      )
    case 'fault':
      return <FaultRow {...props} fault={item.fault} />
    case 'checking':
      return <CheckingRow t={t} host={item.host} />
    default:
      return null
  }
}

function ReadyRow({
  t,
  lang,
  row,
  controls,
  isChoice,
  badge,
  preview,
}: Props & { badge: BadgeView; preview: string }) {
  const words = (
    <>
      <Picture src={badge.picture} />
      <BadgeWords t={t} lang={lang} badge={badge} />
    </>
  )
  if (!isChoice) {
    return (
      <>
        <div class="offer-main">
          {words}
          {controls.kind === 'form' ? <input type="hidden" name="add" value={preview} /> : null}
        </div>
        <BadgeDetails t={t} lang={lang} badge={badge} />
      </>
    )
  }
  return (
    <>
      <label class="offer-main">
        {words}
        <input
          type="checkbox"
          name="add"
          value={preview}
          checked={row.isTicked}
          aria-label={t('consent.row.add', {
            name: plainName(badge.name),
            host: hostString(badge.host),
          })}
          {...(controls.kind === 'form'
            ? {}
            : {
                onChange: (event: Event & { currentTarget: HTMLInputElement }) =>
                  controls.onTick(row.at, event.currentTarget.checked),
              })}
        />
      </label>
      <BadgeDetails t={t} lang={lang} badge={badge} />
    </>
  )
}

function BadgeWords({ t, lang, badge }: { t: Translate; lang: string; badge: BadgeView }) {
  return (
    <span class="offer-words">
      <span class="offer-name">
        <TextLine text={badge.name} />
      </span>
      <span class="offer-about">
        <HostName host={badge.host} />
        {badge.issuedOn === null ? null : (
          <>
            {' · '}
            <Sentence
              t={t}
              of="consent.row.awarded"
              parts={{ date: <DateText lang={lang} at={badge.issuedOn} /> }}
            />
          </>
        )}
      </span>
    </span>
  )
}

function CheckingRow({ t, host }: { t: Translate; host: HostText | null }) {
  return (
    <div class="offer-main">
      <span class="picture picture-checking" aria-hidden="true" />
      <span class="offer-words">
        <span class="offer-about">
          {host === null ? (
            t('consent.row.checking-unnamed')
          ) : (
            <Sentence t={t} of="consent.row.checking" parts={{ host: <HostName host={host} /> }} />
          )}
        </span>
      </span>
    </div>
  )
}

/** Decoration: the name stands beside it. Its place is kept before it has loaded. */
function Picture({ src }: { src: string }) {
  return <img class="picture" src={src} alt="" width={64} height={64} decoding="async" />
}
