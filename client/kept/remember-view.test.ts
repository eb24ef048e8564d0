import { expect, test } from 'vitest'
import { rememberView } from './remember-view.ts'

/** As a browser's: what is written comes beside what there is. */
const createJar = (cookie: string) => {
  const written: string[] = []
  return {
    written,
    get cookie() {
      return cookie
    },
    set cookie(line: string) {
      written.push(line)
    },
  }
}
const NAME = '__Host-library-view'

test('without a word of the address it is as this browser showed it last, and at first a grid', () => {
  const lookAt = (cookie: string) =>
    rememberView(createJar(cookie), { name: NAME, isSecure: true, asked: null })
  expect(lookAt('other=grid; __Host-library-view=list; more=1')).toBe('list')
  expect(lookAt('__Host-library-view-Ab=list')).toBe('grid')
  expect(lookAt('__Host-library-view=huge')).toBe('grid')
  expect(lookAt('')).toBe('grid')
})

test('what the address says is shown, and written down once, as the server would', () => {
  const jar = createJar('__Host-library-view=grid')
  expect(rememberView(jar, { name: NAME, isSecure: true, asked: 'list' })).toBe('list')
  expect(jar.written).toEqual(['__Host-library-view=list; Path=/; Max-Age=31536000; SameSite=Lax; Secure'])
  const same = createJar('library-view=list')
  expect(rememberView(same, { name: 'library-view', isSecure: false, asked: 'list' })).toBe('list')
  expect(same.written).toEqual([])
  const plain = createJar('')
  rememberView(plain, { name: 'library-view', isSecure: false, asked: 'list' })
  expect(plain.written).toEqual(['library-view=list; Path=/; Max-Age=31536000; SameSite=Lax'])
})
