import { dirOf, type Language } from '../../client/messages/languages.ts'
import { translateFor } from '../../client/messages/translate.ts'

/**
 * What browsers need to install the backpack as an app (https://www.w3.org/TR/appmanifest/). Its names are no language's; what
 * is told of it, and where its icon leads to at once, is said in one.
 */
export function createWebManifest(basePath: string, lang: Language): object {
  const t = translateFor(lang)
  const icon = (file: string, sizes: string, purpose = 'any') => ({
    src: `${basePath}icons/${file}`,
    sizes,
    type: 'image/png',
    purpose,
  })
  return {
    id: basePath,
    name: 'Open Backpack',
    short_name: 'Backpack',
    description: t('offline.app'),
    lang,
    dir: dirOf(lang),
    categories: ['education', 'productivity'],
    start_url: basePath,
    scope: basePath,
    display: 'standalone',
    background_color: '#f1f5f3',
    theme_color: '#0a6b5c',
    icons: [
      icon('backpack-192.png', '192x192'),
      icon('backpack-512.png', '512x512'),
      icon('backpack-maskable-512.png', '512x512', 'maskable'),
    ],
    shortcuts: [
      { name: t('adding.heading'), url: `${basePath}add` },
      { name: t('collections.heading'), url: `${basePath}collections` },
    ],
    // Taken by the service worker: the route of ours that is there reads nothing, and leads on.
    share_target: {
      action: `${basePath}add/shared`,
      method: 'POST',
      enctype: 'multipart/form-data',
      params: {
        text: 'text',
        url: 'url',
        files: [
          {
            name: 'files',
            accept: [
              'image/png',
              'image/svg+xml',
              'application/json',
              'application/ld+json',
              'application/jwt',
              'application/zip',
              '.png',
              '.svg',
              '.json',
              '.jsonld',
              '.jwt',
              '.zip',
            ],
          },
        ],
      },
    },
  }
}
