import type { ComponentChildren } from 'preact'
import type { FaultView } from '../../server/issuer/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { Button } from '../ui/Button.tsx'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { TextLine } from '../ui/Text.tsx'
import { ActButton, type Controls } from './controls.tsx'
import { explainFault, type FaultAct } from './faults.ts'
import type { Row } from './rows.ts'
import { Told } from './Told.tsx'

type Props = {
  t: Translate
  lang: string
  row: Row
  controls: Controls
  isOpen: boolean
  fault: FaultView
}

/** A badge that cannot be added: what happened, whose move it is, what to press. It blocks no other. */
export function FaultRow({ t, lang, row, controls, isOpen, fault }: Props) {
  const { sentence, acts } = explainFault(fault)
  const titleId = `badge-${row.at}`
  const title = fault.name === null ? t('consent.row.unnamed') : <TextLine text={fault.name} />
  if (row.isSkipped) {
    return (
      <Told picture="skipped" title={title} host={fault.host}>
        <p class="offer-sentence muted">{t('consent.row.skipped')}</p>
      </Told>
    )
  }
  const offered = acts.filter((act) => isOpen || act === 'copy-note')
  return (
    <Told picture="fault" title={title} titleId={titleId} host={fault.host}>
      <p class="offer-sentence">
        {fault.rest?.words ?? (
          <Sentence
            t={t}
            of={sentence}
            parts={{
              host: fault.host === null ? t('consent.fault.the-issuer') : <HostName host={fault.host} />,
              address: (
                <b>
                  <AddressText address={fault.recipient ?? ''} />
                </b>
              ),
              date: fault.at === null ? null : <DateText lang={lang} at={fault.at} />,
            }}
          />
        )}
      </p>
      {offered.length === 0 ? null : (
        <div class="buttons">
          {offered.map((act) => (
            <FaultButton
              key={act}
              t={t}
              act={act}
              at={row.at}
              fault={fault}
              controls={controls}
              titleId={titleId}
            />
          ))}
        </div>
      )}
    </Told>
  )
}

function FaultButton({
  t,
  act,
  at,
  fault,
  controls,
  titleId,
}: {
  t: Translate
  act: FaultAct
  at: number
  fault: FaultView
  controls: Controls
  titleId: string
}) {
  const button = (value: Parameters<typeof ActButton>[0]['act'], words: ComponentChildren) => (
    <ActButton controls={controls} act={value} look="quiet" describedBy={titleId}>
      {words}
    </ActButton>
  )
  switch (act) {
    case 'add-address':
      return button(
        `add-address:${at}`,
        t(fault.recipient === null ? 'consent.act.add-an-address' : 'consent.act.add-that-address'),
      )
    case 'switch-account':
      return button('switch-account', t('consent.act.switch-account'))
    case 'try-again':
      return button(`retry:${at}`, t('consent.act.try-again'))
    case 'skip':
      return button(`skip:${at}`, t('consent.act.skip'))
    case 'copy-note':
      return <IssuerNote t={t} at={at} note={fault.note ?? ''} controls={controls} titleId={titleId} />
  }
}

/** The note itself can always be read; the button that copies it needs a script, and waits hidden for one. */
function IssuerNote({
  t,
  at,
  note,
  controls,
  titleId,
}: {
  t: Translate
  at: number
  note: string
  controls: Controls
  titleId: string
}) {
  return (
    <>
      <Button
        look="quiet"
        aria-describedby={titleId}
        {...(controls.kind === 'form'
          ? { hidden: true, 'data-copy': note }
          : { onClick: () => controls.onCopy(note, at) })}
      >
        {t('consent.act.copy-note')}
      </Button>
      <details class="note">
        <summary>{t('consent.act.read-note')}</summary>
        <p class="note-text">{note}</p>
      </details>
    </>
  )
}
