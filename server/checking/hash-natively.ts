import { hash } from 'node:crypto'
import type { Hash } from '../openbadges/hashing.ts'

/** By Node's own: what is hashed here may have megabytes, while others wait. */
export const hashNatively: Hash = (algorithm, content) => hash(algorithm, content, 'hex')
