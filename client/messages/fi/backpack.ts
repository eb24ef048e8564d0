import type { backpack as english } from '../en/backpack.ts'
import type { Translated } from '../message.ts'

export const backpack: Translated<typeof english> = {
  'backpack.welcome.heading': 'Osaamismerkkisi yhdessä paikassa',
  'backpack.welcome.what':
    'Kun koulu, kurssi tai yhteisö myöntää sinulle avoimen osaamismerkin, sen sivu voi panna merkin tänne. Näet, kuka sen todella teki, ja tiedosto on sinun.',
  'backpack.welcome.how': 'Näin se toimii',
  'backpack.welcome.how.one':
    'Paina osaamismerkin myöntäneen sivulla ”Add to Backpack” tai vastaavaa painiketta.',
  'backpack.welcome.how.two': 'Kirjaudu sähköpostiosoitteellasi: lähetämme sinulle koodin. Salasanaa ei ole.',
  'backpack.welcome.how.three': 'Katso osaamismerkki ja lisää se. Se pysyy sinun, ja yksityisenä.',

  'backpack.header.home': 'Reppu',
  'backpack.header.collections': 'Kokoelmat',
  'backpack.header.account': 'Tili',
  'backpack.header.sign-in': 'Kirjaudu sisään',
  'backpack.header.sign-out': 'Kirjaudu ulos',
  'backpack.header.label': 'Reppu',

  'backpack.list.heading': 'Osaamismerkkisi',
  'backpack.list.count': { one: '{count} osaamismerkki', other: '{count} osaamismerkkiä' },
  'backpack.list.added': 'Lisätty {day}',
  'backpack.list.older': 'Vanhemmat osaamismerkit',
  'backpack.list.newest': 'Uusimmat osaamismerkit',
  'backpack.list.pages': 'Osaamismerkkien sivut',
  'backpack.empty.heading': 'Ei vielä osaamismerkkejä',
  'backpack.empty.what':
    'Osaamismerkit tulevat niiden myöntäjiltä. Avaa sivu, jolta sait sellaisen, ja paina ”Add to Backpack”: se ilmestyy tänne.',
  'backpack.empty.address':
    'Osaamismerkin on oltava myönnetty osoitteeseen, jonka olet osoittanut omaksesi. Jos omasi myönnettiin toiseen osoitteeseen, lisää se kohdassa ”Tili”.',

  'backpack.badge.unnamed': 'Nimetön osaamismerkki',
  'backpack.badge.from': 'myöntäjä',
  'backpack.badge.calls-itself': 'nimittää itseään ”{name}”',
  'backpack.badge.verified-by': 'Tarkistettu lähteestä',
  'backpack.badge.verified-note.hosted':
    'Tämä osaamismerkki luettiin tältä sivustolta, kun se lisättiin. Myöntäjän nimi on sen oma ilmoitus.',
  'backpack.badge.verified-note.signed':
    'Tässä osaamismerkissä on allekirjoitus, jonka avaimen tämä sivusto julkaisee. Myöntäjän nimi on sen oma ilmoitus.',
  'backpack.badge.issuer-page': 'Myöntäjän oma sivu',
  'backpack.badge.issued': 'Myönnetty',
  'backpack.badge.expires': 'Voimassaolo päättyy',
  'backpack.badge.expired': 'Voimassaolo päättyi',
  'backpack.badge.added': 'Lisätty reppuusi',
  'backpack.badge.asked-by': 'Pyytäjä',
  'backpack.badge.recipient': 'Saaja',
  'backpack.badge.criteria': 'Mitä tämän saaminen vaati: {name}',
  'backpack.badge.no-criteria': 'Myöntäjä ei kerro.',
  'backpack.badge.criteria-link': 'Kriteerit: {host}',
  'backpack.badge.evidence': 'Osaamisen näytöt',
  'backpack.badge.evidence-link': 'Näyttö: {host}',
  'backpack.badge.evidence-more': {
    one: 'ja {count} muu tiedostossa',
    other: 'ja {count} muuta tiedostossa',
  },
  'backpack.badge.narrative': 'Mitä myöntäjä sanoo tästä',
  'backpack.badge.alignment': 'Mihin tämä perustuu',
  'backpack.badge.alignment-link': 'Kuvaus: {host}',
  'backpack.badge.alignment-more': {
    one: 'ja {count} muu tiedostossa',
    other: 'ja {count} muuta tiedostossa',
  },
  'backpack.badge.tags': 'Avainsanat',
  'backpack.badge.download': 'Lataa',
  'backpack.badge.download-note':
    'Kuva, jonka sisällä osaamismerkki on: muut reput ja tarkistimet osaavat lukea sen.',
  'backpack.badge.remove': 'Poista',
  'backpack.badge.back': 'Kaikki osaamismerkit',

  'backpack.report.heading': 'Tarkistus',
  'backpack.report.signed': 'Allekirjoittaja {host}, tällä avaimella',
  'backpack.report.hosted': 'Julkaisija {host}',
  'backpack.report.not-revoked': 'Ei peruttu, tilanne {day}',
  'backpack.report.no-list': 'Myöntäjä ei pidä luetteloa perutuista osaamismerkeistä, tilanne {day}',
  'backpack.report.issued-to-you': 'Myönnetty sinulle, osoite {address}',
  'backpack.report.endorsements': {
    one: 'Mukana on ulkopuolinen suositus, jota ei ole tarkistettu täällä',
    other: 'Mukana on {count} ulkopuolista suositusta, joita ei ole tarkistettu täällä',
  },
  'backpack.report.key': 'Avain',
  'backpack.report.key-fingerprint': 'Sen asiakirjan SHA-256: {fingerprint}',
  'backpack.report.none':
    'Se tarkistettiin, kun se lisättiin. Tarkistusten tuloksia ei silloin vielä säilytetty.',
  'backpack.report.checks': 'Miten kukin tarkistus päättyi',
  'backpack.report.clause': 'Toteuttaa kohdan: {clause}',
  'backpack.report.outcome.passed': 'kunnossa',
  'backpack.report.outcome.failed': 'ei kunnossa',
  'backpack.report.outcome.skipped': 'ei tarpeen',

  'backpack.check.retrieval': 'Saadaan haettua',
  'backpack.check.not-withdrawn': 'Ei ole peruttu',
  'backpack.check.version': 'Open Badges -versio',
  'backpack.check.structure': 'On täydellinen',
  'backpack.check.recipient': 'On myönnetty sinulle',
  'backpack.check.verification-type': 'Kertoo, miten se tarkistetaan',
  'backpack.check.identity': 'On siellä, missä sanoo olevansa',
  'backpack.check.badge-class': 'Osaamismerkin kuvaus',
  'backpack.check.issuer': 'Myöntäjä',
  'backpack.check.image': 'Kuva',
  'backpack.check.context': 'Sanasto',
  'backpack.check.key': 'Avain',
  'backpack.check.signature': 'Allekirjoitus',
  'backpack.check.revocation': 'Ei ole perutuiden luettelossa',
  'backpack.check.expiry': 'Voimassaolo ei ole päättynyt',
  'backpack.check.issue-date': 'Myöntämispäivä',
  'backpack.check.hosting': 'On julkaistu siellä, missä myöntäjä saa julkaista',

  'backpack.history.heading': 'Historia',
  'backpack.history.awarded': 'Myönnetty {day}',
  'backpack.history.added': 'Lisätty {day}',
  'backpack.history.added-from': 'Lisätty {day}, lähde {host}',
  'backpack.history.verified': 'Tarkistettu viimeksi {day}',
  'backpack.history.brought-back':
    'Tuotu takaisin viennistä {day}. Myöntäjältä ei saatu kysyttyä; tarkistettu viimeksi {verified}',
  'backpack.history.expired': 'Voimassaolo päättyi {day}',
  'backpack.history.verified-nightly': 'Tarkistetaan joka yö, viimeksi {day}',
  'backpack.history.revoked': 'Peruttu {day}',
  'backpack.history.said': 'Myöntäjän syy: {words}',
  'backpack.history.suspended': 'Keskeytetty {day}',
  'backpack.history.unproven': 'Ei enää voitu tarkistaa {day}',
  'backpack.history.gone': 'Myöntäjä ei enää näyttänyt tätä {day}',
  'backpack.history.good': 'Jälleen kunnossa {day}',
  'backpack.history.changed': 'Myöntäjä muutti {day}: {fields}',
  'backpack.history.changed-back': 'Jälleen sellainen kuin lisättäessä {day}',
  'backpack.field.name': 'nimi',
  'backpack.field.description': 'kuvaus',
  'backpack.field.criteria': 'kriteerit',
  'backpack.field.evidence': 'näytöt',
  'backpack.field.issuer': 'myöntäjän nimi',
  'backpack.field.issuedOn': 'myöntöpäivä',
  'backpack.field.expires': 'päättymispäivä',
  'backpack.field.picture': 'kuva',
  'backpack.status.good': 'Voimassa',
  'backpack.status.expired': 'Voimassaolo päättynyt',
  'backpack.status.revoked': 'Peruttu',
  'backpack.status.suspended': 'Keskeytetty',
  'backpack.status.unproven': 'Ei enää tarkistettavissa',
  'backpack.status.gone': 'Myöntäjä on poissa',
  'backpack.status.changed': 'Myöntäjä muuttanut',
  'backpack.notice.expired': 'Tämän osaamismerkin voimassaolo päättyi {day}.',
  'backpack.notice.revoked': 'Tämän osaamismerkin on perunut {host}. Huomasimme sen {day}.',
  'backpack.notice.suspended': 'Tämän osaamismerkin on keskeyttänyt {host}. Huomasimme sen {day}.',
  'backpack.notice.unproven':
    'Se, mitä {host} julkaisee, ei enää todista tätä osaamismerkkiä. Huomasimme sen {day}.',
  'backpack.notice.gone':
    '{host} ei enää näytä tätä osaamismerkkiä. Huomasimme sen {day}. Kaikki, mitä sen näyttämiseen tarvitaan ja mikä sen todisti, on tallessa täällä.',
  'backpack.notice.changed':
    '{host} näyttää toisenlaista osaamismerkkiä, huomattu {day}: {fields}. Näet sen sellaisena kuin se oli lisättäessä.',

  'backpack.silence':
    'Emme ole voineet varmistaa tätä osaamismerkkiä osoitteesta {host} tämän päivän jälkeen: {day}. Se vahvistettiin viimeksi {confirmed}, ja se pysyy ennallaan.',
  'backpack.silence.again': 'Kysymme itse uudelleen.',
  'backpack.check-now.do': 'Tarkista nyt',
  'backpack.check-now.valid': 'Tarkistettu: merkki on yhä voimassa.',
  'backpack.check-now.changed': 'Tarkistettu: merkki on voimassa, ja sen myöntäjä on muuttanut sitä.',
  'backpack.check-now.expired': 'Tarkistettu: merkin voimassaolo on päättynyt.',
  'backpack.check-now.revoked': 'Tarkistettu: merkki on peruttu.',
  'backpack.check-now.suspended': 'Tarkistettu: merkki on keskeytetty.',
  'backpack.check-now.unproven': 'Tarkistettu: se, mitä myöntäjä julkaisee, ei enää todista tätä merkkiä.',
  'backpack.check-now.gone': 'Tarkistettu: {host} ei enää näytä tätä merkkiä.',
  'backpack.check-now.untold':
    '{host} ei vastannut, tai vastauksesta ei voinut tarkistaa mitään. Merkkisi pysyy ennallaan.',
  'backpack.check-now.certificate':
    'Merkkiä ei voitu tarkistaa turvallisesti: suojausvarmenne ei kelpaa. Vain {host} voi korjata sen. Merkkisi pysyy ennallaan.',
  'backpack.check-now.busy':
    'Osoitteelta {host} kysytään parhaillaan muista merkeistä. Yritä uudelleen minuutin päästä.',
  'backpack.check-now.many': 'Pyysit juuri monta tarkistusta. Yritä uudelleen minuutin päästä.',
  'backpack.check-now.resting':
    '{host} ei ole äskettäin vastannut tai pyysi odottamaan. Tarkista uudelleen {when}.',

  'backpack.document.heading': 'Alkuperäinen JSON',
  'backpack.document.assertion': 'Myöntötieto',
  'backpack.document.badge-class': 'Osaamismerkin kuvaus',
  'backpack.document.issuer': 'Myöntäjä',
  'backpack.document.key': 'Avain',
  'backpack.document.from': 'lähde {host}',
  'backpack.document.cut': 'Loput ovat tiedostossa.',
  'backpack.document.download': 'Lataa myöntötieto',

  'backpack.removed.heading': '{name} poistettiin',
  'backpack.removed.until': {
    one: 'Se ei ole enää repussasi. Voit kumota tämän vielä {count} minuutin ajan.',
    other: 'Se ei ole enää repussasi. Voit kumota tämän vielä {count} minuutin ajan.',
  },
  'backpack.removed.undo': 'Kumoa',

  'backpack.added.heading': 'Säilytetäänkö nämä osaamismerkit?',
  'backpack.added.what': {
    one: 'Tämä osaamismerkki lisättiin reppuusi. Jos se et ollut sinä tai jos muutit mielesi, poista se täällä.',
    other:
      'Nämä osaamismerkit lisättiin reppuusi. Jos se et ollut sinä tai jos muutit mielesi, poista ne täällä.',
  },
  'backpack.added.remove-one': 'Poista {name}',
  'backpack.added.remove-all': 'Poista kaikki',
  'backpack.added.undo-one': 'Kumoa poisto: {name}',
  'backpack.added.undo-all': 'Kumoa kaikki poistot',
  'backpack.added.removed': 'Poistettu',
  'backpack.added.nothing': 'Mikään näistä ei ole enää repussasi.',
  'backpack.added.keep': 'Jos haluat säilyttää kaiken, älä tee mitään ja sulje tämä sivu.',

  'backpack.mail.subject': {
    one: '{count} osaamismerkki lisättiin reppuusi',
    other: '{count} osaamismerkkiä lisättiin reppuusi',
  },
  'backpack.mail.added': {
    one: '{count} osaamismerkki lisättiin reppuusi {day}:',
    other: '{count} osaamismerkkiä lisättiin reppuusi {day}:',
  },
  'backpack.mail.added-asked': {
    one: '{count} osaamismerkki lisättiin reppuusi {day}, pyytäjä {asker}:',
    other: '{count} osaamismerkkiä lisättiin reppuusi {day}, pyytäjä {asker}:',
  },
  'backpack.mail.badge': '{name}, lähde {host}',
  'backpack.mail.more': { one: 'ja {count} muu', other: 'ja {count} muuta' },
  'backpack.mail.remove': {
    one: 'Jos se et ollut sinä tai jos muutit mielesi, voit poistaa sen tällä sivulla 30 päivän ajan. Sivu kysyy, ennen kuin se poistaa mitään:',
    other:
      'Jos se et ollut sinä tai jos muutit mielesi, voit poistaa ne tällä sivulla 30 päivän ajan. Sivu kysyy, ennen kuin se poistaa mitään:',
  },
  'backpack.mail.why':
    'Saat tämän viestin, koska tämä on reppusi ensisijainen osoite. Jos se olit sinä, sinun ei tarvitse tehdä mitään.',
}
