import { domainToUnicode } from 'node:url'
import { getDomain } from 'tldts'
import type { HostText } from './wire.ts'

/**
 * Splits a host (`URL.host`, port included) for people, so that the part that somebody registered stands out:
 * `university.edu.evil.example` belongs to `evil.example`.
 *
 * An address, `localhost` and a bare public suffix are registrable as a whole. Names below a shared host
 * (`someone.github.io`) count as registered, since they belong to someone else than their siblings.
 */
export function hostText(host: string): HostText {
  const [, name = host, rest = ''] = /^(.*?)(\.?(?::\d+)?)$/.exec(host) ?? []
  const registrable = getDomain(name, { allowPrivateDomains: true, validateHostname: false })
  if (registrable === null || !isTail(name, registrable)) {
    return { before: '', registrable: showName(name), after: rest }
  }
  return {
    before: showName(name.slice(0, name.length - registrable.length)),
    registrable: showName(registrable),
    after: rest,
  }
}

const isTail = (name: string, tail: string): boolean => name === tail || name.endsWith(`.${tail}`)

const showName = (name: string): string => name.split('.').map(showLabel).join('.')

/** A label in its own script, or in punycode where its letters could pass for another name's. */
function showLabel(label: string): string {
  if (!label.startsWith('xn--')) return label
  const shown = domainToUnicode(label)
  return shown !== '' && !shown.includes('.') && isPlain(shown) ? shown : label
}

/** Scripts that are written together; every other mixture is somebody playing. */
const WRITTEN_TOGETHER: readonly RegExp[] = [
  /^[a-z\u00df-\u024f\u1e00-\u1eff\p{M}\d-]+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々a-z\d-]+$/u,
  /^[\p{Script=Han}\p{Script=Hangul}a-z\d-]+$/u,
  /^[\p{Script=Han}\p{Script=Bopomofo}a-z\d-]+$/u,
  ...[
    'Arabic',
    'Armenian',
    'Bengali',
    'Cyrillic',
    'Devanagari',
    'Ethiopic',
    'Georgian',
    'Greek',
    'Gujarati',
    'Gurmukhi',
    'Hebrew',
    'Kannada',
    'Khmer',
    'Lao',
    'Malayalam',
    'Myanmar',
    'Oriya',
    'Sinhala',
    'Tamil',
    'Telugu',
    'Thai',
    'Tibetan',
  ].map((script) => new RegExp(`^[\\p{Script=${script}}\\p{M}\\d-]+$`, 'u')),
]

/** Letters that read as Latin ones: a word made of nothing else (`аррӏе`) is not shown in its own script. */
const LATIN_LOOKALIKES = /^[асԁеһіјӏкмоорԛѕтԝхуԍьпгѵѡҽαεικνορτυχօոսհցզրոյ\d-]+$/u

function isPlain(label: string): boolean {
  return WRITTEN_TOGETHER.some((script) => script.test(label)) && !LATIN_LOOKALIKES.test(label)
}
