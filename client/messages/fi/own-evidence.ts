export const ownEvidence = {
  'own-evidence.heading': 'Itse lisäämäsi',
  'own-evidence.what':
    'Näytä, miten ansaitsit tämän merkin: linkki työhösi, muutama sana siitä. Vain sinä näet sen, ellet näytä sitä muille.',
  'own-evidence.unchecked': 'Omat näyttösi; myöntäjä ei ole tarkistanut niitä.',
  'own-evidence.add': 'Lisää oma näyttö',
  'own-evidence.edit': 'Muokkaa omaa näyttöä',
  'own-evidence.open': 'Avaa: {host}',
  'own-evidence.is-private': 'Vain sinä näet tämän.',
  'own-evidence.is-shown': 'Näkyy sivuilla, joilla jaat tämän merkin.',
  'own-evidence.act.edit': 'Muokkaa: {title}',
  'own-evidence.act.remove': 'Poista: {title}',
  'own-evidence.act-short.edit': 'Muokkaa',
  'own-evidence.act-short.remove': 'Poista',
  'own-evidence.full': 'Tänne ei mahdu enempää. Poista jotain, mitä et tarvitse.',
  'own-evidence.full-account':
    'Reppuusi ei mahdu enempää omia näyttöjä. Poista sellaisia, joita et tarvitse, miltä tahansa merkiltä.',
  'own-evidence.removed': '{title} poistettiin.',
  'own-evidence.removed.until': {
    one: 'Voit kumota tämän vielä {count} minuutin ajan.',
    other: 'Voit kumota tämän vielä {count} minuutin ajan.',
  },
  'own-evidence.removed.no-room':
    'Poistoa ei voitu kumota: tänne ei mahdu enempää. Poista jotain, mitä et tarvitse, ja paina sitten uudelleen Kumoa.',
  'own-evidence.removed.no-room-account':
    'Poistoa ei voitu kumota: reppuusi ei mahdu enempää omia näyttöjä. Poista sellaisia, joita et tarvitse, miltä tahansa merkiltä, ja paina sitten uudelleen Kumoa.',

  'own-evidence.title': 'Otsikko',
  'own-evidence.title-hint': 'Mikä se on, muutamalla sanalla.',
  'own-evidence.text': 'Teksti',
  'own-evidence.text-hint':
    'Mitä teit ja miten se osoittaa sen, mistä tämä merkki kertoo. Voit jättää tämän tyhjäksi.',
  'own-evidence.link': 'Linkki',
  'own-evidence.link-hint': 'Sen verkkosivun osoite, jolla se näkyy. Voit jättää tämän tyhjäksi.',
  'own-evidence.show': 'Näytä sivuilla, jotka jaan',
  'own-evidence.show-hint':
    'Jokainen, joka näkee tämän merkin linkkisi kautta, näkee myös tämän, merkittynä sinun omaksesi. Sähköpostiosoitteesi jätetään siellä pois.',
  'own-evidence.problem.title-missing': 'Anna otsikko.',
  'own-evidence.problem.title-too-long': 'Tämä otsikko on liian pitkä.',
  'own-evidence.problem.text-too-long': 'Tämä teksti on liian pitkä: siinä saa olla enintään 2 000 merkkiä.',
  'own-evidence.problem.link-not-web':
    'Kirjoita tämän repun ulkopuolisen verkkosivun koko osoite, esimerkiksi https://example.org/oma-tyo.',
  'own-evidence.problem.link-too-long': 'Tämä osoite on liian pitkä.',

  'own-evidence.stale':
    'Tätä muutettiin sillä välin toisessa välilehdessä tai toisella laitteella, joten omaa muutostasi ei vielä tallennettu. Tässä on se, mitä siinä nyt lukee; kirjoittamasi on alla. Tallenna uudelleen, niin omasi tulee sen tilalle.',
  'own-evidence.gone':
    'Tämä poistettiin sillä välin toisessa välilehdessä tai toisella laitteella, joten omaa muutostasi ei vielä tallennettu. Kirjoittamasi on alla. Tallenna, niin se lisätään uudelleen.',
  'own-evidence.badge-removed': 'Tämä merkki poistettiin sillä välin repustasi, joten mitään ei tallennettu.',
  'own-evidence.open-badge': 'Avaa merkki',

  'own-evidence.shared.heading': 'Omistajan lisäämä',
  'own-evidence.shared.unchecked':
    'Merkin näyttäjä on kirjoittanut tämän itse. Se ei kuulu myönnettyyn merkkiin, eikä kukaan ole tarkistanut sitä.',
}
