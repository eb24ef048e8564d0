import type { BlockedView } from '../../server/accounts/wire.ts'
import { type AccountTools, Act, Row, Section } from './AccountRow.tsx'

/** The issuers whose badges are not offered, each with the way back. */
export function Blocks({ blocked, action, token, t, day }: AccountTools & { blocked: BlockedView[] }) {
  return (
    <Section id="blocked" heading={t('blocking.heading')} what={t('blocking.what')}>
      {blocked.length === 0 && <p class="muted">{t('blocking.none')}</p>}
      <ul class="rows">
        {blocked.map(({ host, since }) => (
          <Row key={host} title={host} note={t('blocking.since', { day: day(since) })}>
            <Act
              to={`${action}/blocked/remove`}
              id={host}
              token={token}
              label={t('blocking.unblock')}
              name={t('blocking.unblock.name', { host })}
            />
          </Row>
        ))}
      </ul>
    </Section>
  )
}
