/** What the build writes where the server puts the backpack's address. Nothing else in the script looks like it. */
export const ROOT_PLACEHOLDER = '%BACKPACK_ROOT%'

/** How a pinned release is named, in the repository and in its address. */
export const RELEASE_NAME = /^issuer-\d+\.\d+\.\d+(-[\w.]+)?\.js$/

/** The file of the evergreen script with the words of a language. English is the plain one. */
export const nameScript = (lang: string): string => (lang === 'en' ? 'issuer.js' : `issuer.${lang}.js`)
