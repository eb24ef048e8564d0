import type { Request, RequestHandler } from 'express'
import { findLang, type Language, pickLang } from '../../client/messages/languages.ts'
import { type Translate, translateFor } from '../../client/messages/translate.ts'
import type { Config } from '../config.ts'
import { readOwnCookie } from './cookies.ts'

/** The cookie in which a browser keeps the language that its person chose. */
export const LANGUAGE_COOKIE = 'lang'

/** By the request and not in a variable: many are answered at once, in several languages. */
const asked = new WeakMap<Request, Language>()
const chosen = new WeakMap<Request, Language>()

/** Reads what this browser's person chose. Not for what is the same for everybody: the script and the Frame. */
export function readChosenLanguage(config: Config): RequestHandler {
  return (req, _res, next) => {
    preferLanguage(req, readOwnCookie(config, req, LANGUAGE_COOKIE))
    next()
  }
}

/** What an account keeps goes before what its browser keeps. @param lang null where nobody chose */
export function preferLanguage(req: Request, lang: string | null): void {
  const found = findLang([lang])
  if (found !== null) chosen.set(req, found)
}

/** Answers a request of a conversation that has a language already. @param lang null where it has none */
export function speak(req: Request, lang: string | null): void {
  const found = findLang([lang])
  if (found !== null) asked.set(req, found)
}

/** `?lang=`, where it names one of ours. */
export const askedLangOf = (req: Request): Language | null =>
  typeof req.query.lang === 'string' ? findLang([req.query.lang]) : null

/**
 * The language of an answer. In this order: what the address says (`?lang=`), that of the conversation (the page that
 * offers badges began it), what the person chose (for the account, else in this browser), what the browser asks for,
 * English.
 */
export const langOf = (req: Request): Language =>
  askedLangOf(req) ?? asked.get(req) ?? chosen.get(req) ?? pickLang(req.acceptsLanguages())

export const translateOf = (req: Request): Translate => translateFor(langOf(req))
