import type { digest as english } from '../en/digest.ts'
import type { Translated } from '../message.ts'

export const digest: Translated<typeof english> = {
  'digest.heading': 'Viestit muutoksista',
  'digest.what':
    'Osaamismerkkisi tarkistetaan uudelleen joka yö. Enintään kerran päivässä voidaan lähettää viesti siitä, mitkä niistä ovat vanhentuneet, peruttu, muuttuneet tai kadonneet myöntäjältään. Lisätyistä merkeistä kerrotaan aina.',
  'digest.is-on': 'Viesti on käytössä.',
  'digest.is-off': 'Viesti ei ole käytössä.',
  'digest.turn-on': 'Ota viesti käyttöön',
  'digest.turn-off': 'Poista viesti käytöstä',
  'digest.subject': {
    one: '{count} osaamismerkistäsi on uutta kerrottavaa',
    other: '{count} osaamismerkistäsi on uutta kerrottavaa',
  },
  'digest.opening': {
    one: '{count} osaamismerkistäsi on uutta kerrottavaa:',
    other: '{count} osaamismerkistäsi on uutta kerrottavaa:',
  },
  'digest.what.revoked': '{badge}: myöntäjä perui sen',
  'digest.what.suspended': '{badge}: myöntäjä keskeytti sen voimassaolon',
  'digest.what.unproven': '{badge}: myöntäjän julkaisemat tiedot eivät enää todista sitä',
  'digest.what.gone': '{badge}: myöntäjä ei enää näytä sitä',
  'digest.what.good': '{badge}: se on taas kunnossa',
  'digest.what.changed': '{badge}: myöntäjä näyttää sen nyt toisenlaisena',
  'digest.what.expired': '{badge}: se vanheni',
  'digest.kept': 'Kaikki ovat edelleen repussasi sellaisina kuin lisäsit ne. Kunkin sivulla on lisää:',
  'digest.open': 'Avaa reppusi',
  'digest.why': 'Saat tämän viestin, koska otit sen käyttöön tililläsi. Tällä sivulla voit lopettaa sen:',
  'digest.end': 'Lopeta nämä viestit',
  'digest.end.what':
    'Et saa enää viestejä osaamismerkkiesi muutoksista. Lisätyistä merkeistä kerrotaan kuten ennenkin.',
  'digest.ended': 'Viestit on lopetettu. Et saa enää viestejä muutoksista.',
  'digest.to-account': 'Avaa tili',
}
