import type { Translate } from '../messages/translate.ts'
import { MarkdownText } from './MarkdownText.tsx'

type Props = {
  t: Translate
  basePath: string
  source: string
  links: Record<string, string>
  isForeign: boolean
}

/** A page of our documents, which are written in English. @property links where its relative links lead here */
export function DocumentPage({ t, basePath, source, links, isForeign }: Props) {
  return (
    <main class="page document">
      <p>
        <a href={basePath}>{t('common.product')}</a>
      </p>
      <article {...(isForeign ? { lang: 'en', dir: 'ltr' } : {})}>
        <MarkdownText source={source} links={links} />
      </article>
    </main>
  )
}
