/**
 * How an award reaches the backpack: a document at a URL, or a signed text.
 * The mix is the point: an earner meets badges of all these ages.
 */
export type Form = 'hosted-2.0' | 'signed-2.0' | 'hosted-1.1' | 'hosted-0.5'

export type DemoBadge = {
  id: string
  name: string
  /** What the holder can do; at most 128 characters, the limit of version 0.5. */
  description: string
  /** What it took, for the criteria page and the badge class. */
  criteria: string
  form: Form
  picture: 'png' | 'svg'
  /** ISO 8601. In the past on any clock, so that the awards are in force wherever the demo runs. */
  issuedOn: string
}

/** What each form is called beside its badge. */
export const FORM_NAMES: Record<Form, string> = {
  'hosted-2.0': 'Open Badges 2.0, hosted',
  'signed-2.0': 'Open Badges 2.0, signed',
  'hosted-1.1': 'Open Badges 1.1, hosted',
  'hosted-0.5': 'Open Badges 0.5, hosted',
}

/** Everything that the workshop awards. The first one is ticked when the page opens. */
export const BADGES: readonly DemoBadge[] = [
  {
    id: 'first-solder',
    name: 'First Solder',
    description: 'Built a light that switches on at dusk, with six clean joints.',
    criteria:
      'Solder six joints that are shiny, cone-shaped and free of bridges, on a lamp that lights up at dusk. Explain to the next beginner why the iron goes first and the tin second.',
    form: 'hosted-2.0',
    picture: 'png',
    issuedOn: '2025-02-08T15:30:00Z',
  },
  {
    id: 'laser-cutter',
    name: 'Laser Cutter',
    description: 'Runs the laser cutter alone, from clean lens to empty tray.',
    criteria:
      'Set the focus, run a test cut, name five materials that never go in, and put out a practice fire. Then cut a box whose lid closes.',
    form: 'hosted-2.0',
    picture: 'png',
    issuedOn: '2025-03-15T17:00:00Z',
  },
  {
    id: 'night-sky',
    name: 'Night Sky Observer',
    description: 'Kept a log of twelve nights and found Andromeda without a map.',
    criteria:
      'Keep a log of twelve clear nights with the telescope on the roof. Find the Andromeda galaxy by hopping from star to star, and show it to somebody who has never seen it.',
    form: 'signed-2.0',
    picture: 'png',
    issuedOn: '2025-01-25T22:15:00Z',
  },
  {
    id: 'seed-saver',
    name: 'Seed Saver',
    description: 'Grew three heritage plants and brought their seeds home.',
    criteria:
      'Grow three plants from the seed library, harvest and dry their seeds, and return twice what was borrowed, with a label that a stranger can read.',
    form: 'hosted-2.0',
    picture: 'svg',
    issuedOn: '2025-05-03T10:00:00Z',
  },
  {
    id: 'dovetail',
    name: 'Dovetail Joint',
    description: 'Cut a dovetail by hand that holds without glue.',
    criteria:
      'Lay out, saw and chisel a dovetail joint by hand. It has to hold a grown person’s weight before any glue goes in.',
    form: 'hosted-1.1',
    picture: 'png',
    issuedOn: '2025-04-12T14:00:00Z',
  },
  {
    id: 'bike-doctor',
    name: 'Bike Doctor',
    description: 'Trued a wheel and sent ten bicycles back on the road.',
    criteria:
      'True a wheel to within half a millimetre, set both brakes, and repair ten bicycles at the Saturday clinic.',
    form: 'hosted-0.5',
    picture: 'png',
    issuedOn: '2025-05-17T11:00:00Z',
  },
]

/** The badge of that id, or undefined: ids come from URLs, which strangers write. */
export function findBadge(id: string | undefined): DemoBadge | undefined {
  return BADGES.find((badge) => badge.id === id)
}
