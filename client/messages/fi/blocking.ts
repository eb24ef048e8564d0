import type { blocking as english } from '../en/blocking.ts'
import type { Translated } from '../message.ts'

export const blocking: Translated<typeof english> = {
  'blocking.heading': 'Estetyt myöntäjät',
  'blocking.what':
    'Näiden osaamismerkkejä ei tarjota sinulle. Ne, jotka sinulla on, jäävät. Niitä tarjoavat sivut saavat tietää vain, ettet lisännyt niitä.',
  'blocking.none': 'Ei yhtään.',
  'blocking.since': 'Estetty {day}',
  'blocking.block': 'Estä tämä myöntäjä',
  'blocking.unblock': 'Poista esto',
  'blocking.unblock.name': 'Poista esto: {host}',
  'blocking.offer':
    'Jos et halua osaamismerkkejä myöntäjältä {host}, niitä ei enää tarjota sinulle. Ne, jotka sinulla on, jäävät.',
  'blocking.is-blocked': 'Olet estänyt myöntäjän {host}. Sen osaamismerkkejä ei tarjota sinulle.',
}
