import type { Translate } from '../messages/translate.ts'

/** `/` for somebody who is signed out: what this is, and the way in. */
export function WelcomePage({ basePath, t }: { basePath: string; t: Translate }) {
  return (
    <main class="page welcome">
      <h1>{t('backpack.welcome.heading')}</h1>
      <p class="welcome-what">{t('backpack.welcome.what')}</p>
      <p>
        <a class="button button-primary" href={`${basePath}sign-in`}>
          {t('backpack.header.sign-in')}
        </a>
      </p>
      <section class="card welcome-how">
        <h2>{t('backpack.welcome.how')}</h2>
        <ol>
          <li>{t('backpack.welcome.how.one')}</li>
          <li>{t('backpack.welcome.how.two')}</li>
          <li>{t('backpack.welcome.how.three')}</li>
        </ol>
      </section>
    </main>
  )
}
