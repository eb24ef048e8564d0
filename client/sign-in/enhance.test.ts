import { expect, test } from 'vitest'
import { hasAllDigits } from './enhance.ts'

test.each(['12345678', '1234-5678', ' 1234 5678 ', '1234–5678', '１２３４５６７８', '١٢٣٤-٥٦٧٨', '۱۲۳۴۵۶۷۸'])(
  '%j is a whole code',
  (text) => {
    expect(hasAllDigits(text)).toBe(true)
  },
)

test.each(['', '1234567', '123456789', '1234-567', '1234567a'])('%j is not one yet', (text) => {
  expect(hasAllDigits(text)).toBe(false)
})
