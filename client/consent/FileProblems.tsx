import type { FileProblem, FileProblemView, RestView } from '../../server/issuer/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { TextLine } from '../ui/Text.tsx'
import { BroughtRest } from './BroughtRest.tsx'
import { Group } from './LongList.tsx'
import { PageSheet } from './PageSheet.tsx'

/** Of a list that somebody brought: the files that gave no row of it, where to bring more, and what is no badge. */
export type OwnView = { problems: readonly FileProblemView[]; addHref: string; rest: RestView | null }

/** More files than this are told by what is wrong with them. */
const MANY = 20

/** One line for each file that gave nothing to add. They block no other. */
export function FileProblems({
  t,
  lang,
  problems,
}: {
  t: Translate
  lang: string
  problems: readonly FileProblemView[]
}) {
  return (
    <section class="files" data-files="" hidden={problems.length === 0}>
      <h2>{t('adding.problems', { count: problems.length })}</h2>
      {problems.length > MANY ? (
        groupProblems(problems).map(([problem, [first, ...others]]) => (
          <Group
            key={problem}
            lang={lang}
            count={1 + others.length}
            words={t(`adding.problem.${problem}`, { count: first.at })}
            copy={t('consent.long.copy')}
          >
            {[first, ...others].map(({ at, name }) => (
              <li key={at}>
                <FileName t={t} name={name} />
              </li>
            ))}
          </Group>
        ))
      ) : (
        <ul class="file-list">
          {problems.map(({ at, name, problem }) => (
            <li key={at}>
              <b>
                <FileName t={t} name={name} />
              </b>{' '}
              <span>{t(`adding.problem.${problem}`, { count: at })}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function FileName({ t, name }: { t: Translate; name: string | null }) {
  return <TextLine text={name ?? t('adding.pasted-name')} />
}

type Problems = [FileProblemView, ...FileProblemView[]]

/** By what is wrong with them, in the order in which each first came. */
function groupProblems(problems: readonly FileProblemView[]): [FileProblem, Problems][] {
  const groups = new Map<FileProblem, Problems>()
  for (const each of problems) {
    const group = groups.get(each.problem)
    if (group === undefined) groups.set(each.problem, [each])
    else group.push(each)
  }
  return [...groups]
}

/** Not one badge in all that was brought; an export may have collections and settings all the same. */
export function NothingBrought({
  t,
  lang,
  own,
  action,
  token,
}: {
  t: Translate
  lang: string
  own: OwnView
  action: string
  token: string
}) {
  return (
    <PageSheet t={t} isChecking={false}>
      <div class="scroll">
        <h1 tabindex={-1}>{t(own.rest === null ? 'consent.heading.not-added' : 'adding.heading')}</h1>
        <p>{t('adding.nothing')}</p>
      </div>
      {own.rest === null ? null : <BroughtRest {...{ t, action, token }} rest={own.rest} isAlone={true} />}
      <FileProblems t={t} lang={lang} problems={own.problems} />
      <p>
        <a class={own.rest === null ? 'button button-primary' : 'button'} href={own.addHref}>
          {t('adding.more')}
        </a>
      </p>
    </PageSheet>
  )
}
