import type { ComponentChildren } from 'preact'
import type { HostText } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { AskerLine } from './AskerLine.tsx'
import { BadgeList } from './BadgeList.tsx'
import { PrimaryButton } from './ConsentScreen.tsx'
import { ActButton, type Controls } from './controls.tsx'
import { nameOf, primaryOf, type Row, shownRows } from './rows.ts'

type Props = {
  t: Translate
  lang: string
  asker: HostText | null
  isFromLink: boolean
  /** Nobody asked: somebody brought their own. */
  isOwn?: boolean
  rows: readonly Row[]
  controls: Controls
  isUndoOffered: boolean
  /** On the last page of a tab there is nothing to close. */
  isDoneOffered: boolean
  isAdding?: boolean
  /** What stands in place of the rows, where they are too many to tell one by one. */
  list?: ComponentChildren
  /** What leads on from here: "View in Backpack" in the Frame, the links of the last page. */
  children?: ComponentChildren
}

/**
 * What was decided. A badge that became ready after the decision is asked in this same view, before the page hears
 * anything.
 */
export function Outcome(props: Props) {
  const { t, lang, asker, isFromLink, rows, controls, isUndoOffered, isDoneOffered, isAdding = false } = props
  const primary = primaryOf(rows)
  const isAsking = primary.kind === 'add'
  return (
    <>
      <div class="scroll">
        <h1 tabindex={-1}>{outcomeHeading(t, rows)}</h1>
        {props.isOwn ? null : <AskerLine t={t} asker={asker} isFromLink={isFromLink} />}
        {props.list ?? (
          <BadgeList
            t={t}
            lang={lang}
            rows={rows}
            controls={controls}
            isOpen={isAsking || controls.kind === 'frame'}
          />
        )}
      </div>
      <div class="bar">
        <div class="buttons">
          {isAsking || isAdding ? (
            <PrimaryButton t={t} controls={controls} primary={primary} isAdding={isAdding} />
          ) : null}
          {isDoneOffered ? (
            <ActButton controls={controls} act="done" look={isAsking ? 'plain' : 'primary'}>
              {t('consent.done')}
            </ActButton>
          ) : null}
          {props.children}
          {isUndoOffered ? (
            <ActButton controls={controls} act="undo" look="quiet">
              {t('consent.undo')}
            </ActButton>
          ) : null}
        </div>
      </div>
    </>
  )
}

export function outcomeHeading(t: Translate, rows: readonly Row[]): string {
  const added = shownRows(rows).filter(({ item }) => item.state === 'added')
  const [first] = added
  if (first === undefined) return t('consent.heading.not-added')
  const name = added.length === 1 ? nameOf(first.item) : null
  return name === null || name === ''
    ? t('consent.heading.added', { count: added.length })
    : t('consent.heading.added-named', { name })
}
