import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { HttpError } from '../http/http-error.ts'
import { createPacked, sendPacked } from '../http/packed.ts'
import type { Renderer } from '../http/render.tsx'
import type { Route } from '../http/route.ts'

/**
 * `badges.js`, which puts a widget into any page, and `widget.js`, which runs in the widget and says how high it is.
 *
 * Without a build (unit tests) there is nothing to serve.
 */
export function widgetScriptRoutes({ clientDir }: Pick<Renderer, 'clientDir'>): Route[] {
  return ['badges.js', 'widget.js'].map((name) => {
    const file = path.join(clientDir, name)
    const script = existsSync(file) ? createPacked(readFileSync(file)) : null
    return {
      method: 'get',
      path: `/${name}`,
      as: 'script',
      handle: (req, res) => {
        if (script === null) throw new HttpError(404, 'not-found')
        sendPacked(req, res, script, 'text/javascript; charset=utf-8')
      },
    }
  })
}
