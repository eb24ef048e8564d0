import { expect, test } from 'vitest'
import { listDropped, readFolders } from './read-dropped.ts'

/** As browsers hand out folders: some entries at a time, then none. */
const AT_ONCE = 100

const file = (name: string, isReadable = true): FileSystemFileEntry =>
  ({
    name,
    isFile: true,
    isDirectory: false,
    file: (done: (file: File) => void, fail: () => void) =>
      isReadable ? done(new File(['x'], name)) : fail(),
  }) as unknown as FileSystemFileEntry

const folder = (name: string, entries: FileSystemEntry[], isReadable = true): FileSystemEntry =>
  ({
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      const left = [...entries]
      return {
        readEntries: (done: (some: FileSystemEntry[]) => void, fail: () => void) =>
          isReadable ? done(left.splice(0, AT_ONCE)) : fail(),
      }
    },
  }) as unknown as FileSystemEntry

const namesIn = async (...entries: FileSystemEntry[]) => (await readFolders(entries)).map(({ name }) => name)

test('files of a dropped folder are taken, however deep they are and however many', async () => {
  const many = Array.from({ length: 250 }, (_, at) => file(`badge-${at}.png`))
  const names = await namesIn(file('one.png'), folder('all', [...many, folder('old', [file('deep.svg')])]))
  expect(names).toHaveLength(252)
  expect(names).toContain('one.png')
  expect(names).toContain('badge-249.png')
  expect(names).toContain('deep.svg')
})

test('what a system put into a folder is left out; what a person drops is not', async () => {
  const inside = ['.DS_Store', 'Thumbs.db', 'desktop.ini', '.git', 'badge.png'].map((name) => file(name))
  expect(await namesIn(folder('all', inside), file('.badge.json'))).toEqual(['.badge.json', 'badge.png'])
})

test('what cannot be read costs nothing else', async () => {
  const names = await namesIn(
    folder('locked', [file('a')], false),
    folder('all', [file('b', false), file('c')]),
  )
  expect(names).toEqual(['c'])
})

test('of a folder of everything some thousands are taken, and no more', async () => {
  const everything = Array.from({ length: 10_050 }, (_, at) => file(`${at}`))
  expect(await namesIn(folder('disk', everything))).toHaveLength(10_000)
})

test('a drop is told apart while it is handled: folders by themselves, and files that a script put there', () => {
  const item = (entry: FileSystemEntry | null, given: File | null, kind = 'file') => ({
    kind,
    webkitGetAsEntry: () => entry,
    getAsFile: () => given,
  })
  const [picture, note] = [new File(['x'], 'a.png'), new File(['y'], 'b.json')]
  const all = folder('all', [])
  const items = [
    item(file('a.png'), picture),
    item(null, note),
    item(all, new File([], 'all')),
    item(null, null, 'string'),
  ]
  expect(listDropped({ items } as unknown as DataTransfer)).toEqual({
    files: [picture, note],
    folders: [all],
  })
})
