import type { offline as english } from '../en/offline.ts'
import type { Translated } from '../message.ts'

export const offline: Translated<typeof english> = {
  'offline.app':
    'Pidä osaamismerkkisi yhdessä paikassa, näe, ovatko ne voimassa, ja näytä ne kenelle haluat.',
  'offline.heading': 'Olet offline-tilassa',
  'offline.what':
    'Tätä sivua ei ole tallessa tässä selaimessa. Tallessa olevaa voit lukea: luetteloasi, merkkejäsi ja kokoelmiasi.',
  'offline.home': 'Siirry merkkeihini',
  'offline.kept':
    'Olet offline-tilassa: näet tämän sellaisena kuin se viimeksi oli. Haku, järjestäminen ja kaikki muutokset tarvitsevat internetin.',
  'offline.now': 'Olet offline-tilassa. Kaikki muutokset tarvitsevat internetin.',
  'offline.as-of': 'Olet offline-tilassa: tällaista oli {day}. Kaikki muutokset tarvitsevat internetin.',
  'offline.part': {
    one: 'Toistaiseksi {count} merkki {total}:stä on tallessa tässä selaimessa.',
    other: 'Toistaiseksi {count} merkkiä {total}:stä on tallessa tässä selaimessa.',
  },
  'offline.device.heading': 'Ilman internetiä',
  'offline.device.soon': 'Merkkisi tallennetaan tähän selaimeen, jotta voit lukea niitä ilman internetiä.',
  'offline.device.all': {
    one: 'Merkkisi on luettavissa tässä selaimessa ilman internetiä.',
    other: 'Kaikki {count} merkkiä ovat luettavissa tässä selaimessa ilman internetiä.',
  },
  'offline.device.pictures': {
    one: 'Toistaiseksi {count} kuva on tallessa.',
    other: 'Toistaiseksi {count} kuvaa on tallessa.',
  },
  'offline.device.full': 'Tällä laitteella ei ole enempää tilaa, joten osa puuttuu.',
  'offline.device.saving': 'Niin kauan kuin tämä laite säästää dataa, tänne ei tallenneta enempää.',
  'offline.device.before': {
    one: '{count} merkki on luettavissa tässä selaimessa ilman internetiä sellaisena kuin se oli viimeksi päivitettäessä.',
    other:
      '{count} merkkiä on luettavissa tässä selaimessa ilman internetiä sellaisina kuin ne olivat viimeksi päivitettäessä.',
  },
  'offline.device.remove': 'Poista tästä selaimesta',
  'offline.device.remove-what':
    'Merkeistäsi ei jää tähän selaimeen mitään, ennen kuin pyydät sitä uudelleen. Backpackissasi ne säilyvät.',
  'offline.device.off': 'Merkkejäsi ei säilytetä tässä selaimessa: niiden lukeminen tarvitsee internetin.',
  'offline.device.keep': 'Säilytä merkkini tässä selaimessa',
}
