import '../ui/tokens.css'
import '../ui/base.css'
import '../backpack/site.css'
import '../backpack/library.css'
import '../backpack/library-tiles.css'
import '../backpack/library-bars.css'
import '../backpack/badge.css'
import '../backpack/collections/cards.css'
import '../backpack/collections/collections.css'
import '../backpack/own-evidence/own-evidence.css'
import './sharing.css'
import '../ui/print.css'

// Entry of the pages that everybody sees who has their link: style only. What is shared runs no script of ours.
