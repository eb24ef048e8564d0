import type { adding as english } from '../en/adding.ts'
import type { Translated } from '../message.ts'

export const adding: Translated<typeof english> = {
  'adding.heading': 'Lisää osaamismerkkejä',
  'adding.what':
    'Tuo osaamismerkit, jotka sinulla jo on: tallentamasi kuva, sen osoite tai kerralla kaikki toisesta repusta. Tarkistamme jokaisen, ja sinä päätät, mitä lisätään.',
  'adding.empty': 'Valitse ensin tiedosto tai liitä jotakin.',
  'adding.files': 'Valitse tiedostot',
  'adding.files-hint':
    'Kuvia, joissa on osaamismerkki (PNG tai SVG), JSON-tiedostoja tai zip, jossa niitä on. Kerralla enintään {count}. Voit myös pudottaa ne tähän.',
  'adding.pasted': 'Tai liitä osoite (URL), allekirjoitettu osaamismerkki (JWS) tai JSON',
  'adding.pasted-hint': 'Jos osoitteita on useita, kirjoita kukin omalle rivilleen.',
  'adding.continue': 'Jatka',
  'adding.next': 'Mitään ei vielä lisätä: näet ensin, mitä löysimme.',
  'adding.bring':
    'Onko sinulla jo osaamismerkkejä muualla? Tuo niiden kuvat, osoitteet tai zip kohdassa ”Lisää osaamismerkkejä”.',
  'adding.chosen': 'Valittuja tiedostoja: {count}',
  'adding.sending': 'Tiedostot ovat matkalla …',
  'adding.checking': 'Tiedostoja käydään läpi …',
  'adding.too-large': 'Tämä on enemmän kuin otamme kerralla: tuo alle 1 Gt.',
  'adding.failed': 'Tiedostot eivät tulleet perille. Mitään ei lisätty. Yritä uudelleen hetken kuluttua.',
  'adding.account-deleted':
    'Se poistettiin, kun tiedostojasi vielä lähetettiin, joten niistä ei säilytetty mitään. Tiedostot ovat yhä siellä, mistä valitsit ne.',
  'adding.problems': {
    one: '{count} tiedostosta ei löytynyt lisättävää osaamismerkkiä',
    other: '{count} tiedostosta ei löytynyt lisättävää osaamismerkkiä',
  },
  'adding.pasted-name': 'Liittämäsi teksti',
  'adding.nothing': 'Valitsemassasi ei ole yhtään osaamismerkkiä.',
  'adding.waiting': 'Se, minkä toit {when}, odottaa päätöstäsi ({count}).',
  'adding.waiting.go-on': 'Jatka siitä',
  'adding.waiting.adding': 'Sitä, minkä toit {when}, lisätään parhaillaan: {done} / {count}.',
  'adding.waiting.look': 'Katso, miten se etenee',
  'adding.waiting.throw-away': 'Hylkää',
  'adding.share-lost': 'Jakamasi ei päässyt perille. Jaa se uudestaan tai valitse se tässä.',
  'adding.waiting.thrown-away': 'Se, mitä toit, hylättiin. Siitä ei lisätty mitään.',
  'adding.more': 'Lisää muita osaamismerkkejä',
  'adding.problem.not-a-badge': 'Tämä ei ole osaamismerkki.',
  'adding.problem.no-badge': 'Tässä kuvassa ei ole osaamismerkkiä.',
  'adding.problem.damaged': 'Tämä kuva on vioittunut: siitä ei voi lukea osaamismerkkiä.',
  'adding.problem.too-large': 'Tämä on suurempi kuin otamme vastaan.',
  'adding.problem.zip-damaged': 'Tämä zip-tiedosto on vioittunut, eikä sitä voi avata.',
  'adding.problem.zip-locked': 'Tämä on lukittu salasanalla. Pura se ensin.',
  'adding.problem.zip-inside': 'Tämä on zip-tiedosto toisen sisällä. Pura ulompi ensin.',
  'adding.problem.too-many':
    'Tämä jätettiin pois, samoin kaikki sen jälkeen: kerralla otetaan enintään {count}.',
  'adding.problem.same': 'Tämä on sama osaamismerkki kuin toinen tässä.',
  'adding.rest.heading': 'Viennissäsi on myös',
  'adding.rest.heading-alone': 'Viennissäsi on',
  'adding.rest.collection': 'Kokoelma:',
  'adding.rest.more': {
    one: 'ja vielä {count} kokoelma',
    other: 'ja vielä {count} kokoelmaa',
  },
  'adding.rest.settings': 'Asetukset: kieli, teema, viestit muutoksista, estetyt myöntäjät',
  'adding.rest.what':
    'Se, minkä olet täällä valinnut, pysyy ennallaan. Samanniminen kokoelma saa merkit, jotka siitä puuttuvat. Jaetut linkit eivät palaa: jaa uudelleen, minkä haluat.',
  'adding.rest.evidence': {
    one: 'Omat näyttösi: {count} kohta',
    other: 'Omat näyttösi: {count} kohtaa',
  },
  'adding.rest.evidence-what':
    'Omat näyttösi tulevat repussasi oleviin merkkeihin. Vain sinä näet ne: valitse uudelleen, mitä näytetään.',
  'adding.rest.evidence-left': {
    one: '{count} oma näyttösi jäi pois: sen merkki ei ole repussasi, tai siihen ei mahdu enempää.',
    other: '{count} omaa näyttöäsi jäi pois: niiden merkit eivät ole repussasi, tai niihin ei mahdu enempää.',
  },
  'adding.rest.do': 'Tuo nämäkin takaisin',
  'adding.rest.do-alone': 'Tuo nämä takaisin',
  'adding.rest.back': 'Muukin kuin merkit on tuotu viennistäsi takaisin.',
  'adding.rest.left': {
    one: '{count} kokoelma jäi pois: sille ei ollut tilaa.',
    other: '{count} kokoelmaa jäi pois: niille ei ollut tilaa.',
  },
}
