export const digest = {
  'digest.heading': 'Mail about changes',
  'digest.what':
    'Your badges are verified again each night. A mail can tell you, once a day at most, which of them ran out, were revoked or changed, or are gone from their issuer. When badges are added, you are told in any case.',
  'digest.is-on': 'It is on.',
  'digest.is-off': 'It is off.',
  'digest.turn-on': 'Turn this mail on',
  'digest.turn-off': 'Turn this mail off',
  'digest.subject': {
    one: 'Something changed about {count} of your badges',
    other: 'Something changed about {count} of your badges',
  },
  'digest.opening': {
    one: 'Something changed about {count} of your badges:',
    other: 'Something changed about {count} of your badges:',
  },
  'digest.what.revoked': '{badge}: its issuer revoked it',
  'digest.what.suspended': '{badge}: its issuer suspended it',
  'digest.what.unproven': '{badge}: what its issuer publishes does not prove it any more',
  'digest.what.gone': '{badge}: its issuer does not show it any more',
  'digest.what.good': '{badge}: it is good again',
  'digest.what.changed': '{badge}: its issuer shows it differently now',
  'digest.what.expired': '{badge}: it ran out',
  'digest.kept':
    'All of them are still in your Backpack, as they were when you added them. Each one’s page says more:',
  'digest.open': 'Open your Backpack',
  'digest.why': 'You get this mail because you turned it on in your account. This page ends it:',
  'digest.end': 'End this mail',
  'digest.end.what':
    'You will get no more mails about changes to your badges. When badges are added, you are told as before.',
  'digest.ended': 'It has ended. You will get no more mails about changes.',
  'digest.to-account': 'Open the account',
}
