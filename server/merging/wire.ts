/**
 * What the page `/account/merge` shows before two accounts become one.
 *
 * @property offer id of the offer, which the button sends back
 * @property address the one of the other account that was proved
 * @property twice how many badges both keep
 * @property addresses of the other account, as typed
 * @property isFresh whether the signed-in account was proved lately too; else one signs in again first
 */
export type MergeView = {
  offer: string
  address: string
  badges: number
  twice: number
  collections: number
  addresses: string[]
  passkeys: number
  isFresh: boolean
}
