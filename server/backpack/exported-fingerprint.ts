import { z } from 'zod'

const MAX_CHARS = 300

/** A badge's fingerprint as an export names it. Files can be edited: PostgreSQL takes no U+0000 into a query. */
export const exportedFingerprint = z
  .string()
  .min(1)
  .max(MAX_CHARS)
  .refine((text) => !text.includes('\0'))
