import '../ui/tokens.css'
import '../ui/base.css'
import '../sign-in/sign-in.css'
import './site.css'
import './library.css'
import './library-tiles.css'
import './library-bars.css'
import './badge.css'
import './adding.css'
import './collections/cards.css'
import './collections/collections.css'
import './own-evidence/own-evidence.css'
import '../ui/print.css'
import { startOffline } from '../offline/start.ts'
import { tellKept } from '../offline/tell-kept.ts'
import { enhanceSignIn } from '../sign-in/enhance.ts'
import { followExport } from '../sign-in/follow-export.ts'
import { enhancePasskeys } from '../sign-in/passkey.ts'
import { enhanceBringing } from './bring-files.ts'
import { enhanceMenus } from './close-menus.ts'
import { enhanceArranging } from './collections/arrange.ts'
import { enhanceSharing } from './collections/share.ts'
import { enhanceArrows } from './move-by-arrows.ts'
import { enhanceLibrary } from './search-as-typed.ts'
import { enhanceSelecting } from './select-badges.ts'

// Entry of the pages that are ours alone. All of them are complete without it.
enhanceSignIn(document)
enhancePasskeys(document)
enhanceBringing(document)
enhanceLibrary(document)
enhanceSelecting(document)
enhanceArrows(document)
followExport(document)
enhanceArranging(document)
enhanceMenus(document)
enhanceSharing(document)
tellKept(document, startOffline(document))
