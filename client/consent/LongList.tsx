import type { ComponentChildren } from 'preact'
import { formatNumber, type Translate } from '../messages/translate.ts'
import { AddressText } from '../ui/AddressText.tsx'
import { Button } from '../ui/Button.tsx'
import { HostName } from '../ui/HostName.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sentence } from '../ui/Sentence.tsx'
import { TextLine } from '../ui/Text.tsx'
import { ActButton, type Controls } from './controls.tsx'
import { type FaultGroup, groupFaults } from './fault-groups.ts'
import { LongRows } from './LongRows.tsx'
import { addableRows, hostOf, nameOf, type Row, shownRows } from './rows.ts'

/** With more rows than this a page tells a list in sums and groups, one line for each badge, details on demand. */
const LONG_PAGE = 100

export const isLongPage = (rows: readonly unknown[]): boolean => rows.length > LONG_PAGE

type Props = {
  t: Translate
  lang: string
  rows: readonly Row[]
  /** Files that gave no row at all: they count, and stand in a list of their own. */
  problemCount: number
  controls: Controls
  /** Whether something can still be decided. */
  isOpen: boolean
  /** Whether it was decided: then it is told what became of them, and no more what could. */
  isDecided?: boolean
  /** Where one entry is told whole; its position is put behind. */
  entriesHref: string
}

/** Thousands of badges as a person can take them in: how many can be added, and why the others cannot. */
export function LongList(props: Props) {
  const { t, lang, rows, problemCount, controls, isOpen, isDecided = false, entriesHref } = props
  const shown = shownRows(rows)
  const ready = addableRows(rows)
  const sealed = ready.filter(({ note }) => note !== undefined)
  const of = (state: Row['item']['state']) => shown.filter(({ item }) => item.state === state)
  const [held, declined, added] = [of('held'), of('declined'), of('added')]
  const otherCount =
    shown.length - ready.length - added.length + problemCount - (isDecided ? 0 : declined.length)
  const line = (row: Row) => <LongRow key={row.at} t={t} row={row} entriesHref={entriesHref} />
  return (
    <>
      {added.length === 0 || isDecided ? null : (
        <Notice kind="info">{t('consent.long.added-before', { count: added.length })}</Notice>
      )}
      <p class="long-sum">
        {ready.length === 0 ? null : <b>{t('consent.status.ready', { count: ready.length })}</b>}{' '}
        {otherCount === 0
          ? null
          : t(isDecided ? 'consent.long.not-added' : 'consent.long.not', { count: otherCount })}
      </p>
      {sealed.length === 0 ? null : <p>{t('consent.long.sealed', { count: sealed.length })}</p>}
      {ready.length === 0 ? null : (
        <details class="long-group">
          <summary>{t('consent.long.choose')}</summary>
          <div class="buttons">
            <Button data-tick-all="all" hidden>
              {t('consent.long.tick-all')}
            </Button>
            <Button data-tick-all="none" hidden>
              {t('consent.long.tick-none')}
            </Button>
          </div>
          <LongRows nameOf={(part) => (part === null ? t('consent.list') : t('consent.long.part', part))}>
            {ready.map(line)}
          </LongRows>
        </details>
      )}
      <Group count={held.length} lang={lang} words={t('consent.long.held')}>
        {held.map(line)}
      </Group>
      {groupFaults(shown).map((group) => (
        <Group
          key={`${group.sentence} ${group.address} ${group.rest === undefined}`}
          count={group.rows.length}
          lang={lang}
          words={<GroupSentence t={t} group={group} />}
          acts={isOpen ? <GroupActs t={t} group={group} controls={controls} /> : null}
          copy={t('consent.long.copy')}
        >
          {group.rows.map(line)}
        </Group>
      ))}
      <Group count={declined.length} lang={lang} words={t('consent.row.declined')}>
        {declined.map(line)}
      </Group>
    </>
  )
}

/** Many of one kind in one line, which opens. */
export function Group({
  lang,
  count,
  words,
  acts,
  copy,
  children,
}: {
  lang: string
  count: number
  words: ComponentChildren
  acts?: ComponentChildren
  /** What the button says that copies the lines, where they are worth telling somebody. */
  copy?: string
  children: ComponentChildren
}) {
  if (count === 0) return null
  return (
    <details class="long-group">
      <summary>
        <b>{formatNumber(lang, count)} ×</b> {words}
      </summary>
      {acts}
      {copy === undefined || count === 1 ? null : (
        <div class="buttons">
          <Button data-copy-lines="" look="quiet" hidden>
            {copy}
          </Button>
        </div>
      )}
      <LongRows>{children}</LongRows>
    </details>
  )
}

/** One line: what it is called, whose it is, and a way to all of it, which opens beside the list. */
function LongRow({ t, row, entriesHref }: { t: Translate; row: Row; entriesHref: string }) {
  const { item } = row
  const host = hostOf(item)
  const name = <TextLine text={nameOf(item) || t('consent.row.unnamed')} />
  const more = host === null ? null : <HostName host={host} />
  const href = `${entriesHref}${row.at}`
  if (item.state !== 'ready')
    return (
      <li>
        <a href={href} target="_blank" rel="noopener">
          {name}
        </a>{' '}
        {more}
      </li>
    )
  return (
    <li>
      <label>
        <input type="checkbox" name="add" value={item.preview} checked={row.isTicked} />
        <span>
          {name} {more}
        </span>
      </label>
      <a href={href} target="_blank" rel="noopener">
        {t('consent.long.details')}
      </a>
    </li>
  )
}

function GroupSentence({ t, group }: { t: Translate; group: FaultGroup }) {
  const { sentence, host, address, rest } = group
  if (rest !== undefined) return <>{rest.words}</>
  return (
    <Sentence
      t={t}
      of={sentence}
      parts={{
        host: host === null ? t('consent.fault.the-issuer') : <HostName host={host} />,
        address: (
          <b>
            <AddressText address={address ?? ''} />
          </b>
        ),
      }}
    />
  )
}

/** What can be pressed for all of a group; what is for one alone stands where that one is told. */
function GroupActs({ t, group, controls }: { t: Translate; group: FaultGroup; controls: Controls }) {
  const { acts, address, rows } = group
  const first = rows[0]?.at ?? 0
  return (
    <div class="buttons">
      {acts.includes('add-address') ? (
        <ActButton controls={controls} act={`add-address:${first}`} look="quiet">
          {t(address === null ? 'consent.act.add-an-address' : 'consent.act.add-that-address')}
        </ActButton>
      ) : null}
      {acts.includes('switch-account') ? (
        <ActButton controls={controls} act="switch-account" look="quiet">
          {t('consent.act.switch-account')}
        </ActButton>
      ) : null}
      {acts.includes('try-again') ? (
        <ActButton controls={controls} act="retry-all" look="quiet">
          {t('consent.act.try-again')}
        </ActButton>
      ) : null}
    </div>
  )
}
