import type { EditCollectionView } from '../../../server/backpack/collections/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Text, TextLine } from '../../ui/Text.tsx'
import { TextsFields } from './TextsFields.tsx'

type Props = { t: Translate; view: EditCollectionView; token: string }

/** A collection's name and description. Where another tab was quicker, what is there now stands beside what was typed. */
export function EditCollectionPage({ t, view: { href, form, now }, token }: Props) {
  return (
    <main class="page">
      <h1>{t('collections.edit.heading')}</h1>
      {now === null ? null : (
        <Notice kind="problem">
          <p>{t('collections.edit.stale')}</p>
          <dl class="collection-now">
            <dt>{t('collections.title')}</dt>
            <dd>
              <TextLine text={now.title} />
            </dd>
            <dt>{t('collections.description')}</dt>
            <dd>
              {now.description === '' ? t('collections.edit.none') : <Text text={now.description} t={t} />}
            </dd>
          </dl>
        </Notice>
      )}
      <form method="post" action={form.action} class="card">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="version" value={form.version ?? ''} />
        <TextsFields t={t} form={form} />
        <div class="buttons">
          <button class="button button-primary" type="submit">
            {t('collections.save')}
          </button>
          <a class="button button-quiet" href={href}>
            {t('collections.cancel')}
          </a>
        </div>
      </form>
    </main>
  )
}
