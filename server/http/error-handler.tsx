import type { ErrorRequestHandler } from 'express'
import type { Logger } from 'pino'
import type { MessageKey } from '../../client/messages/translate.ts'
import { HttpError, type WayOn } from './http-error.ts'
import { translateOf } from './language.ts'
import { type Renderer, sendPage } from './render.tsx'
import type { RouteClass } from './route.ts'

/**
 * The one place where an exception becomes an answer. A bug is logged whole and told in one safe sentence.
 *
 * @param classOf the class of the route that failed: machines get JSON, people a page
 */
export function createErrorHandler(
  renderer: Renderer,
  log: Logger,
  classOf: (req: Parameters<ErrorRequestHandler>[1]) => RouteClass,
): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const failure = asHttpError(error)
    if (failure.status >= 500) log.error({ err: error, path: req.path }, 'request failed')
    if (res.headersSent) return next(error)

    const t = translateOf(req)
    const message = t(failure.messageKey, failure.telling.params)
    const routeClass = classOf(req)
    if (routeClass === 'json' || routeClass === 'health') {
      res.status(failure.status).json({ error: failure.code, message })
      return
    }
    if (['picture', 'public-picture', 'script', 'worker'].includes(routeClass)) {
      res.status(failure.status).type('text').send(message)
      return
    }
    const heading = t(failure.telling.headingKey ?? USUAL_HEADING[failure.code] ?? 'common.error.heading')
    const wayOn = failure.wayOn ?? (failure.status === 401 ? toSignIn(renderer) : null)
    // Whoever is led on to sign in has typed something that would be lost.
    const typed = wayOn === null ? [] : listTyped(req.body)
    sendPage(renderer, req, res, {
      status: failure.status,
      title: heading,
      entry: 'client/backpack/page.ts',
      children: (
        <main class="page">
          <h1>{heading}</h1>
          <p>{message}</p>
          {typed.map(({ name, text }) => (
            <div key={name} class="field">
              <label for={`typed-${name}`}>{t('common.error.typed')}</label>
              <textarea id={`typed-${name}`} rows={3} dir="auto" readonly>
                {text}
              </textarea>
            </div>
          ))}
          {wayOn === null ? null : (
            <p>
              <a class="button button-primary" href={wayOn.href}>
                {t(wayOn.label)}
              </a>
            </p>
          )}
          <p>
            <a href={renderer.basePath}>{t('common.error.home')}</a>
          </p>
        </main>
      ),
    })
  }
}

/** By the code of a failure: where nothing went wrong. */
const USUAL_HEADING: Record<string, MessageKey> = {
  'not-found': 'common.error.nothing-here',
  'signed-out': 'common.error.signed-out.heading',
}

const toSignIn = ({ basePath }: Renderer): WayOn => ({ href: `${basePath}sign-in`, label: 'sign-in.heading' })

/** What people write themselves in our forms. */
const TYPED = ['title', 'description', 'link', 'name', 'pasted'] as const

function listTyped(body: unknown): { name: string; text: string }[] {
  if (typeof body !== 'object' || body === null) return []
  const fields = body as Record<string, unknown>
  return TYPED.flatMap((name) => {
    const text = fields[name]
    return typeof text === 'string' && text.trim() !== '' ? [{ name, text }] : []
  })
}

/** body-parser and Express throw errors with a status of their own: those are the client's fault, told as such. */
function asHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500
  if (status === 413) return new HttpError(413, 'too-large')
  if (status >= 400 && status < 500) return new HttpError(status, 'bad-request', 'common.error.bad-request')
  return new HttpError(500, 'internal')
}
