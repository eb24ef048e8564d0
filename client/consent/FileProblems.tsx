import type { FileProblemView } from '../../server/issuer/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { TextLine } from '../ui/Text.tsx'
import { PageSheet } from './PageSheet.tsx'

/** Of a list that somebody brought: the files that gave no row of it, and where to bring more. */
export type OwnView = { problems: readonly FileProblemView[]; addHref: string }

/** One line for each file that gave nothing to add. They block no other. */
export function FileProblems({ t, problems }: { t: Translate; problems: readonly FileProblemView[] }) {
  return (
    <section class="files" data-files="" hidden={problems.length === 0}>
      <h2>{t('adding.problems', { count: problems.length })}</h2>
      <ul class="file-list">
        {problems.map(({ at, name, problem }) => (
          <li key={at}>
            <b>{name === null ? t('adding.pasted-name') : <TextLine text={name} />}</b>{' '}
            <span>{t(`adding.problem.${problem}`, { count: at })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Not one badge in all that was brought. */
export function NothingBrought({ t, own }: { t: Translate; own: OwnView }) {
  return (
    <PageSheet t={t} isChecking={false}>
      <div class="scroll">
        <h1 tabindex={-1}>{t('consent.heading.not-added')}</h1>
        <p>{t('adding.nothing')}</p>
      </div>
      <FileProblems t={t} problems={own.problems} />
      <p>
        <a class="button button-primary" href={own.addHref}>
          {t('adding.more')}
        </a>
      </p>
    </PageSheet>
  )
}
