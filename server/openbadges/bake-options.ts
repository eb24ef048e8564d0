import type { Version } from './assertion.ts'

/**
 * What a picture has to be told of the badge that is baked into it.
 *
 * @property version of the badge: a credential of 3.0 has another keyword and another element than what came before
 * @property url where a hosted assertion says that it is verified; an SVG carries it beside the assertion
 */
export type BakeOptions = { version: Version; kind: 'hosted' | 'signed'; url?: string }
