/** What browsers need to install the backpack as an app (https://www.w3.org/TR/appmanifest/). Names are no language's. */
export function createWebManifest(basePath: string): object {
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
