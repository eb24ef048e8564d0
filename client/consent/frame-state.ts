import type { HostText } from '../../server/backpack/wire.ts'
import type { MessageKey, Params } from '../messages/translate.ts'
import type { Offer } from './offer.ts'

/**
 * Which view the Frame shows. None of them changes its size, and none tells the page anything.
 *
 * - `starting`: the server is being told of the request
 * - `welcome`: no credential yet: Continue. The same view and heading, so that nothing is read twice
 * - `window`: the Window is open (`waiting`), did not come (`none`), or takes the decision (`deciding`)
 * - `offer`: the list, and after the decision what became of it
 * - `failed`: our own failure, never a badge's
 * - `closing`: the way out was taken while something was on its way; the server is asked for the truth
 */
export type Stage =
  | { name: 'starting' }
  | { name: 'welcome'; notice: MessageKey | null }
  | { name: 'window'; how: 'waiting' | 'none' | 'deciding' }
  | { name: 'offer' }
  | { name: 'failed'; retry: () => void }
  | { name: 'closing' }

/**
 * @property isLoud whether the words are shown too, or only told to screen readers
 * @property turn counts up, so that the same words said again are announced again
 */
export type Status = { of: MessageKey; params: Params; isLoud: boolean; turn: number }

/**
 * @property isSkipTicked "Skip this window next time": asked for where Continue is, since the Window of somebody who is
 *   signed in hands over at once; it gives its say to the Window, and the Window decides
 * @property identity masked address of the account; '' before it is known
 * @property windowHref where the Window is, for the link that opens it without a script
 * @property tabHref the same request as a full page
 */
export type FrameState = {
  stage: Stage
  count: number
  asker: HostText | null
  hosts: readonly HostText[]
  isSkipTicked: boolean
  identity: string
  offer: Offer
  status: Status | null
  windowHref: string
  tabHref: string
}

/** A key that changes whenever the heading has become another question: then it gets the focus. */
export const viewOf = ({ stage, offer }: FrameState): string =>
  stage.name === 'window'
    ? `window ${stage.how}`
    : stage.name === 'offer'
      ? `offer ${offer.isDecided ? 'decided' : 'asking'}`
      : stage.name === 'starting'
        ? 'welcome'
        : stage.name
