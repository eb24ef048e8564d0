import type { consent as english } from '../en/consent.ts'
import type { Translated } from '../message.ts'

export const consent: Translated<typeof english> = {
  'consent.product': 'Reppu',
  'consent.heading.named': 'Lisää reppuusi {name}',
  'consent.heading.counted': {
    one: 'Lisää reppuusi {count} osaamismerkki',
    other: 'Lisää reppuusi {count} osaamismerkkiä',
  },
  'consent.heading.held': {
    one: 'Tämä osaamismerkki on jo repussasi',
    other: 'Nämä osaamismerkit ovat jo repussasi',
  },
  'consent.heading.nothing': {
    one: 'Tätä osaamismerkkiä ei voi lisätä',
    other: 'Mitään näistä osaamismerkeistä ei voi lisätä',
  },
  'consent.heading.added-named': '{name} on repussasi',
  'consent.heading.added': {
    one: '{count} osaamismerkki on repussasi',
    other: '{count} osaamismerkkiä on repussasi',
  },
  'consent.heading.not-added': 'Mitään ei lisätty',

  'consent.asked-by': 'pyytäjä: {host}',
  'consent.from-link': 'Tulit tänne linkistä',
  'consent.asked-by-nobody': 'Pyytävä sivu ei kerro nimeään',
  'consent.from-hosts': 'lähde: {hosts}',
  'consent.comma': ',',
  'consent.identity': 'Etkö ole {address}?',
  'consent.identity.switch': 'Vaihda tiliä',
  'consent.identity.switch-name': 'Etkö ole {address}? Vaihda tiliä',
  'consent.told': '{host} saa tietää, mitkä näistä lisäät',
  'consent.told.unnamed': 'Pyytävä sivu saa tietää, mitkä näistä lisäät',
  'consent.told.nobody': 'Kukaan ei saa tietää, mitä lisäät',

  'consent.close': 'Sulje lisäämättä',
  'consent.close.decided': 'Sulje',
  'consent.continue': 'Jatka (avaa ikkunan)',
  'consent.continue.hint':
    'Repun ikkuna avautuu. Kirjaudut siellä, missä näet selaimen osoiterivin, ja päätät täällä.',
  'consent.skip': 'Ohita tämä ikkuna ensi kerralla: {host}',
  'consent.add': { one: 'Lisää {count} osaamismerkki', other: 'Lisää {count} osaamismerkkiä' },
  'consent.add.one-of-them': 'Valitse ainakin yksi osaamismerkki tai paina Ei nyt.',
  'consent.not-now': 'Ei nyt',
  'consent.done': 'Valmis',
  'consent.undo': 'Kumoa',
  'consent.view-in-backpack': 'Katso repussa',
  'consent.checking': 'Tarkistetaan …',
  'consent.adding': 'Lisätään …',
  'consent.too-quick': 'Painallus tuli liian nopeasti ollakseen tarkoitettu. Paina vielä kerran.',
  'consent.not-visible': 'Jokin peittää tämän ikkunan, joten päätä repun omassa ikkunassa.',
  'consent.status.ready': {
    one: '{count} osaamismerkin voi lisätä.',
    other: '{count} osaamismerkkiä voi lisätä.',
  },
  'consent.status.nothing': 'Mitään ei voi lisätä.',

  'consent.list': 'Osaamismerkit',
  'consent.row.add': 'Lisää {name}, lähde {host}',
  'consent.row.awarded': 'myönnetty {date}',
  'consent.row.expires': 'voimassa, viimeinen päivä {date}',
  'consent.row.checking': 'tarkistetaan: {host} …',
  'consent.row.checking-unnamed': 'tarkistetaan …',
  'consent.row.unnamed': 'Osaamismerkki',
  'consent.row.added': 'Lisätty',
  'consent.row.declined': 'Ei lisätty',
  'consent.row.skipped': 'Ohitettu',
  'consent.row.held': 'Ollut repussasi jo {date} alkaen.',
  'consent.row.view': 'Katso',
  'consent.details': 'Mitä tämän saaminen vaati: {name}',
  'consent.details.says-it-is': '{host} ilmoittaa olevansa ”{name}”.',
  'consent.details.criteria': 'Kriteerit',
  'consent.details.criteria-page': 'Lue kriteerit (avaa uuden välilehden)',
  'consent.details.criteria-none': 'Myöntäjä ei kerro.',
  'consent.details.evidence': 'Osaamisen näytöt',
  'consent.details.evidence-page': 'Katso näyttö (avaa uuden välilehden)',
  'consent.text.show-all': 'Näytä kaikki',

  'consent.act.add-that-address': 'Lisää se osoite',
  'consent.act.add-an-address': 'Lisää osoite',
  'consent.act.switch-account': 'Vaihda tiliä',
  'consent.act.try-again': 'Yritä uudestaan',
  'consent.act.skip': 'Ohita',
  'consent.act.copy-note': 'Kopioi viesti myöntäjälle',
  'consent.act.read-note': 'Lue se viesti',
  'consent.act.copied': 'Viesti on kopioitu.',
  'consent.act.not-copied': 'Viestiä ei voitu kopioida. Voit lukea sen täältä.',

  'consent.fault.the-issuer': 'myöntäjä',
  'consent.fault.declined': 'Olet estänyt tämän myöntäjän.',
  'consent.fault.already-held': 'On jo repussasi.',
  'consent.fault.not-a-reference':
    'Sivun antama tieto ei ole osaamismerkin osoite. Sivun ylläpitäjien on korjattava se.',
  'consent.fault.too-many':
    'Sivu pyysi liian monta osaamismerkkiä kerralla. Sen ylläpitäjien on pyydettävä vähemmän.',
  'consent.fault.forbidden-address':
    'Tämän osaamismerkin osoite vie paikkaan, johon emme mene. Vain {host} voi korjata sen.',
  'consent.fault.unreachable':
    'Vastausta ei tullut: {host}. Vika ei ole sinun; yritä uudestaan muutaman minuutin kuluttua.',
  'consent.fault.certificate-invalid':
    'Tätä osaamismerkkiä ei voi hakea turvallisesti: suojausvarmenne ei kelpaa. Vain {host} voi korjata sen; uusi yritys ei auta.',
  'consent.fault.not-found': 'Tämän osaamismerkin sivua ei löydy. Vain {host} voi korjata linkin.',
  'consent.fault.too-many-redirects':
    'Tämän osaamismerkin linkki kiertää kehää. Vain {host} voi korjata sen.',
  'consent.fault.badge-class-inaccessible':
    'Tämän osaamismerkin kuvausta ei saatu haettua. Yritä uudestaan muutaman minuutin kuluttua; ellei se auta, vain {host} voi korjata asian.',
  'consent.fault.issuer-inaccessible':
    'Sivua, joka kertoo osaamismerkin myöntäjän, ei saatu haettua. Yritä uudestaan muutaman minuutin kuluttua; ellei se auta, vain {host} voi korjata asian.',
  'consent.fault.image-inaccessible':
    'Tämän osaamismerkin kuvaa ei saatu haettua. Yritä uudestaan muutaman minuutin kuluttua; ellei se auta, vain {host} voi korjata asian.',
  'consent.fault.key-inaccessible':
    'Avainta, joka todistaa tämän osaamismerkin, ei saatu haettua. Yritä uudestaan muutaman minuutin kuluttua; ellei se auta, vain {host} voi korjata asian.',
  'consent.fault.revocation-list-inaccessible':
    'Emme saaneet selville, onko tämä osaamismerkki peruttu. Yritä uudestaan muutaman minuutin kuluttua; ellei se auta, vain {host} voi korjata asian.',
  'consent.fault.backpack-unavailable': 'Repussa itsessään oli vika. Yritä uudestaan minuutin kuluttua.',
  'consent.fault.unreadable':
    'Tämä tiedosto ei ole osaamismerkki, jonka osaamme lukea. Vain {host} voi korjata sen.',
  'consent.fault.too-large':
    'Jokin tämän osaamismerkin tiedosto on liian suuri meille. Vain {host} voi korjata sen.',
  'consent.fault.unknown-version':
    'Emme osaa lukea tällaista osaamismerkkiä. Muista muodoista voi kertoa {host}.',
  'consent.fault.image': 'Tämän osaamismerkin kuva puuttuu tai on rikki. Vain {host} voi korjata sen.',
  'consent.fault.image-too-large':
    'Tämän osaamismerkin kuva on liian suuri meille. Vain {host} voi korjata sen.',
  'consent.fault.image-without-badge': 'Tässä kuvassa ei ole osaamismerkkiä.',
  'consent.fault.revoked': 'Tämän osaamismerkin on perunut {host}.',
  'consent.fault.suspended': 'Tämän osaamismerkin on keskeyttänyt {host}.',
  'consent.fault.expired': 'Tämän osaamismerkin voimassaolo päättyi {date}.',
  'consent.fault.expired-undated': 'Tämän osaamismerkin voimassaolo on päättynyt.',
  'consent.fault.issued-in-future':
    'Tämä osaamismerkki on päivätty tulevaisuuteen. Vain {host} voi korjata sen.',
  'consent.fault.recipient-plain':
    'Tämän osaamismerkin saajan osoite on {address}. Se ei ole vielä repussasi.',
  'consent.fault.recipient-hashed':
    'Tämä osaamismerkki on myönnetty muuhun osoitteeseen kuin sinun. Jos sinulla on toinen osoite, lisää se.',
  'consent.fault.recipient-type':
    'Tätä osaamismerkkiä ei ole myönnetty sähköpostiosoitteeseen. Vain {host} voi myöntää sen sinun osoitteeseesi.',
  'consent.fault.signature': 'Tämän osaamismerkin allekirjoitus ei täsmää. Emme lisää sitä.',
  'consent.fault.key':
    'Tämän osaamismerkin allekirjoitukseen ei voi luottaa. Emme lisää sitä. Vain {host} voi korjata sen.',
  'consent.fault.origin':
    'Mikään ei osoita, että tämä osaamismerkki tulee sieltä, mistä se väittää. Emme lisää sitä. Vain {host} voi korjata sen.',

  'consent.window.waiting.heading': 'Jatka ikkunassa',
  'consent.window.waiting': 'Repun ikkuna on auki. Kirjaudu sisään siellä; tämä sivu jatkaa itsestään.',
  'consent.window.none.heading': 'Ikkunaa ei avautunut',
  'consent.window.none': 'Selaimesi ei avannut ikkunaa. Valitse, miten jatkat:',
  'consent.window.open': 'Avaa ikkuna',
  'consent.window.use-this-tab': 'Käytä tätä välilehteä',
  'consent.window.deciding': 'Päätät repun ikkunassa. Tämä sivu jatkaa itsestään.',
  'consent.window.still-there':
    'Ikkuna suljettiin. Jos se on yhä auki, voit jatkaa siinä; muuten paina Jatka.',
  'consent.failed.heading': 'Jokin meni vikaan',
  'consent.failed':
    'Reppu ei vastannut niin kuin pitäisi. Mitään ei lisätty. Yritä uudestaan minuutin kuluttua.',
  'consent.failed.after-adding':
    'Reppu ei vastannut niin kuin pitäisi. Mikä tässä on lisättynä, on tallessa repussasi.',
  'consent.signed-out':
    'Kirjautumisesi päättyi. Jatka, niin voit kirjautua uudestaan; mitään ei ole menetetty.',
  'consent.checked-again': 'Tässä kesti hetki, joten osaamismerkit tarkistetaan vielä kerran.',
  'consent.frame.alone': 'Tämä sivu toimii vain osaamismerkkejä tarjoavan sivun sisällä.',
  'consent.closing': 'Suljetaan …',
}
