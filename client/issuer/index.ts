import { listenToButtons } from './declarative.ts'
import { issue } from './issue.ts'
import { issueNoModal } from './issue-no-modal.ts'
import { getRoot, root } from './root.ts'

/**
 * The one side effect. A second copy of the script leaves the first alone: two would mean two dialogs for one click
 * on a button.
 */
const present: { getRoot?: () => string } = window.OpenBadges || {}
if (!present.getRoot || present.getRoot() !== root) {
  window.OpenBadges = { issue, issue_no_modal: issueNoModal, getRoot }
  listenToButtons()
}
