import type { digest as english } from '../en/digest.ts'
import type { Translated } from '../message.ts'

export const digest: Translated<typeof english> = {
  'digest.heading': 'E-mails sur les changements',
  'digest.what':
    'Vos badges sont revérifiés chaque nuit. Un e-mail peut vous dire, une fois par jour au plus, lesquels ont expiré, ont été révoqués ou modifiés, ou ont disparu chez leur émetteur. Quand des badges sont ajoutés, vous êtes toujours averti.',
  'digest.is-on': 'Ils sont activés.',
  'digest.is-off': 'Ils sont désactivés.',
  'digest.turn-on': 'Activer ces e-mails',
  'digest.turn-off': 'Désactiver ces e-mails',
  'digest.subject': {
    one: 'Quelque chose a changé pour {count} de vos badges',
    other: 'Quelque chose a changé pour {count} de vos badges',
  },
  'digest.opening': {
    one: 'Quelque chose a changé pour {count} de vos badges :',
    other: 'Quelque chose a changé pour {count} de vos badges :',
  },
  'digest.what.revoked': '{badge} : son émetteur l’a révoqué',
  'digest.what.suspended': '{badge} : son émetteur l’a suspendu',
  'digest.what.unproven': '{badge} : ce que publie son émetteur ne le prouve plus',
  'digest.what.gone': '{badge} : son émetteur ne le montre plus',
  'digest.what.good': '{badge} : il est de nouveau bon',
  'digest.what.changed': '{badge} : son émetteur le montre autrement',
  'digest.what.expired': '{badge} : il a expiré',
  'digest.kept':
    'Tous sont encore dans votre sac à badges, tels que vous les avez ajoutés. La page de chacun en dit plus :',
  'digest.open': 'Ouvrir votre sac à badges',
  'digest.why':
    'Vous recevez cet e-mail parce que vous l’avez activé dans votre compte. Cette page y met fin :',
  'digest.end': 'Ne plus recevoir ces e-mails',
  'digest.end.what':
    'Vous ne recevrez plus d’e-mails sur les changements de vos badges. Quand des badges sont ajoutés, vous êtes averti comme avant.',
  'digest.ended': 'C’est fait. Vous ne recevrez plus d’e-mails sur les changements.',
  'digest.to-account': 'Ouvrir le compte',
}
