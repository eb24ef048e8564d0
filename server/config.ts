import { isIP } from 'node:net'
import path from 'node:path'
import { SECRET_CHARS } from './secret.ts'

export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'

/**
 * Everything that an operator can decide, parsed once.
 *
 * @property publicUrl the backpack's root with a trailing slash; its path is the mount path
 * @property basePath the mount path, starting and ending with a slash
 * @property isLocal whether PUBLIC_URL is a loopback name: then plain http is a secure context
 * @property fetchAllow `host:port` pairs that may be private, as written in a URL
 * @property recheckEveryHours how often kept badges are looked at again; 0 for never
 * @property hasTestBadges whether `/test-badges/` is served
 * @property secret null when it is to be made and kept in `dataDir`
 */
export type Config = {
  isProduction: boolean
  port: number
  host: string | null
  publicUrl: URL
  basePath: string
  isLocal: boolean
  isSecure: boolean
  dataDir: string
  databaseFile: string
  smtpUrl: string | null
  mailFrom: string
  fetchAllow: ReadonlySet<string>
  fetchHttp: boolean
  trustProxy: boolean | number | string | null
  demoPort: number | null
  hasTestBadges: boolean
  secret: string | null
  logLevel: LogLevel
  codesPerAddressPerHour: number
  codesPerClientPerHour: number
  requestsPerBrowserPerMinute: number
  requestsPerClientPerMinute: number
  badgesPerAccount: number
  recheckEveryHours: number
  recheckHostsAtOnce: number
}

export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] }

const LOG_LEVELS: readonly string[] = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']

/** True for the names that a browser treats as this machine: `localhost`, `*.localhost`, 127.0.0.0/8 and ::1. */
export function isLocalHost(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (name === 'localhost' || name.endsWith('.localhost') || name === '::1') return true
  return isIP(name) === 4 && name.startsWith('127.')
}

/** Reads all settings and tells all problems at once, each in a sentence that names the setting. */
export function readConfig(env: Record<string, string | undefined>): ConfigResult {
  const problems: string[] = []
  const isProduction = env.NODE_ENV === 'production'
  const text = (name: string): string | null => env[name]?.trim() || null

  const integer = (name: string, fallback: number, range: { min: number; max: number }): number => {
    const value = text(name)
    if (value === null) return fallback
    const number = Number(value)
    if (/^\d+$/.test(value) && number >= range.min && number <= range.max) return number
    problems.push(`${name} must be a whole number from ${range.min} to ${range.max}, but is "${value}".`)
    return fallback
  }

  const port = integer('PORT', 8888, { min: 1, max: 65535 })
  const demoPort = readDemoPort(env, isProduction, integer)
  if (demoPort === port) {
    problems.push(`PORT and DEMO_PORT are both ${port}, but each needs its own.`)
  }
  const publicUrl = readPublicUrl(text('PUBLIC_URL') ?? `http://localhost:${port}`, problems)
  const isLocal = isLocalHost(publicUrl.hostname)
  const dataDir = path.resolve(text('DATA_DIR') ?? 'data')
  const smtpUrl = readSmtpUrl(text('SMTP_URL'), problems)
  if (smtpUrl === null && isProduction) {
    problems.push('SMTP_URL is not set: in production the backpack must be able to send sign-in codes.')
  } else if (smtpUrl === null && !isLocal) {
    problems.push(
      `SMTP_URL is not set, but PUBLIC_URL (${publicUrl.origin}) is public: sign-in codes must be mailed.`,
    )
  }

  const logLevel = text('LOG_LEVEL') ?? 'info'
  if (!LOG_LEVELS.includes(logLevel)) {
    problems.push(`LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, but is "${logLevel}".`)
  }

  const secret = text('SECRET')
  if (secret !== null && secret.length < SECRET_CHARS) {
    problems.push(
      `SECRET must have at least ${SECRET_CHARS} characters; leave it out to have one made in DATA_DIR.`,
    )
  }

  const config: Config = {
    isProduction,
    port,
    host: text('HOST')?.replace(/^\[|\]$/g, '') ?? null,
    publicUrl,
    basePath: publicUrl.pathname,
    isLocal,
    isSecure: publicUrl.protocol === 'https:',
    dataDir,
    databaseFile: readDatabaseFile(text('DATABASE_URL'), dataDir, problems),
    smtpUrl,
    mailFrom: readMailFrom(text('MAIL_FROM'), publicUrl, problems),
    fetchAllow: readFetchAllow(text('FETCH_ALLOW'), demoPort, isProduction, problems),
    fetchHttp: readSwitch('FETCH_HTTP', text('FETCH_HTTP'), true, problems),
    trustProxy: readTrustProxy(text('TRUST_PROXY'), problems),
    demoPort,
    hasTestBadges: readSwitch('TEST_BADGES', text('TEST_BADGES'), !isProduction, problems),
    secret,
    logLevel: logLevel as LogLevel,
    codesPerAddressPerHour: integer('CODES_PER_ADDRESS_PER_HOUR', 5, { min: 1, max: 1000 }),
    codesPerClientPerHour: integer('CODES_PER_CLIENT_PER_HOUR', 60, { min: 1, max: 1_000_000 }),
    requestsPerBrowserPerMinute: integer('REQUESTS_PER_BROWSER_PER_MINUTE', 30, { min: 1, max: 1_000_000 }),
    requestsPerClientPerMinute: integer('REQUESTS_PER_CLIENT_PER_MINUTE', 600, { min: 1, max: 1_000_000 }),
    badgesPerAccount: integer('BADGES_PER_ACCOUNT', 100_000, { min: 1, max: 100_000_000 }),
    recheckEveryHours: integer('RECHECK_EVERY_HOURS', 24, { min: 0, max: 8760 }),
    recheckHostsAtOnce: integer('RECHECK_HOSTS_AT_ONCE', 4, { min: 1, max: 64 }),
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config }
}

