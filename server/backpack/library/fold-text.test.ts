import { describe, expect, test } from 'vitest'
import { foldText, foldWords } from './fold-text.ts'

/** What stands in a badge, and what a person types to find it. */
const FOUND: Record<string, [text: string, typed: string][]> = {
  'letter case, accents and widths': [
    ['Straße\tÄ\u0000ＡＢ', 'strasse a ab'],
    ['Crème BRÛLÉE', 'creme brulee'],
    ['İstanbul', 'istanbul'],
    ['ﬁn de ½', 'fin'],
    ['ｶﾞｽ溶接', 'ガス'],
    ['Tiếng Việt', 'tieng viet'],
  ],
  'apostrophes of every kind, or none': [
    ['O’Neill', "o'neill"],
    ["O'Neill", 'O’Neill'],
    ['O´Neill', 'oneill'],
    ['Qurʼān Hawaiʻi', "qur'an hawai'i"],
    ['צה״ל ג׳ירפה', 'צה"ל ג\'ירפה'],
  ],
  'quotation marks': [
    ['“Quoted”', '"quoted"'],
    ['«Кавычки» „Zitat“', 'кавычки zitat'],
    ['「溶接」', '溶接'],
  ],
  'hyphens and dashes': [
    ['E‑Learning', 'e-learning'],
    ['elearning', 'e-learning'],
    ['E Learning', 'e-learning'],
    ['E-Learning', 'elearning'],
    ['2019–2020', '2019-2020'],
    ['בית־ספר', 'בית ספר'],
  ],
  'letters that Unicode does not take apart': [
    ['Łódź', 'lodz'],
    ['København', 'kobenhavn'],
    ['Đà Nẵng', 'da nang'],
    ['Ħal Għaxaq', 'hal ghaxaq'],
    ['Þórsmörk Æsir', 'thorsmork aesir'],
    ['Œuvre', 'oeuvre'],
    ['Diyarbakır', 'diyarbakir'],
    ['Ƙungiyar ɗalibai', 'kungiyar dalibai'],
    ['Col·legi', 'collegi'],
  ],
  'sigmas at the end of a word': [
    ['ΟΔΟΣ', 'οδος'],
    ['ὁδός', 'ΟΔΟΣ'],
    ['οδοσ', 'οδος'],
  ],
  'what nobody sees': [
    ['Schweiß\u00adtech\u00adnik', 'schweißtechnik'],
    ['W\u200be\u200cl\u200dd\u2060i\ufeffn\u200eg', 'welding'],
    ['می\u200cروم', 'میروم'],
  ],
  'hiragana and katakana': [
    ['ようせつ', 'ヨウセツ'],
    ['カタカナ', 'かたかな'],
  ],
  'how Arabic is written': [
    ['شَهَادَةُ اللِّحَام', 'شهاده اللحام'],
    ['إلى الأمام', 'الي الامام'],
    ['ٱلقرآن', 'القران'],
    ['شـــهـــادة', 'شهادة'],
    ['مهارة ٢٠٢٤', 'مهاره 2024'],
    ['کارگاه ۱۴۰۳', 'كارگاه 1403'],
    ['سماء شيء', 'سما شئ'],
  ],
  'points of Hebrew': [['שָׁלוֹם', 'שלום']],
}

for (const [what, pairs] of Object.entries(FOUND))
  test.each(pairs)(`${what}: %j is found by %j`, (text, typed) => {
    const words = foldWords(typed)
    expect(words.length).toBeGreaterThan(0)
    for (const word of words) expect(foldText(text)).toContain(word)
  })

describe('folding', () => {
  test.each([['証明書'], ['c++ & c#'], ['50%_x'], ['ガス'], ['🙂']])('leaves %j what it is', (text) => {
    expect(foldText(text)).toBe(foldText(foldText(text)))
    expect(foldText(text)).not.toBe('')
  })

  test('what was folded once changes nothing more, whatever sign it is', () => {
    const signs = Array.from({ length: 0xd800 }, (_, code) => `a${String.fromCharCode(code)}b`)
    const misfits = signs.filter((text) => foldText(foldText(text)) !== foldText(text))
    expect(misfits).toEqual([])
  })
})
