// The issuer's side of the conversation, as any page could write it: it asks, and shows what it is told.

/** @typedef {{ address: string, badges: Record<string, string>, outcomes: Record<string, string[]>, labels: Record<string, { name: string, picture: string | null }> }} References */

const form = document.querySelector('#award')
const addressField = document.querySelector('#address')
const problem = document.querySelector('#problem')
const declared = document.querySelector('#declared')

/** Name and picture of each reference, for every address that was asked about. */
const labels = new Map()

/** What was added here, newest last, with the address that it was made for. */
const added = []

/** The references of one address, asked for once. A failed answer is forgotten, so that it is asked again. */
const answers = new Map()

/** @returns {Promise<References>} */
function loadReferences(address) {
  const known = answers.get(address)
  if (known !== undefined) return known
  const answer = fetch(`references?address=${encodeURIComponent(address)}`).then(async (response) => {
    if (!response.ok) throw new Error(`The workshop answered ${response.status}.`)
    const references = await response.json()
    for (const [reference, label] of Object.entries(references.labels)) labels.set(reference, label)
    return references
  })
  answers.set(address, answer)
  answer.catch(() => answers.delete(address))
  return answer
}

function readChosen() {
  return [...form.querySelectorAll('input[name=badge]:checked')].map((box) => box.value)
}

form.addEventListener('submit', async (event) => {
  event.preventDefault()
  problem.textContent = ''
  const outcome = event.submitter?.name === 'outcome' ? event.submitter.value : null
  const isFullPage = event.submitter?.name === 'way'
  const chosen = readChosen()
  if (outcome === null && chosen.length === 0) {
    problem.textContent = 'Tick at least one badge.'
    return
  }
  if (typeof OpenBadges === 'undefined') {
    problem.textContent = 'The script of the backpack did not load. Is the backpack running?'
    return
  }
  const references = await loadReferences(addressField.value).catch(() => null)
  if (references === null) {
    problem.textContent = 'The workshop did not answer, or this is not an email address. Try again.'
    return
  }

  const assertions =
    outcome === null ? chosen.map((id) => references.badges[id]) : takeOutcome(references, outcome)
  if (isFullPage) {
    OpenBadges.issue_no_modal(assertions)
    return
  }
  OpenBadges.issue(assertions, (errors, successes) => {
    for (const reference of successes) added.push({ reference, address: references.address })
    showResult(errors, successes)
  })
})

/** EXISTS is surest with the badge that went in last; the other words need no memory. */
function takeOutcome(references, outcome) {
  const last = added.findLast(({ address }) => address === references.address)
  return outcome === 'EXISTS' && last !== undefined ? [last.reference] : references.outcomes[outcome]
}

declared.addEventListener('openbadges', (event) => showResult(event.detail.errors, event.detail.successes))

function showResult(errors, successes) {
  const count = (list, word) => `${list.length} ${word}${list.length === 1 ? '' : 's'}`
  const sum = `${count(successes, 'badge')} went in, ${errors.length} stayed out.`
  document.querySelector('#summary').textContent = sum
  document
    .querySelector('#successes')
    .replaceChildren(...orNone(successes.map((each) => createRow(each, null))))
  document
    .querySelector('#errors')
    .replaceChildren(...orNone(errors.map((each) => createRow(each.assertion, each))))
  document.querySelector('#told').hidden = false
  document.querySelector('#result').scrollIntoView({ block: 'nearest' })
}

function orNone(rows) {
  return rows.length > 0 ? rows : [createElement('li', 'none', 'none')]
}

function createRow(assertion, error) {
  const row = createElement('li', error === null ? 'in' : 'out')
  const title = createElement('p', 'title')
  const label = labels.get(assertion)
  if (label?.picture) {
    const picture = createElement('img', 'picture')
    picture.src = label.picture
    picture.alt = ''
    title.append(picture)
  }
  if (error !== null) title.append(createElement('strong', 'reason', error.reason), ' ')
  title.append(label?.name ?? 'A badge')
  row.append(title)
  // The finer code and the developer's sentence travel beside the word, where the backpack gives them.
  if (error?.code)
    row.append(createElement('p', 'detail', [error.code, error.message].filter(Boolean).join(': ')))
  row.append(createElement('code', 'assertion', assertion))
  return row
}

function createElement(tag, className, text = '') {
  const element = document.createElement(tag)
  element.className = className
  element.textContent = text
  return element
}

/** Keeps the snippet and the declared button with what is in the form. An address that is half typed changes nothing. */
async function follow() {
  if (!addressField.checkValidity()) return
  const asked = addressField.value
  const references = await loadReferences(asked).catch(() => null)
  // A slow answer for an address that was typed over since.
  if (references === null || addressField.value !== asked) return
  const assertions = readChosen().map((id) => references.badges[id])
  const lines = assertions.map((reference) => `\n      '${reference}'`).join(',')
  document.querySelector('#snippet-references').textContent = lines === '' ? '' : `${lines}\n    `
  declared.dataset.openbadges = references.badges['first-solder']
  document.querySelector('#declared-reference').textContent = references.badges['first-solder']
}

form.addEventListener('input', follow)
follow()

document.querySelector('#copy').addEventListener('click', async () => {
  const snippet = document.querySelector('#snippet')
  const copied = document.querySelector('#copied')
  copied.textContent = ''
  try {
    await navigator.clipboard.writeText(snippet.textContent)
    copied.textContent = 'Copied.'
  } catch {
    // Where the clipboard is closed to pages, the selection lets the person copy by hand.
    getSelection()?.selectAllChildren(snippet)
    copied.textContent = 'Selected: copy it with your keyboard.'
  }
})
