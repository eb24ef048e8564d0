import type { RestView } from '../../server/issuer/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { TextLine } from '../ui/Text.tsx'
import { ActButton } from './controls.tsx'
import { PageForm } from './PageSheet.tsx'

/** More collections than this are only counted. */
const SHOWN = 10

/**
 * Below what became of an export's badges: its collections and settings, which come back by a press of their own.
 *
 * @param isAlone there is no badge to add in it
 */
export function BroughtRest({
  t,
  action,
  token,
  rest,
  isAlone = false,
}: {
  t: Translate
  action: string
  token: string
  rest: RestView
  isAlone?: boolean
}) {
  if (rest.state === 'back')
    return (
      <section class="brought-rest" role="status">
        <p>
          {t('adding.rest.back')} <a href={rest.href}>{t('collections.heading')}</a>
        </p>
        {rest.left === 0 ? null : <p>{t('adding.rest.left', { count: rest.left })}</p>}
        {rest.evidenceLeft === 0 ? null : (
          <p>{t('adding.rest.evidence-left', { count: rest.evidenceLeft })}</p>
        )}
      </section>
    )
  const { titles, hasSettings, evidence } = rest
  return (
    <section class="brought-rest" aria-labelledby="brought-rest">
      <h2 id="brought-rest">{t(isAlone ? 'adding.rest.heading-alone' : 'adding.rest.heading')}</h2>
      <ul>
        {titles.slice(0, SHOWN).map((title, at) => (
          <li key={at}>
            {t('adding.rest.collection')} <TextLine text={title} />
          </li>
        ))}
        {titles.length > SHOWN ? <li>{t('adding.rest.more', { count: titles.length - SHOWN })}</li> : null}
        {evidence === 0 ? null : <li>{t('adding.rest.evidence', { count: evidence })}</li>}
        {hasSettings ? <li>{t('adding.rest.settings')}</li> : null}
      </ul>
      {titles.length > 0 || hasSettings ? <p class="muted small">{t('adding.rest.what')}</p> : null}
      {evidence === 0 ? null : <p class="muted small">{t('adding.rest.evidence-what')}</p>}
      <PageForm action={action} token={token}>
        <ActButton controls={{ kind: 'form' }} act="bring-back" look={isAlone ? 'primary' : 'plain'}>
          {t(isAlone ? 'adding.rest.do-alone' : 'adding.rest.do')}
        </ActButton>
      </PageForm>
    </section>
  )
}
