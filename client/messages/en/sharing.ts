/** Showing a collection to others: its owner's page, and what everybody sees. */
export const sharing = {
  'sharing.heading': 'Share {title}',
  'sharing.private':
    'Only you see this collection. Share it, and everybody who has its link sees it, until you stop.',
  'sharing.still-empty': 'There are no badges in it yet.',
  'sharing.shared': 'This collection is shared: everybody who has the link sees it.',
  'sharing.shared-until':
    'This collection is shared until the end of {day}: everybody who has the link sees it.',
  'sharing.how': 'How to share it',
  'sharing.settings': 'How it is shared',
  'sharing.stop': 'Stop sharing',
  'sharing.stop-what': 'The link is dead at once. If you share again later, there will be a new one.',
  'sharing.name': 'Your name on the page',
  'sharing.name-hint': 'Leave it empty, and the page does not say whose badges these are.',
  'sharing.until': 'Share until',
  'sharing.until-hint': 'The last day of the link, in UTC. Leave it empty for a link without an end.',
  'sharing.index': 'Let search engines list it',
  'sharing.index-hint': 'Else only people who have the link find it.',
  'sharing.seen':
    'What others see: the name and description of the collection, and of each badge its picture, name, criteria, issuer, dates, and how it stands today. Where you have added evidence of your own to a badge and ticked that it is shown, that, too. What they do not see: your address, the issuer’s evidence, and everything else in your Backpack.',
  'sharing.share': 'Share',
  'sharing.stale':
    'This collection was changed in another tab or on another device meanwhile, so nothing was saved. Look at it once more and save again.',
  'sharing.problem.no-day': 'Write the day like this: 2027-01-31.',
  'sharing.problem.day-over': 'This day is over already.',
  'sharing.link': 'Link',
  'sharing.copy': 'Copy link',
  'sharing.copied': 'Copied.',
  'sharing.copy-failed':
    'Copying did not work. The link is selected: copy it with your keyboard or by a long press.',
  'sharing.device': 'Share with an app',
  'sharing.open': 'Open the page',
  'sharing.mail': 'Send by email',
  'sharing.linkedin': 'Share on LinkedIn',
  'sharing.profile': 'Add a badge to your LinkedIn profile',
  'sharing.profile-what': 'LinkedIn opens with everything filled in. You decide there.',
  'sharing.by': 'Shown by {name}',
  'sharing.empty': 'There are no badges here at the moment.',
  'sharing.today':
    'How each badge stands is checked with its issuer again and again: you see it as of today.',
  'sharing.in': 'In the collection {title}',
  'sharing.criteria': 'What it took to earn it',
  'sharing.verified-once': 'It was verified when it was added.',
  'sharing.signed': 'Signed by {host}',
  'sharing.verified': 'Last verified on {day}',
  'sharing.notice.expired': 'This badge ran out on {day}.',
  'sharing.notice.revoked': '{host} revoked this badge. We saw it on {day}.',
  'sharing.notice.suspended': '{host} suspended this badge. We saw it on {day}.',
  'sharing.notice.unproven': 'What {host} publishes does not prove this badge any more. We saw it on {day}.',
  'sharing.notice.gone':
    '{host} does not show this badge any more since about {day}. It was verified before.',
  'sharing.notice.changed':
    '{host} shows it differently since {day}: {fields}. Here it is as it was awarded.',
  'sharing.gone.heading': 'Nothing is shared here',
  'sharing.gone.what':
    'Whoever shared this has stopped, or the link’s time is over, or a letter of it is missing. Ask them for a new link.',
  'sharing.gone.badge': 'This badge is not in the collection any more.',
  'sharing.gone.home': 'What is a Backpack?',
  'sharing.gone.collection': 'See the collection',
  'sharing.what-is-this':
    'Badges kept in a Backpack. Each is checked with the site that vouches for it, which is named in bold.',
  'sharing.on-paper': 'How it stands today is shown at {link}',
  'sharing.embed': 'Put it on a web page',
  'sharing.embed.script': 'With a script: it takes the height that it needs',
  'sharing.embed.frame': 'Without a script: for pages that take none of others',
  'sharing.embed.copy': 'Copy code',
  'sharing.all': { one: 'See the badge', other: 'See all {count} badges' },
  'sharing.qr': 'QR code of the link',
  'sharing.stop-named': 'Stop sharing {name}',
  'sharing.until-day': 'Until the end of {day}',
  'sharing.badges': 'Shared badges',
  'sharing.badges-what': 'Badges that you show by themselves. Whoever has a badge’s link sees it.',
  'sharing.badge.back': 'Back to the badge',
  'sharing.badge.private':
    'Only you see this badge. Share it, and everybody who has its link sees it, until you stop.',
  'sharing.badge.shared': 'This badge is shared: everybody who has the link sees it.',
  'sharing.badge.shared-until':
    'This badge is shared until the end of {day}: everybody who has the link sees it.',
  'sharing.badge.stale':
    'How this badge is shared was changed in another tab or on another device meanwhile, so nothing was saved. Look at it once more and save again.',
  'sharing.badge.seen':
    'What others see: the badge’s picture, name, criteria, issuer, dates, and how it stands today. Where you have added evidence of your own to it and ticked that it is shown, that, too. What they do not see: your address, the issuer’s evidence, and everything else in your Backpack.',
  'sharing.badge.is-shared': 'Shared: everybody who has its link sees this badge.',
  'sharing.badge.more': 'Show more badges by this link',
  'sharing.badge.more-what':
    'With a second badge it becomes a collection: the same link shows all of them then.',
  'sharing.badge.more-do': 'Choose badges',
}
