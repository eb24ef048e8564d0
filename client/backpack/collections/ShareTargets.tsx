import type { ComponentChildren } from 'preact'
import type { ShareLinks, ShareView } from '../../../server/sharing/wire.ts'
import type { Translate } from '../../messages/translate.ts'
import { QrCode } from '../../ui/QrCode.tsx'
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
        <Copy t={t} of="share-link" look="button button-primary">
          {t('sharing.copy')}
        </Copy>
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
      <details class="badge-details">
        <summary>{t('sharing.qr')}</summary>
        <QrCode name={t('sharing.qr')} code={link.qrCode} />
      </details>
      <details class="badge-details">
        <summary>{t('sharing.embed')}</summary>
        <Snippet t={t} id="share-script" label={t('sharing.embed.script')} text={link.script} />
        <Snippet t={t} id="share-frame" label={t('sharing.embed.frame')} text={link.frame} />
      </details>
    </section>
  )
}

function Snippet({ t, id, label, text }: { t: Translate; id: string; label: string; text: string }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea id={id} class="share-snippet" rows={3} dir="ltr" spellcheck={false} readonly>
        {text}
      </textarea>
      <div class="buttons">
        <Copy t={t} of={id} look="button">
          {t('sharing.embed.copy')}
        </Copy>
      </div>
    </div>
  )
}

/** A button that copies a field. @param of its id */
function Copy({
  t,
  of,
  look,
  children,
}: {
  t: Translate
  of: string
  look: string
  children: ComponentChildren
}) {
  return (
    <button
      class={look}
      type="button"
      data-copy={of}
      data-done={t('sharing.copied')}
      data-failed={t('sharing.copy-failed')}
      hidden
    >
      {children}
    </button>
  )
}
