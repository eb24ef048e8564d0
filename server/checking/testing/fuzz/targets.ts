import { DOCUMENT_TARGETS } from './document-targets.ts'
import { PICTURE_TARGETS } from './picture-targets.ts'
import type { Target } from './target.ts'
import { TEXT_TARGETS } from './text-targets.ts'
import { WHOLE_TARGETS } from './whole-targets.ts'

/** Every parser of what strangers send. */
export const TARGETS: readonly Target[] = [
  ...DOCUMENT_TARGETS,
  ...TEXT_TARGETS,
  ...PICTURE_TARGETS,
  ...WHOLE_TARGETS,
]
