import type { adding as english } from '../en/adding.ts'
import type { Translated } from '../message.ts'

export const adding: Translated<typeof english> = {
  'adding.heading': 'Ajouter des badges',
  'adding.what':
    'Apportez les badges que vous avez déjà : l’image que vous avez enregistrée, son adresse, ou d’un coup tout ce qu’il y a dans un autre sac. Nous vérifions chacun, et vous décidez de ce qui est ajouté.',
  'adding.empty': 'Choisissez d’abord un fichier ou collez quelque chose.',
  'adding.files': 'Choisir des fichiers',
  'adding.files-hint':
    'Des images qui contiennent un badge (PNG ou SVG), du JSON, ou un zip de tout cela. Jusqu’à {count} à la fois. Vous pouvez aussi les déposer ici.',
  'adding.pasted': 'Ou collez une adresse (URL), un badge signé (JWS) ou du JSON',
  'adding.pasted-hint': 'Plusieurs adresses : une par ligne.',
  'adding.continue': 'Continuer',
  'adding.next': 'Rien n’est encore ajouté : vous voyez d’abord ce que nous avons trouvé.',
  'adding.bring':
    'Vous avez déjà des badges ailleurs ? Apportez leurs images, leurs adresses ou un zip sous « Ajouter des badges ».',
  'adding.chosen': 'Fichiers choisis : {count}',
  'adding.sending': 'Les fichiers sont en route …',
  'adding.checking': 'Nous examinons les fichiers …',
  'adding.too-large': 'C’est plus que nous n’acceptons à la fois : apportez moins de 1 Go.',
  'adding.failed': 'Les fichiers ne sont pas arrivés. Rien n’a été ajouté. Réessayez dans une minute.',
  'adding.account-deleted':
    'Il a été supprimé pendant l’envoi de vos fichiers : rien n’en a été gardé. Vos fichiers sont toujours là où vous les avez choisis.',
  'adding.problems': {
    one: '{count} fichier n’a donné aucun badge à ajouter',
    other: '{count} fichiers n’ont donné aucun badge à ajouter',
  },
  'adding.pasted-name': 'Ce que vous avez collé',
  'adding.nothing': 'Il n’y a aucun badge dans ce que vous avez choisi.',
  'adding.waiting': 'Ce que vous avez apporté {when} attend votre décision ({count}).',
  'adding.waiting.go-on': 'Reprendre',
  'adding.waiting.adding': 'Ce que vous avez apporté {when} est en cours d’ajout : {done} sur {count}.',
  'adding.waiting.look': 'Voir où cela en est',
  'adding.waiting.throw-away': 'Abandonner',
  'adding.share-lost':
    'Ce que vous avez partagé n’est pas arrivé ici. Partagez-le de nouveau, ou choisissez-le ici.',
  'adding.waiting.thrown-away': 'Ce que vous aviez apporté a été abandonné. Rien n’en a été ajouté.',
  'adding.more': 'Ajouter d’autres badges',
  'adding.problem.not-a-badge': 'Ce n’est pas un badge.',
  'adding.problem.no-badge': 'Cette image ne contient pas de badge.',
  'adding.problem.damaged': 'Cette image est abîmée : aucun badge ne peut y être lu.',
  'adding.problem.too-large': 'C’est plus grand que ce que nous acceptons.',
  'adding.problem.zip-damaged': 'Ce fichier zip est abîmé et ne peut pas être ouvert.',
  'adding.problem.zip-locked': 'Un mot de passe le protège. Décompressez-le d’abord.',
  'adding.problem.zip-inside': 'C’est un fichier zip dans un autre. Décompressez d’abord le premier.',
  'adding.problem.too-many':
    'Ceci a été laissé de côté, comme tout ce qui suivait : nous en prenons au plus {count} à la fois.',
  'adding.problem.same': 'C’est le même badge qu’un autre de cette liste.',
  'adding.rest.heading': 'Aussi dans votre export',
  'adding.rest.heading-alone': 'Dans votre export',
  'adding.rest.collection': 'Collection :',
  'adding.rest.more': {
    one: '{count} autre collection',
    other: '{count} autres collections',
  },
  'adding.rest.settings': 'Réglages : langue, thème, messages sur les changements, émetteurs bloqués',
  'adding.rest.what':
    'Ce que vous avez choisi ici ne change pas. Une collection du même nom reçoit les badges qui lui manquent. Les liens partagés ne reviennent pas : partagez de nouveau ce que vous voulez.',
  'adding.rest.evidence': {
    one: 'Vos propres preuves : {count} entrée',
    many: 'Vos propres preuves : {count} entrées',
    other: 'Vos propres preuves : {count} entrées',
  },
  'adding.rest.evidence-what':
    'Vos propres preuves vont aux badges qui sont dans votre sac. Personne d’autre que vous ne les voit : cochez de nouveau ce qui doit être montré.',
  'adding.rest.evidence-left': {
    one: '{count} entrée de vos propres preuves a été laissée de côté : son badge n’est pas dans votre sac, ou il n’y a plus de place.',
    many: '{count} entrées de vos propres preuves ont été laissées de côté : leurs badges ne sont pas dans votre sac, ou il n’y a plus de place.',
    other:
      '{count} entrées de vos propres preuves ont été laissées de côté : leurs badges ne sont pas dans votre sac, ou il n’y a plus de place.',
  },
  'adding.rest.do': 'Reprendre cela aussi',
  'adding.rest.do-alone': 'Reprendre cela',
  'adding.rest.back': 'Ce que votre export contenait en plus des badges est de retour.',
  'adding.rest.left': {
    one: '{count} collection a été laissée de côté, faute de place.',
    other: '{count} collections ont été laissées de côté, faute de place.',
  },
}
