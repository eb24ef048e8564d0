import { listDropped, readFolders } from './read-dropped.ts'

/**
 * Makes the form that files are brought by quicker to use: files and folders can be dropped anywhere on its page, or files pasted, and
 * while they travel it shows how far they are. The form itself works without any of this.
 */
export function enhanceBringing(document: Document): void {
  const form = document.querySelector<HTMLFormElement>('form[data-bring]')
  const input = form?.querySelector<HTMLInputElement>('input[type="file"]')
  if (form == null || input == null) return
  takeDrops(document, form, input)
  takePasted(document, form, input)
  showProgress(form)
}

function takeDrops(document: Document, form: HTMLFormElement, input: HTMLInputElement): void {
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  const mark = (isOver: boolean) => form.toggleAttribute('data-over', isOver)
  document.addEventListener('dragover', (event) => {
    if (!carriesFiles(event)) return
    // Else the browser would leave the page and show the file.
    event.preventDefault()
    mark(true)
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false)
  })
  document.addEventListener('drop', (event) => {
    if (!carriesFiles(event)) return
    event.preventDefault()
    mark(false)
    if (event.dataTransfer === null) return
    const { files, folders } = listDropped(event.dataTransfer)
    addFiles(form, input, files)
    readFolders(folders).then((inside) => addFiles(form, input, inside))
  })
}

/** Text goes where it is pasted, as always; files have nowhere else to go. */
function takePasted(document: Document, form: HTMLFormElement, input: HTMLInputElement): void {
  document.addEventListener('paste', (event) =>
    addFiles(form, input, [...(event.clipboardData?.files ?? [])]),
  )
}

function addFiles(form: HTMLFormElement, input: HTMLInputElement, files: readonly File[]): void {
  if (files.length === 0) return
  const all = new DataTransfer()
  for (const file of [...(input.files ?? []), ...files]) all.items.add(file)
  input.files = all.files
  say(form, (form.dataset.chosen ?? '').replace('{count}', String(all.files.length)))
}

/** Sends the form by itself, since only so does the browser tell how far it is. */
function showProgress(form: HTMLFormElement): void {
  const bar = form.querySelector<HTMLProgressElement>('progress')
  const button = form.querySelector<HTMLButtonElement>('button[type="submit"]')
  const files = form.querySelector<HTMLInputElement>('input[type="file"]')
  form.addEventListener('submit', (event) => {
    if (bar === null || button === null || !files?.files?.length) return
    event.preventDefault()
    const request = new XMLHttpRequest()
    const body = new FormData(form)
    bar.hidden = false
    button.disabled = true
    say(form, form.dataset.sending)
    request.upload.onprogress = ({ loaded, total }) => {
      bar.value = total === 0 ? 1 : loaded / total
    }
    request.onreadystatechange = () => {
      // Parsed only where it is read: of what is brought the browser asks for the page itself.
      if (request.readyState === XMLHttpRequest.HEADERS_RECEIVED && isRefused(request))
        request.responseType = 'document'
    }
    request.upload.onload = () => {
      // Now they are looked at: how long that takes nobody knows.
      bar.removeAttribute('value')
      say(form, form.dataset.checking)
    }
    request.onloadend = () => {
      if (request.status === 200) return location.assign(request.responseURL)
      if (isRefused(request) && showAnswer(form, request.responseXML)) return
      bar.hidden = true
      button.disabled = false
      say(form, request.status === 413 ? form.dataset.tooLarge : form.dataset.failed)
    }
    request.open('POST', form.action)
    request.send(body)
  })
}

/** The session has ended, or another one began. */
const isRefused = ({ status }: XMLHttpRequest): boolean => status === 401 || status === 403

/** Shows the page that says so, with the way on, as without scripts. False where it is none of ours. */
function showAnswer(form: HTMLFormElement, answer: Document | null): boolean {
  const here = form.closest('main')
  const there = answer?.querySelector('main')
  const heading = there?.querySelector('h1')
  if (here === null || answer === null || there == null || heading == null) return false
  heading.tabIndex = -1
  here.replaceWith(document.adoptNode(there))
  document.title = answer.title
  heading.focus()
  return true
}

function say(form: HTMLFormElement, words: string | undefined): void {
  const status = form.querySelector('[role="status"]')
  if (status !== null) status.textContent = words ?? ''
}
