import type { archive as english } from '../en/archive.ts'
import type { Translated } from '../message.ts'

export const archive: Translated<typeof english> = {
  'archive.heading': 'Arkisto',
  'archive.link': 'Arkisto ({count})',
  'archive.link-more': 'Arkisto (yli {count})',
  'archive.do': 'Arkistoi',
  'archive.undo': 'Palauta arkistosta',
  'archive.what':
    'Arkistoidut osaamismerkit eivät näy luettelossasi, mutta muuten kaikki on ennallaan: ne ovat kokoelmissaan, jakamillasi sivuilla ja viennissäsi.',
  'archive.shown': 'Kokoelmissa ja jakamillasi sivuilla arkistoidut osaamismerkit näkyvät kuten ennenkin.',
  'archive.badge-archived':
    'Arkistoitu: tämä osaamismerkki ei enää näy luettelossasi. Kokoelmissa ja jakamillasi sivuilla se näkyy kuten ennenkin.',
  'archive.badge-listed': 'Tämä osaamismerkki on taas luettelossasi.',
  'archive.moved': {
    one: '{count} osaamismerkki arkistoitiin.',
    other: '{count} osaamismerkkiä arkistoitiin.',
  },
  'archive.back': {
    one: '{count} osaamismerkki on taas luettelossasi.',
    other: '{count} osaamismerkkiä on taas luettelossasi.',
  },
  'archive.empty': 'Arkistossasi ei ole mitään.',
  'archive.all': 'Kaikki osaamismerkkisi ovat arkistossa.',
  'archive.found': 'Arkistossasi on hakuun sopivia osaamismerkkejä.',
  'archive.look': 'Katso arkistosta',
  'archive.found-list': 'Luettelossasi on hakuun sopivia osaamismerkkejä.',
  'archive.look-list': 'Katso luettelosta',
  'archive.search': 'Hae arkistostasi',
  'archive.clear': 'Näytä koko arkisto',
  'archive.mark': 'Arkistoitu',
  'archive.is':
    'Tämä osaamismerkki on arkistossasi, joten se ei näy luettelossasi. Kokoelmissa ja jakamillasi sivuilla se näkyy kuten ennenkin.',
}
