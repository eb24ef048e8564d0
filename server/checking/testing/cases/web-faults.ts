import type { FakeWeb } from '../../../testing/fake-web.ts'
import type { Bend } from './bend.ts'
import type { Draft } from './kinds.ts'

/** Changes the web when the badge stands there already. */
export const late =
  (change: (web: FakeWeb, draft: Draft) => unknown): Bend<Draft> =>
  (draft) => {
    draft.late = (web) => change(web, draft)
  }

/** Something else stands at an address. */
export const put = (url: string, page: { status?: number; body: string | Uint8Array }): Bend<Draft> =>
  late((web) => web.put(url, page))

/** An address cannot be had, in one of the ways of the network. */
export const fail = (url: string, code: Parameters<FakeWeb['fail']>[1]): Bend<Draft> =>
  late((web) => web.fail(url, code))
