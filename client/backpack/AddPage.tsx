import type { Translate } from '../messages/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { WaitingLists, type WaitingListView } from './WaitingLists.tsx'

type Props = {
  t: Translate
  lang: string
  token: string
  late: string
  action: string
  basePath: string
  maxFiles: number
  waiting: readonly WaitingListView[]
  isEmpty: boolean
  isThrownAway: boolean
  isShareLost: boolean
}

/**
 * Where somebody brings badges by themselves. One form, whole without a script.
 *
 * @param late what is believed of this form once its session has ended
 * @param isEmpty nothing was brought @param isThrownAway something that waited was thrown away a moment ago
 * @param isShareLost the device shared something to us, and it could not be kept
 */
export function AddPage(props: Props) {
  const { t, lang, token, late, action, basePath, maxFiles, waiting, isEmpty, isThrownAway, isShareLost } =
    props
  return (
    <main class="page add-page">
      <h1>{t('adding.heading')}</h1>
      <p>{t('adding.what')}</p>
      {isEmpty ? <Notice kind="problem">{t('adding.empty')}</Notice> : null}
      {isThrownAway ? (
        <Notice kind="ok">
          <p role="status">{t('adding.waiting.thrown-away')}</p>
        </Notice>
      ) : null}
      {isShareLost ? (
        <Notice kind="problem">
          <p role="status">{t('adding.share-lost')}</p>
        </Notice>
      ) : null}
      <WaitingLists t={t} lang={lang} token={token} lists={waiting} />
      {/* What the script of the page may say stands in it; it carries no catalogue of its own. */}
      <form
        method="post"
        action={action}
        enctype="multipart/form-data"
        class="card"
        data-bring=""
        data-chosen={t('adding.chosen')}
        data-sending={t('adding.sending')}
        data-checking={t('adding.checking')}
        data-too-large={t('adding.too-large')}
        data-failed={t('adding.failed')}
      >
        {/* First, so that they are read before any file. */}
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="late" value={late} />
        <div class="field">
          <label for="add-files">{t('adding.files')}</label>
          <input
            id="add-files"
            type="file"
            name="files"
            multiple
            accept={ACCEPTED}
            aria-describedby="add-files-hint"
          />
          <p class="field-hint" id="add-files-hint">
            {t('adding.files-hint', { count: maxFiles })}
          </p>
        </div>
        <div class="field">
          <label for="add-pasted">{t('adding.pasted')}</label>
          <textarea
            id="add-pasted"
            name="pasted"
            rows={4}
            dir="ltr"
            spellcheck={false}
            autocomplete="off"
            autocapitalize="off"
            aria-describedby="add-pasted-hint"
          />
          <p class="field-hint" id="add-pasted-hint">
            {t('adding.pasted-hint')}
          </p>
        </div>
        <div class="buttons">
          <button class="button button-primary" type="submit">
            {t('adding.continue')}
          </button>
          <a class="button button-quiet" href={basePath}>
            {t('backpack.badge.back')}
          </a>
        </div>
        <p class="field-hint">{t('adding.next')}</p>
        <progress max={1} value={0} aria-label={t('adding.sending')} hidden />
        <p role="status" />
      </form>
    </main>
  )
}

const ACCEPTED =
  '.png,.svg,.json,.jsonld,.jwt,.jws,.txt,.zip,image/png,image/svg+xml,application/json,application/zip'
