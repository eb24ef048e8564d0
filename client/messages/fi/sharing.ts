export const sharing = {
  'sharing.heading': 'Jaa {title}',
  'sharing.private':
    'Vain sinä näet tämän kokoelman. Kun jaat sen, kaikki joilla on linkki näkevät sen, kunnes lopetat jakamisen.',
  'sharing.still-empty': 'Siinä ei ole vielä merkkejä.',
  'sharing.shared': 'Tämä kokoelma on jaettu: kaikki joilla on linkki näkevät sen.',
  'sharing.shared-until':
    'Tämä kokoelma on jaettu päivän {day} loppuun: kaikki joilla on linkki näkevät sen.',
  'sharing.how': 'Miten se jaetaan',
  'sharing.settings': 'Miten se on jaettu',
  'sharing.stop': 'Lopeta jakaminen',
  'sharing.stop-what':
    'Linkki lakkaa heti toimimasta. Jos jaat kokoelman myöhemmin uudelleen, se saa uuden linkin.',
  'sharing.name': 'Nimesi sivulla',
  'sharing.name-hint': 'Jos jätät tämän tyhjäksi, sivu ei kerro, kenen merkit ovat.',
  'sharing.until': 'Jaa tähän päivään asti',
  'sharing.until-hint': 'Linkin viimeinen päivä, UTC-aikaa. Jätä tyhjäksi, jos linkki ei pääty.',
  'sharing.index': 'Hakukoneet saavat luetella sen',
  'sharing.index-hint': 'Muuten sen löytävät vain ne, joilla on linkki.',
  'sharing.seen':
    'Mitä muut näkevät: kokoelman nimen ja kuvauksen sekä jokaisesta merkistä kuvan, nimen, kriteerit, myöntäjän, päivämäärät ja sen, miten asia tänään on. Jos olet lisännyt merkkiin oman näytön ja valinnut sen näytettäväksi, myös sen. Mitä he eivät näe: osoitettasi, myöntäjän näyttöjä tai mitään muuta repustasi.',
  'sharing.share': 'Jaa',
  'sharing.stale':
    'Tätä kokoelmaa muutettiin sillä välin toisessa välilehdessä tai toisella laitteella, joten mitään ei tallennettu. Katso se vielä kerran ja tallenna uudelleen.',
  'sharing.problem.no-day': 'Kirjoita päivä näin: 2027-01-31.',
  'sharing.problem.day-over': 'Tämä päivä on jo ohi.',
  'sharing.link': 'Linkki',
  'sharing.copy': 'Kopioi linkki',
  'sharing.copied': 'Kopioitu.',
  'sharing.copy-failed':
    'Kopiointi ei onnistunut. Linkki on valittu: kopioi se näppäimistöllä tai pitkällä painalluksella.',
  'sharing.device': 'Jaa sovelluksella',
  'sharing.open': 'Avaa sivu',
  'sharing.mail': 'Lähetä sähköpostilla',
  'sharing.linkedin': 'Jaa LinkedInissä',
  'sharing.profile': 'Lisää merkki LinkedIn-profiiliisi',
  'sharing.profile-what': 'LinkedIn avautuu valmiiksi täytettynä. Päätät siellä.',
  'sharing.by': 'Esittäjä: {name}',
  'sharing.empty': 'Täällä ei ole juuri nyt merkkejä.',
  'sharing.today':
    'Jokaisen merkin tila tarkistetaan myöntäjältä yhä uudelleen: näet sen sellaisena kuin se on tänään.',
  'sharing.in': 'Kokoelmassa {title}',
  'sharing.criteria': 'Mitä sen saaminen vaati',
  'sharing.verified-once': 'Se tarkistettiin, kun se lisättiin.',
  'sharing.signed': 'Allekirjoittaja: {host}',
  'sharing.verified': 'Tarkistettu viimeksi {day}',
  'sharing.notice.expired': 'Tämän merkin voimassaolo päättyi {day}.',
  'sharing.notice.revoked': '{host} perui tämän merkin. Huomasimme sen {day}.',
  'sharing.notice.suspended': '{host} jäädytti tämän merkin. Huomasimme sen {day}.',
  'sharing.notice.unproven': 'Se, mitä {host} julkaisee, ei enää todista tätä merkkiä. Huomasimme sen {day}.',
  'sharing.notice.gone':
    '{host} ei ole näyttänyt tätä merkkiä enää noin päivän {day} jälkeen. Se oli tarkistettu sitä ennen.',
  'sharing.notice.changed':
    '{host} näyttää sen toisenlaisena päivästä {day}: {fields}. Tässä se on sellaisena kuin se myönnettiin.',
  'sharing.gone.heading': 'Täällä ei ole mitään jaettua',
  'sharing.gone.what':
    'Jakaja on lopettanut, linkin aika on ohi tai siitä puuttuu kirjain. Pyydä häneltä uusi linkki.',
  'sharing.gone.badge': 'Tämä merkki ei ole enää kokoelmassa.',
  'sharing.gone.home': 'Mikä on reppu?',
  'sharing.gone.collection': 'Katso kokoelma',
  'sharing.what-is-this':
    'Reppuun tallennettuja osaamismerkkejä. Jokainen tarkistetaan sivustolta, joka siitä vastaa; sen nimi on lihavoitu.',
  'sharing.on-paper': 'Tämänhetkinen tila näkyy osoitteessa {link}',
  'sharing.embed': 'Lisää se verkkosivulle',
  'sharing.embed.script': 'Skriptillä: se vie tarvitsemansa korkeuden',
  'sharing.embed.frame': 'Ilman skriptiä: sivuille, jotka eivät ota muiden skriptejä',
  'sharing.embed.copy': 'Kopioi koodi',
  'sharing.all': { one: 'Katso merkki', other: 'Katso kaikki {count} merkkiä' },
  'sharing.qr': 'Linkin QR-koodi',
  'sharing.stop-named': 'Lopeta jakaminen: {name}',
  'sharing.until-day': 'Päivän {day} loppuun',
  'sharing.badges': 'Jaetut merkit',
  'sharing.badges-what': 'Merkit, joita näytät yksittäin. Merkin näkee jokainen, jolla on sen linkki.',
  'sharing.badge.back': 'Takaisin merkkiin',
  'sharing.badge.private':
    'Vain sinä näet tämän merkin. Kun jaat sen, kaikki joilla on linkki näkevät sen, kunnes lopetat jakamisen.',
  'sharing.badge.shared': 'Tämä merkki on jaettu: kaikki joilla on linkki näkevät sen.',
  'sharing.badge.shared-until':
    'Tämä merkki on jaettu päivän {day} loppuun: kaikki joilla on linkki näkevät sen.',
  'sharing.badge.stale':
    'Merkin jakamista muutettiin sillä välin toisessa välilehdessä tai toisella laitteella, joten mitään ei tallennettu. Katso asetukset vielä kerran ja tallenna uudelleen.',
  'sharing.badge.seen':
    'Mitä muut näkevät: merkin kuvan, nimen, kriteerit, myöntäjän, päivämäärät ja sen, miten asia tänään on. Jos olet lisännyt siihen oman näytön ja valinnut sen näytettäväksi, myös sen. Mitä he eivät näe: osoitettasi, myöntäjän näyttöjä tai mitään muuta repustasi.',
  'sharing.badge.is-shared': 'Jaettu: kaikki joilla on linkki näkevät tämän merkin.',
  'sharing.badge.more': 'Näytä lisää merkkejä samalla linkillä',
  'sharing.badge.more-what':
    'Kun lisäät toisen merkin, tästä tulee kokoelma: sama linkki näyttää silloin ne kaikki.',
  'sharing.badge.more-do': 'Valitse merkkejä',
}
