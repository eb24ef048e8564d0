import type { offline as english } from '../en/offline.ts'
import type { Translated } from '../message.ts'

export const offline: Translated<typeof english> = {
  'offline.app':
    'Gardez vos Open Badges en un seul endroit, voyez où en est chacun et montrez-les à qui vous voulez.',
  'offline.heading': 'Vous êtes hors ligne',
  'offline.what':
    'Cette page n’est pas conservée dans ce navigateur. Ce qui l’est peut être lu : votre liste, vos badges et vos collections.',
  'offline.home': 'Voir mes badges',
  'offline.kept':
    'Vous êtes hors ligne : voici l’état vu la dernière fois. Chercher, trier et tout changement demandent internet.',
  'offline.now': 'Vous êtes hors ligne. Tout changement demande internet.',
  'offline.as-of': 'Vous êtes hors ligne : voici l’état au {day}. Tout changement demande internet.',
  'offline.part': {
    one: 'Pour l’instant, {count} badge sur {total} est conservé dans ce navigateur.',
    many: 'Pour l’instant, {count} badges sur {total} sont conservés dans ce navigateur.',
    other: 'Pour l’instant, {count} badges sur {total} sont conservés dans ce navigateur.',
  },
  'offline.device.heading': 'Sans internet',
  'offline.device.soon':
    'Vos badges seront conservés dans ce navigateur, pour que vous puissiez les lire sans internet.',
  'offline.device.all': {
    one: 'Votre badge peut être lu dans ce navigateur sans internet.',
    many: 'Vos {count} badges peuvent tous être lus dans ce navigateur sans internet.',
    other: 'Vos {count} badges peuvent tous être lus dans ce navigateur sans internet.',
  },
  'offline.device.pictures': {
    one: '{count} image est conservée pour l’instant.',
    many: '{count} images sont conservées pour l’instant.',
    other: '{count} images sont conservées pour l’instant.',
  },
  'offline.device.full': 'Il n’y a plus de place sur cet appareil : il en manque donc une partie.',
  'offline.device.saving': 'Tant que cet appareil économise les données, rien de plus n’est conservé ici.',
  'offline.device.before': {
    one: '{count} badge peut être lu dans ce navigateur sans internet, tel qu’à la dernière mise à jour.',
    many: '{count} badges peuvent être lus dans ce navigateur sans internet, tels qu’à la dernière mise à jour.',
    other:
      '{count} badges peuvent être lus dans ce navigateur sans internet, tels qu’à la dernière mise à jour.',
  },
  'offline.device.remove': 'Retirer de ce navigateur',
  'offline.device.remove-what':
    'Plus rien de vos badges ne reste dans ce navigateur tant que vous ne le redemandez pas. Ils restent dans votre Backpack.',
  'offline.device.off': 'Vos badges ne sont pas conservés dans ce navigateur : les lire demande internet.',
  'offline.device.keep': 'Conserver mes badges dans ce navigateur',
}
