import type { ComponentChildren } from 'preact'
import type { WebLink } from '../../server/backpack/wire.ts'
import type { Translate } from '../messages/translate.ts'
import { DateText } from '../ui/DateText.tsx'
import { HostName } from '../ui/HostName.tsx'
import { StrangerLink } from './BadgeReferences.tsx'

type Award = {
  issuerLink: WebLink | null
  issuedOn: number | null
  expires: number | null
  isExpired: boolean
}

/** What an award says of itself to everybody: where its issuer is, and from when until when it holds. */
export function AwardFacts({ t, lang, badge }: { t: Translate; lang: string; badge: Award }) {
  return (
    <>
      {badge.issuerLink === null ? null : (
        <Fact name={t('backpack.badge.issuer-page')}>
          <StrangerLink link={badge.issuerLink}>
            <HostName host={badge.issuerLink.host} />
          </StrangerLink>
        </Fact>
      )}
      {badge.issuedOn === null ? null : (
        <Fact name={t('backpack.badge.issued')}>
          <DateText lang={lang} at={badge.issuedOn} />
        </Fact>
      )}
      {badge.expires === null ? null : (
        <Fact name={badge.isExpired ? t('backpack.badge.expired') : t('backpack.badge.expires')}>
          <DateText lang={lang} at={badge.expires} />
        </Fact>
      )}
    </>
  )
}

/** A line of the list of facts on a badge's page. */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
