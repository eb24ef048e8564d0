import type { ShareView } from '../../../server/sharing/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { formatDate } from '../../messages/translate.ts'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ShareTargets } from './ShareTargets.tsx'

/** As many as the server takes (`limits.ownerNameChars`). */
const MAX_NAME = 120

type Props = { t: Translate; lang: string; view: ShareView; token: string }

/** What is said of a collection, and of a badge that is shared by itself. */
const WORDS = {
  collection: {
    back: 'collections.choose.back',
    stale: 'sharing.stale',
    private: 'sharing.private',
    shared: 'sharing.shared',
    sharedUntil: 'sharing.shared-until',
    seen: 'sharing.seen',
  },
  badge: {
    back: 'sharing.badge.back',
    stale: 'sharing.badge.stale',
    private: 'sharing.badge.private',
    shared: 'sharing.badge.shared',
    sharedUntil: 'sharing.badge.shared-until',
    seen: 'sharing.badge.seen',
  },
} as const

const wordsFor = ({ isOfOne }: ShareView) => WORDS[isOfOne ? 'badge' : 'collection']

/** Where the owner of a collection, or of a badge, decides who sees it, and takes its link elsewhere. */
export function SharePage({ t, lang, view, token }: Props) {
  const { href, link } = view
  const words = wordsFor(view)
  return (
    <main class="page">
      <p class="small">
        <a href={view.backHref}>{t(words.back)}</a>
      </p>
      <h1>{t('sharing.heading', { title: view.title })}</h1>
      {view.isStale ? (
        <Notice kind="problem">
          <p>{t(words.stale)}</p>
        </Notice>
      ) : null}
      {link === null ? (
        <>
          <p>{t(words.private)}</p>
          {view.count === 0 ? <p class="muted">{t('sharing.still-empty')}</p> : null}
        </>
      ) : (
        <>
          <p role="status">
            {link.until === null
              ? t(words.shared)
              : t(words.sharedUntil, { day: formatDate(lang, link.until - 1) })}
          </p>
          <ShareTargets t={t} view={view} link={link} />
        </>
      )}
      <h2>{t(link === null ? 'sharing.how' : 'sharing.settings')}</h2>
      <Settings t={t} view={view} token={token} />
      {link === null || view.addHref === null ? null : (
        <section class="badge-part">
          <h2>{t('sharing.badge.more')}</h2>
          <p>{t('sharing.badge.more-what')}</p>
          <a class="button" href={view.addHref}>
            {t('sharing.badge.more-do')}
          </a>
        </section>
      )}
      {link === null ? null : (
        <section class="badge-part">
          <h2>{t('sharing.stop')}</h2>
          <p>{t('sharing.stop-what')}</p>
          <form method="post" action={`${href}/unshare`}>
            <input type="hidden" name="token" value={token} />
            <button class="button button-danger" type="submit">
              {t('sharing.stop')}
            </button>
          </form>
        </section>
      )}
    </main>
  )
}

function Settings({ t, view, token }: { t: Translate; view: ShareView; token: string }) {
  const { href, version, link, form } = view
  const dayProblem = form.problem === 'no-day' || form.problem === 'day-over' ? form.problem : null
  return (
    <form method="post" action={`${href}/share`} class="card">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="version" value={version} />
      <Field
        id="share-name"
        name="name"
        label={t('sharing.name')}
        hint={t('sharing.name-hint')}
        value={form.ownerName}
        maxlength={MAX_NAME}
        autocomplete="name"
        problem={form.problem === 'name-too-long' ? t('collections.problem.title-too-long') : undefined}
      />
      <Field
        id="share-until"
        name="until"
        type="date"
        label={t('sharing.until')}
        hint={t('sharing.until-hint')}
        value={form.until}
        min={form.today}
        max="9999-12-31"
        problem={dayProblem === null ? undefined : t(`sharing.problem.${dayProblem}`)}
      />
      <label class="choice">
        <input type="checkbox" name="index" checked={form.isIndexed} />
        <span>
          {t('sharing.index')}
          <span class="small muted collection-line">{t('sharing.index-hint')}</span>
        </span>
      </label>
      <p class="small muted">{t(wordsFor(view).seen)}</p>
      <button class="button button-primary" type="submit">
        {t(link === null ? 'sharing.share' : 'collections.save')}
      </button>
    </form>
  )
}
