import type { Request, Response } from 'express'
import { SignInForm } from '../../client/sign-in/SignInForm.tsx'
import { SiteFooter } from '../../client/ui/SiteFooter.tsx'
import { SiteHeader } from '../../client/ui/SiteHeader.tsx'
import type { Deps } from '../deps.ts'
import { langOf, translateOf } from '../http/language.ts'
import { type Renderer, sendPage } from '../http/render.tsx'
import type { Route } from '../http/route.ts'
import { formTokenOf, sessionOf } from './guards.ts'
import { readNext } from './next.ts'
import { isPasskeyPossible } from './passkey.ts'
import { clearSessionCookie, endSession } from './session.ts'
import { signInRoutes, signInView } from './sign-in-routes.tsx'

/** The page `/sign-in`, its steps, and `/sign-out`. */
export function signInPageRoutes(deps: Deps, renderer: Renderer): Route[] {
  const { config, db } = deps
  const home = `${config.basePath}sign-in`

  return [
    {
      method: 'get',
      path: '/sign-in',
      as: 'page',
      handle: async (req, res) => {
        const next = readNext(config, req.query.next)
        if (sessionOf(req) !== null) return res.redirect(303, next)
        await sendSignIn(deps, renderer, req, res, { home, next })
      },
    },
    ...signInRoutes(deps, renderer, {
      prefix: '/sign-in',
      as: 'page',
      // Signed in, the page itself goes on to where the person wanted to be.
      backTo: (req) => `${home}?next=${encodeURIComponent(readNext(config, req.body?.next))}`,
      onwardOf: (req) => readNext(config, req.body?.next),
      askerOf: async () => null,
      admit: async () => {},
      addsTo: async () => null,
      onSignedIn: async () => {},
    }),
    {
      method: 'post',
      path: '/sign-out',
      as: 'page',
      body: 'form',
      handle: async (req, res) => {
        const session = sessionOf(req)
        if (session !== null) await endSession(db, session.id)
        clearSessionCookie(config, res)
        res.redirect(303, config.basePath)
      },
    },
  ]
}

async function sendSignIn(
  deps: Deps,
  renderer: Renderer,
  req: Request,
  res: Response,
  { home, next }: { home: string; next: string },
): Promise<void> {
  const t = translateOf(req)
  const token = formTokenOf(deps, req, res)
  const view = await signInView(deps, req, res)
  sendPage(renderer, req, res, {
    title: `${t('sign-in.heading')} – ${t('common.product')}`,
    entry: 'client/backpack/page.ts',
    children: (
      <>
        <SiteHeader basePath={renderer.basePath} t={t} token={token} isSignedIn={false} isBare />
        <main class="page">
          <div class="card sign-in-card">
            <h1>{t('sign-in.heading')}</h1>
            {view.step === 'address' && <p class="muted">{t('sign-in.intro')}</p>}
            <SignInForm
              view={view}
              action={home}
              token={token}
              t={t}
              options={{ skipHost: null, isSharedOffered: true }}
              isPasskeyOffered={isPasskeyPossible(deps.config)}
              fields={{ next }}
            />
          </div>
        </main>
        <SiteFooter
          basePath={renderer.basePath}
          t={t}
          lang={langOf(req)}
          token={token}
          next={req.originalUrl}
        />
      </>
    ),
  })
}