function readDemoPort(
  env: Record<string, string | undefined>,
  isProduction: boolean,
  integer: (name: string, fallback: number, range: { min: number; max: number }) => number,
): number | null {
  // An empty DEMO_PORT is a decision ("none"); an absent one is the default.
  if (isProduction || env.DEMO_PORT?.trim() === '') return null
  return integer('DEMO_PORT', 8889, { min: 1, max: 65535 })
}

function readPublicUrl(value: string, problems: string[]): URL {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    problems.push(`PUBLIC_URL must be an http or https address, but is "${value}".`)
    return new URL('http://localhost/')
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    problems.push(`PUBLIC_URL must be an address without user, query or fragment, but is "${value}".`)
  }
  if (url.protocol === 'http:' && !isLocalHost(url.hostname)) {
    problems.push(`PUBLIC_URL must begin with https:// unless it is localhost, but is "${value}".`)
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  if (!/^\/([\w.~-]+\/)*$/.test(url.pathname)) {
    problems.push(`PUBLIC_URL may have only letters, digits and -._~ in its path, but is "${value}".`)
  }
  return url
}

function readDatabaseFile(value: string | null, dataDir: string, problems: string[]): string {
  const fallback = path.join(dataDir, 'backpack.db')
  if (value === null) return fallback
  if (/^postgres(ql)?:/i.test(value)) {
    problems.push(
      'DATABASE_URL names PostgreSQL, which this version cannot use yet; leave it out for SQLite.',
    )
    return fallback
  }
  // sqlite:relative.db, sqlite:/absolute.db and sqlite:///absolute.db; `sqlite://name/…` would name a host.
  const file = /^sqlite:(?:\/\/(?=\/))?((?!\/\/).+)$/i.exec(value)?.[1]
  if (file !== undefined) return path.resolve(file)
  // Not repeated: what stands here may be a password.
  problems.push('DATABASE_URL must look like sqlite:/path/to/backpack.db.')
  return fallback
}

function readSmtpUrl(value: string | null, problems: string[]): string | null {
  if (value === null) return null
  const url = URL.canParse(value) ? new URL(value) : null
  if (url !== null && ['smtp:', 'smtps:'].includes(url.protocol) && url.hostname !== '') return value
  problems.push('SMTP_URL must look like smtp://user:password@mail.example:587 or smtps://….')
  return null
}

/** An address, or a name and an address; a name with a comma in quotes, since a bare comma would make two senders. */
const MAIL_FROM = /^(([^<>",\p{Cc}]*|"[^<>"\p{Cc}]*"\s*)<[^\s<>@,"]+@[^\s<>@,"]+>|[^\s<>@,"]+@[^\s<>@,"]+)$/u

function readMailFrom(value: string | null, publicUrl: URL, problems: string[]): string {
  const fallback = `Open Backpack <backpack@${publicUrl.hostname.replace(/^\[|\]$/g, '')}>`
  if (value === null || MAIL_FROM.test(value)) {
    return value ?? fallback
  }
  problems.push(
    `MAIL_FROM must be one address, such as Backpack <backpack@school.example>, but is "${value}".`,
  )
  return fallback
}

function readFetchAllow(
  value: string | null,
  demoPort: number | null,
  isProduction: boolean,
  problems: string[],
): ReadonlySet<string> {
  const allowed = new Set<string>()
  for (const pair of (value ?? '').split(',').map((each) => each.trim())) {
    if (pair === '') continue
    const port = Number(/^(?:\[[\da-f:.]+\]|[^\s:/@?#\\]+):(\d{1,5})$/i.exec(pair)?.[1] ?? 0)
    // Through the parser that the fetched URLs go through, so that both are written alike.
    if (port > 0 && URL.canParse(`http://${pair}`))
      allowed.add(`${new URL(`http://${pair}`).hostname}:${port}`)
    else problems.push(`FETCH_ALLOW takes host:port pairs separated by commas, but has "${pair}".`)
  }
  if (!isProduction && demoPort !== null) allowed.add(`127.0.0.1:${demoPort}`)
  return allowed
}

function readSwitch(name: string, value: string | null, fallback: boolean, problems: string[]): boolean {
  if (value === null) return fallback
  if (/^(1|true|yes|on)$/i.test(value)) return true
  if (/^(0|false|no|off)$/i.test(value)) return false
  problems.push(`${name} must be true or false, but is "${value}".`)
  return fallback
}

const PROXY_NAMES: readonly string[] = ['loopback', 'linklocal', 'uniquelocal']

/** Takes what Express takes: true, a number of hops, or names, addresses and ranges. False and 0 are "no proxy". */
function readTrustProxy(value: string | null, problems: string[]): boolean | number | string | null {
  if (value === null || /^(false|0+)$/i.test(value)) return null
  if (/^true$/i.test(value)) return true
  if (/^\d{1,3}$/.test(value)) return Number(value)
  if (value.split(',').every((each) => PROXY_NAMES.includes(each.trim()) || isRange(each.trim())))
    return value
  problems.push(
    `TRUST_PROXY must be true, a number of proxies, or loopback, linklocal, uniquelocal, addresses and ranges, but is "${value}".`,
  )
  return null
}

function isRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/')
  const family = isIP(address)
  if (family === 0 || rest.length > 0) return false
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128))
}
