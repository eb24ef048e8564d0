/**
 * What scripts add to the sign-in form: the code submits itself at its eighth digit, "shared" rules out "skip", and a
 * second press does not send a second time. The form is complete without.
 */
export function enhanceSignIn(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-sign-in-code]'))
    submitWhenComplete(form)
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-sign-in-address]')) tieOptions(form)
  for (const form of root.querySelectorAll<HTMLFormElement>('[data-sign-in] form')) submitOnce(form)
}

/** Counts digits as the server does: separators and full-width digits are welcome. */
export const hasAllDigits = (text: string): boolean =>
  /^[\d\u0660-\u0669\u06f0-\u06f9]{8}$/.test(
    text.normalize('NFKC').replace(/[\s\-\u2010-\u2015.\u200e\u200f]/g, ''),
  )

function submitWhenComplete(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[name="code"]')
  if (field === null) return
  let submitted = ''
  const look = () => {
    // The same code is not sent twice by itself: after a wrong one the person corrects it digit by digit.
    if (!hasAllDigits(field.value) || field.value === submitted) return
    submitted = field.value
    form.requestSubmit()
  }
  field.addEventListener('input', look)
  // The digits may have been there before the script was.
  look()
}

function tieOptions(form: HTMLFormElement): void {
  const shared = form.querySelector<HTMLInputElement>('input[name="shared"]')
  const skip = form.querySelector<HTMLInputElement>('input[name="skip"]')
  if (shared === null || skip === null) return
  const tie = () => {
    if (shared.checked) skip.checked = false
    skip.disabled = shared.checked
  }
  shared.addEventListener('change', tie)
  tie()
}

function submitOnce(form: HTMLFormElement): void {
  let isSent = false
  form.addEventListener('submit', (event) => {
    if (isSent) event.preventDefault()
    isSent = true
  })
  // "Back" may bring the page as it was left, with the form already sent.
  addEventListener('pageshow', () => {
    isSent = false
  })
}
