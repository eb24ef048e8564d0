import type { ComponentChildren } from 'preact'
import type { HostText } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { AskerLine, ToldLine } from './AskerLine.tsx'
import { BadgeList } from './BadgeList.tsx'
import { ActButton, type Controls } from './controls.tsx'
import { IdentityLine } from './IdentityLine.tsx'
import { addableRows, nameOf, type Primary, primaryOf, type Row, shownRows } from './rows.ts'

type Props = {
  t: Translate
  lang: string
  asker: HostText | null
  isFromLink: boolean
  /** Nobody asks: somebody brought their own. */
  isOwn?: boolean
  identity: string
  rows: readonly Row[]
  controls: Controls
  /** What stands in place of the rows, where they are too many to tell one by one. */
  list?: ComponentChildren
  /** Words for what an accept in flight does to the main button. */
  isAdding?: boolean
}

/** One question, one button: the badges that a page offers, and what may be done with them. */
export function ConsentScreen(props: Props) {
  const { t, lang, asker, isFromLink, identity, rows, controls } = props
  return (
    <>
      <div class="scroll">
        <h1 tabindex={-1}>{consentHeading(t, props.list === undefined ? rows : countedRows(rows))}</h1>
        {props.isOwn ? null : <AskerLine t={t} asker={asker} isFromLink={isFromLink} />}
        {props.list ?? <BadgeList t={t} lang={lang} rows={rows} controls={controls} isOpen={true} />}
        <IdentityLine t={t} identity={identity} controls={controls} />
      </div>
      <div class="bar">
        <ToldLine t={t} asker={asker} isFromLink={isFromLink} />
        <div class="buttons">
          <PrimaryButton
            t={t}
            controls={controls}
            primary={primaryOf(rows)}
            isAdding={props.isAdding ?? false}
          />
          {/* Also where nothing can be added: Done tells the page why, and this tells it nothing. */}
          <ActButton controls={controls} act="not-now" look="quiet">
            {t('consent.not-now')}
          </ActButton>
        </div>
      </div>
    </>
  )
}

/** The button that decides. While nothing is ready it waits, focusable and told as unavailable. */
export function PrimaryButton({
  t,
  controls,
  primary,
  isAdding,
}: {
  t: Translate
  controls: Controls
  primary: Primary
  isAdding: boolean
}) {
  if (primary.kind === 'done') {
    return (
      <ActButton controls={controls} act="done" look="primary">
        {t('consent.done')}
      </ActButton>
    )
  }
  if (primary.kind === 'wait' || isAdding) {
    return (
      <ActButton controls={controls} act="add" look="primary" isOff={true}>
        {t(isAdding ? 'consent.adding' : 'consent.checking')}
      </ActButton>
    )
  }
  return (
    <ActButton
      controls={controls}
      act="add"
      look="primary"
      isOff={primary.count === 0 && controls.kind === 'frame'}
      {...(controls.kind === 'form' && controls.counted ? { counted: controls.counted } : {})}
    >
      {t('consent.add', { count: primary.count })}
    </ActButton>
  )
}

/** Of a long list only what can be added is counted; the others have a sum of their own. */
function countedRows(rows: readonly Row[]): readonly Row[] {
  const addable = addableRows(rows)
  return addable.length === 0 ? rows : addable
}

/** The question: it names the badge, or counts them. Where nothing can be added it says so instead. */
export function consentHeading(t: Translate, rows: readonly Row[]): string {
  const shown = shownRows(rows)
  const count = shown.length
  if (primaryOf(rows).kind === 'done') {
    const isAllHeld = shown.every(({ item }) => item.state === 'held')
    return t(isAllHeld ? 'consent.heading.held' : 'consent.heading.nothing', { count })
  }
  const [first] = shown
  const name =
    count === 1 && first !== undefined && addableRows(rows).length === 1 ? nameOf(first.item) : null
  return name === null || name === ''
    ? t('consent.heading.counted', { count })
    : t('consent.heading.named', { name })
}
