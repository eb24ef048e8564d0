import type { Translate } from '../messages/translate.ts'

/** @property href null where there is no such page */
type PageLink = { href: string | null; words: string }

/** The ways to other pages of a long list; nothing where all of it is on this one. */
export function PageLinks({
  t,
  back,
  next,
}: {
  t: Translate
  back: PageLink & { rel?: 'prev' }
  next: PageLink
}) {
  if (back.href === null && next.href === null) return null
  return (
    <nav class="buttons badge-pages" aria-label={t('backpack.list.pages')}>
      {back.href === null ? null : (
        <a class="button" href={back.href} rel={back.rel}>
          {back.words}
        </a>
      )}
      {next.href === null ? null : (
        <a class="button" href={next.href} rel="next">
          {next.words}
        </a>
      )}
    </nav>
  )
}
