import { getExportProgress } from '../api/export-progress.ts'

const EVERY_MS = 500
/** Longer than a server takes to begin: after that the browser has refused the download, or the person. */
const BEGINS_WITHIN_MS = 20_000

/** Tells how far a download of all badges is, beside its link. The download itself is the browser's. */
export function followExport(root: ParentNode): void {
  for (const offer of root.querySelectorAll<HTMLElement>('[data-export]')) {
    const status = offer.querySelector('[aria-live]')
    const link = offer.querySelector('a')
    if (status === null || link === null) continue
    let newest = ''
    link.addEventListener('click', () => {
      const label = crypto.randomUUID()
      newest = label
      link.search = `label=${label}`
      status.textContent = offer.dataset.starting ?? ''
      follow(label, offer.dataset, {
        say: (words) => {
          status.textContent = words
        },
        isOver: () => newest !== label,
      })
    })
  }
}

type Telling = { say: (words: string) => void; isOver: () => boolean }

async function follow(label: string, words: DOMStringMap, { say, isOver }: Telling): Promise<void> {
  const number = new Intl.NumberFormat(document.documentElement.lang)
  const begun = performance.now()
  while (!isOver()) {
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    const asked = await getExportProgress()
    if (isOver()) return
    // A moment without the network: the download may go on all the same.
    if (!asked.ok) continue
    const { state, label: told, done, total } = asked.value
    if (told !== label) {
      if (performance.now() - begun > BEGINS_WITHIN_MS) return say('')
    } else if (state === 'running') {
      say(fill(words.progress, { done: number.format(done), total: number.format(total) }))
    } else return say((state === 'whole' ? words.whole : words.broken) ?? '')
  }
}

const fill = (text: string | undefined, { done, total }: { done: string; total: string }): string =>
  (text ?? '').replace('{done}', done).replace('{total}', total)
