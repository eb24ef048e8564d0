import { listenToButtons } from './declarative.ts'
import { issue } from './issue.ts'
import { issueNoModal } from './issue-no-modal.ts'
import { getRoot, root } from './root.ts'

/**
 * The one side effect. A second copy of the script leaves the first alone: two would mean two dialogs for one click
 * on a button.
 */
// The page may have an element of that name, which is what `window` answers then.
const present: { getRoot?: unknown } = window.OpenBadges || {}
if (typeof present.getRoot !== 'function' || present.getRoot() !== root) {
  window.OpenBadges = { issue, issue_no_modal: issueNoModal, getRoot }
  listenToButtons()
}
