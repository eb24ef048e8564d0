import type { ShareLinks, ShareView } from '../../../server/sharing/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { STRANGERS_LINK } from '../../ui/safe-link.ts'
import { BadgeName } from '../BadgeName.tsx'

/** The ways on for a link. Copying and the device's own sheet need a script, which shows their buttons. */
export function ShareTargets({ t, view, link }: { t: Translate; view: ShareView; link: ShareLinks }) {
  return (
    <section class="card share-targets">
      <div class="field">
        <label for="share-link">{t('sharing.link')}</label>
        <input id="share-link" type="url" value={link.url} readonly dir="ltr" />
      </div>
      <div class="buttons">
        {/* What the script of the page may say stands in it; it carries no catalogue of its own. */}
        <button
          class="button button-primary"
          type="button"
          data-copy="share-link"
          data-done={t('sharing.copied')}
          data-failed={t('sharing.copy-failed')}
          hidden
        >
          {t('sharing.copy')}
        </button>
        <button class="button" type="button" data-web-share={link.url} data-title={view.title} hidden>
          {t('sharing.device')}
        </button>
        <a class="button" href={link.url}>
          {t('sharing.open')}
        </a>
        <a class="button" href={link.mail}>
          {t('sharing.mail')}
        </a>
        <a class="button" href={link.linkedIn} {...STRANGERS_LINK}>
          {t('sharing.linkedin')}
        </a>
      </div>
      <p role="status" data-copied="" />
      {view.badges.length === 0 ? null : (
        <details class="badge-details">
          <summary>{t('sharing.profile')}</summary>
          <p class="small muted">{t('sharing.profile-what')}</p>
          <ul class="share-profile">
            {view.badges.map(({ id, name, href }) => (
              <li key={id}>
                <a href={href} {...STRANGERS_LINK}>
                  <BadgeName name={name} t={t} />
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
