export const blocking = {
  'blocking.heading': 'Blocked issuers',
  'blocking.what':
    'Badges of these are not offered to you. Those that you have stay. The pages that offer them hear only that you did not add them.',
  'blocking.none': 'None.',
  'blocking.since': 'Blocked {day}',
  'blocking.block': 'Block this issuer',
  'blocking.unblock': 'Unblock',
  'blocking.unblock.name': 'Unblock {host}',
  'blocking.offer':
    'If you do not want badges from {host}, none will be offered to you any more. Those that you have stay.',
  'blocking.is-blocked': 'You blocked {host}. Its badges are not offered to you.',
}
