import type { EvidenceForm, EvidencePageView } from '../../../server/backpack/own-evidence/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { Field } from '../../ui/Field.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TextLine } from '../../ui/Text.tsx'
import { BadgeName } from '../BadgeName.tsx'
import { EntryBody } from './EvidenceEntries.tsx'

/** As many as the server takes (`limits.ownEvidenceTitleChars`, `ownEvidenceTextChars`, `ownEvidenceLinkChars`). */
const MAX_TITLE = 120
const MAX_TEXT = 2000
const MAX_LINK = 2000

type Props = { t: Translate; view: EvidencePageView; token: string }

/** Where somebody writes what they add to a badge. Where another tab was quicker, what is there now stands beside what was typed. */
export function EvidencePage({ t, view: { badge, isNew, form, trouble }, token }: Props) {
  return (
    <main class="page">
      <p class="small">
        <a href={badge.href}>
          <BadgeName name={badge.name} t={t} />
        </a>
      </p>
      <h1>{t(isNew ? 'own-evidence.add' : 'own-evidence.edit')}</h1>
      <p class="muted">{t('own-evidence.unchecked')}</p>
      {trouble === null ? null : (
        <Notice kind="problem">
          <p>{t(`own-evidence.${trouble.what}`)}</p>
          {trouble.what === 'stale' ? (
            <>
              <p>
                <b>
                  <TextLine text={trouble.now.title} />
                </b>
              </p>
              <EntryBody t={t} item={trouble.now} />
              <p>{t(trouble.now.isShown ? 'own-evidence.is-shown' : 'own-evidence.is-private')}</p>
            </>
          ) : null}
        </Notice>
      )}
      <form method="post" action={form.action} class="card">
        <input type="hidden" name="token" value={token} />
        {form.version === null ? null : <input type="hidden" name="version" value={form.version} />}
        <Fields t={t} form={form} />
        <div class="buttons">
          <button class="button button-primary" type="submit">
            {t('collections.save')}
          </button>
          <a class="button button-quiet" href={badge.href}>
            {t('collections.cancel')}
          </a>
        </div>
      </form>
    </main>
  )
}

function Fields({ t, form }: { t: Translate; form: EvidenceForm }) {
  const { title, text, link } = form.problems
  return (
    <>
      <Field
        id="evidence-title"
        name="title"
        label={t('own-evidence.title')}
        hint={t('own-evidence.title-hint')}
        value={form.title}
        required
        maxlength={MAX_TITLE}
        autocomplete="off"
        problem={title === undefined ? undefined : t(`own-evidence.problem.${title}`)}
      />
      <div class="field">
        <label for="evidence-text">{t('own-evidence.text')}</label>
        <textarea
          id="evidence-text"
          name="description"
          rows={6}
          maxlength={MAX_TEXT}
          aria-describedby={
            text === undefined ? 'evidence-text-hint' : 'evidence-text-hint evidence-text-problem'
          }
          {...(text === undefined ? {} : { 'aria-invalid': 'true' as const })}
        >
          {form.text}
        </textarea>
        <p class="field-hint" id="evidence-text-hint">
          {t('own-evidence.text-hint')}
        </p>
        {text === undefined ? null : (
          <p class="field-problem" id="evidence-text-problem" role="alert">
            {t(`own-evidence.problem.${text}`)}
          </p>
        )}
      </div>
      <Field
        id="evidence-link"
        name="link"
        inputmode="url"
        dir="ltr"
        label={t('own-evidence.link')}
        hint={t('own-evidence.link-hint')}
        value={form.link}
        maxlength={MAX_LINK}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        problem={link === undefined ? undefined : t(`own-evidence.problem.${link}`)}
      />
      <label class="choice">
        <input type="checkbox" name="shown" checked={form.isShown} />
        <span>
          {t('own-evidence.show')}
          <span class="small muted collection-line">{t('own-evidence.show-hint')}</span>
        </span>
      </label>
    </>
  )
}
