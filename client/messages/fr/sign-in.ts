import type { signIn as english } from '../en/sign-in.ts'
import type { Translated } from '../message.ts'

export const signIn: Translated<typeof english> = {
  'sign-in.heading': 'Se connecter',
  'sign-in.intro':
    'Nous vous envoyons un code par e-mail. Pas de mot de passe, et une nouvelle adresse crée un nouveau sac à badges.',
  'sign-in.address': 'Adresse e-mail',
  'sign-in.send-code': 'Envoyer le code',
  'sign-in.or': 'ou',
  'sign-in.passkey': 'Se connecter avec une clé d’accès',
  'sign-in.shared': 'Cet ordinateur est partagé',
  'sign-in.shared.hint': 'Votre session se ferme quand le navigateur se ferme, et au bout de 12 heures.',
  'sign-in.sent': 'Nous avons envoyé un code à {address}. Il est valable 10 minutes.',
  'sign-in.code': 'Code',
  'sign-in.code.hint':
    'Huit chiffres. Pas d’e-mail ? Regardez dans les indésirables, ou faites envoyer un nouveau code.',
  'sign-in.confirm': 'Confirmer',
  'sign-in.resend': 'Envoyer un nouveau code',
  'sign-in.restart': 'Utiliser une autre adresse',
  'sign-in.problem.bad-address':
    'Cela ne ressemble pas à une adresse e-mail. Il faut la forme nom@maison.example.',
  'sign-in.problem.too-many': {
    one: 'Plusieurs codes ont déjà été demandés. Attendez une minute et réessayez.',
    other: 'Plusieurs codes ont déjà été demandés. Attendez {count} minutes et réessayez.',
  },
  'sign-in.problem.mail-failed':
    'Nous n’avons pas pu envoyer l’e-mail à l’instant. Réessayez dans une minute.',
  'sign-in.problem.wrong-code':
    'Ce n’est pas le code que nous avons envoyé. Regardez de nouveau l’e-mail le plus récent.',
  'sign-in.problem.too-many-tries':
    'Le code était faux cinq fois, il ne fonctionne donc plus. Faites-en envoyer un nouveau.',
  'sign-in.problem.expired': 'Ce code ne fonctionne plus. Faites-en envoyer un nouveau.',
  'sign-in.problem.held-by-another':
    'Cette adresse appartient à un autre sac à badges. Connectez-vous avec elle, ou utilisez une autre adresse.',
  'sign-in.passkey.refused': 'La clé d’accès n’a pas fonctionné ici. Faites plutôt envoyer un code.',
  'sign-in.passkey.unknown':
    'Cette clé d’accès n’est pas connue ici. Connectez-vous avec un code, puis ajoutez-la à votre compte.',
  'sign-in.signed-out': 'Votre session a été fermée. Reconnectez-vous ; rien n’est perdu.',
  'sign-in.stale':
    'Vous vous êtes connecté ou déconnecté après l’ouverture de cette page, donc rien n’a été fait. Rouvrez-la et recommencez.',
  'sign-in.stale.open': 'Rouvrir cette page',
  'sign-in.already.heading': 'Vous êtes connecté',
  'sign-in.already':
    'Ce navigateur est déjà connecté, avec {address}. Un code ne sert qu’une fois, et vous n’en avez plus besoin.',
  'sign-in.already.go-on': 'Continuer',
}
