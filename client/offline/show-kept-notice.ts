/** The notice as the server writes it (server/backpack/send-backpack-page.tsx). */
const NOTICE = /(<aside class="kept-notice" data-words="([^"]*)">)(<\/aside>)/

/**
 * Says in a page that is shown as it was seen last that it is. Its words stand in an attribute until then: what only a style
 * hides is read out by text browsers. They are escaped alike in both places.
 */
export const showKeptNotice = (html: string): string => html.replace(NOTICE, '$1$2$3')
