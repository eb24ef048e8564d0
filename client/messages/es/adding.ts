import type { adding as english } from '../en/adding.ts'
import type { Translated } from '../message.ts'

export const adding: Translated<typeof english> = {
  'adding.heading': 'Añadir insignias',
  'adding.what':
    'Trae las insignias que ya tienes: la imagen que guardaste, su dirección o todo lo de otra mochila de una vez. Comprobamos cada una, y tú decides qué se añade.',
  'adding.empty': 'Elige primero un archivo o pega algo.',
  'adding.files': 'Elegir archivos',
  'adding.files-hint':
    'Imágenes que llevan una insignia (PNG o SVG), JSON o un zip con todo ello. Hasta {count} a la vez. También puedes soltarlas aquí.',
  'adding.pasted': 'O pega una dirección (URL), una insignia firmada (JWS) o JSON',
  'adding.pasted-hint': 'Varias direcciones: una por línea.',
  'adding.continue': 'Continuar',
  'adding.next': 'Todavía no se añade nada: primero ves lo que hemos encontrado.',
  'adding.bring':
    '¿Ya tienes insignias en otro sitio? Trae sus imágenes, sus direcciones o un zip en «Añadir insignias».',
  'adding.chosen': 'Archivos elegidos: {count}',
  'adding.sending': 'Los archivos están en camino …',
  'adding.checking': 'Se están revisando los archivos …',
  'adding.too-large': 'Es más de lo que aceptamos a la vez: trae menos de 1 GB.',
  'adding.failed':
    'Los archivos no han llegado. No se ha añadido nada. Inténtalo de nuevo dentro de un minuto.',
  'adding.account-deleted':
    'Se eliminó mientras tus archivos estaban en camino, así que no se ha guardado nada de ellos. Tus archivos siguen donde los elegiste.',
  'adding.problems': {
    one: '{count} archivo no dio ninguna insignia que añadir',
    other: '{count} archivos no dieron ninguna insignia que añadir',
  },
  'adding.pasted-name': 'Lo que pegaste',
  'adding.nothing': 'No hay ninguna insignia en lo que elegiste.',
  'adding.waiting': 'Lo que trajiste {when} espera tu decisión ({count}).',
  'adding.waiting.go-on': 'Seguir con ello',
  'adding.waiting.adding': 'Lo que trajiste {when} se está añadiendo: {done} de {count}.',
  'adding.waiting.look': 'Ver por dónde va',
  'adding.waiting.throw-away': 'Descartar',
  'adding.share-lost': 'Lo que compartiste no ha llegado aquí. Compártelo otra vez o elígelo aquí.',
  'adding.waiting.thrown-away': 'Lo que habías traído se ha descartado. No se añadió nada de ello.',
  'adding.more': 'Añadir más insignias',
  'adding.problem.not-a-badge': 'Esto no es una insignia.',
  'adding.problem.no-badge': 'Esta imagen no lleva ninguna insignia.',
  'adding.problem.damaged': 'Esta imagen está dañada: no se puede leer ninguna insignia en ella.',
  'adding.problem.too-large': 'Es más grande de lo que aceptamos.',
  'adding.problem.zip-damaged': 'Este archivo zip está dañado y no se puede abrir.',
  'adding.problem.zip-locked': 'Está protegido con una contraseña. Descomprímelo antes.',
  'adding.problem.zip-inside': 'Es un archivo zip dentro de otro. Descomprime antes el de fuera.',
  'adding.problem.too-many':
    'Esto se dejó fuera, y también lo que venía después: se aceptan como mucho {count} a la vez.',
  'adding.problem.same': 'Es la misma insignia que otra de esta lista.',
  'adding.rest.heading': 'También en tu exportación',
  'adding.rest.heading-alone': 'En tu exportación',
  'adding.rest.collection': 'Colección:',
  'adding.rest.more': {
    one: 'y {count} colección más',
    other: 'y {count} colecciones más',
  },
  'adding.rest.settings': 'Ajustes: idioma, tema, correos sobre cambios, emisores bloqueados',
  'adding.rest.what':
    'Lo que has elegido aquí no cambia. Una colección del mismo nombre recibe las insignias que le faltan. Los enlaces compartidos no vuelven: comparte de nuevo lo que quieras.',
  'adding.rest.evidence': {
    one: 'Evidencias propias: {count} entrada',
    many: 'Evidencias propias: {count} entradas',
    other: 'Evidencias propias: {count} entradas',
  },
  'adding.rest.evidence-what':
    'Tus evidencias propias van a las insignias que están en tu mochila. Solo tú las ves: marca de nuevo lo que quieras mostrar.',
  'adding.rest.evidence-left': {
    one: '{count} evidencia propia quedó fuera: su insignia no está en tu mochila o no le cabe nada más.',
    many: '{count} evidencias propias quedaron fuera: sus insignias no están en tu mochila o no les cabe nada más.',
    other:
      '{count} evidencias propias quedaron fuera: sus insignias no están en tu mochila o no les cabe nada más.',
  },
  'adding.rest.do': 'Recuperar también esto',
  'adding.rest.do-alone': 'Recuperar esto',
  'adding.rest.back': 'Ya está de vuelta lo que tu exportación tenía además de insignias.',
  'adding.rest.left': {
    one: '{count} colección quedó fuera: no quedaba espacio para ella.',
    other: '{count} colecciones quedaron fuera: no quedaba espacio para ellas.',
  },
}
