import '../ui/tokens.css'
import '../ui/base.css'
import '../sign-in/sign-in.css'
import './backpack.css'
import { enhanceSignIn } from '../sign-in/enhance.ts'
import { enhancePasskeys } from '../sign-in/passkey.ts'
import { enhanceBringing } from './bring-files.ts'
import { enhanceLibrary } from './search-as-typed.ts'

// Entry of the pages that are ours alone. All of them are complete without it.
enhanceSignIn(document)
enhancePasskeys(document)
enhanceBringing(document)
enhanceLibrary(document)
