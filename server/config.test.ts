import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Config, isLocalHost, readConfig } from './config.ts'

type Env = Record<string, string>

function read(env: Env = {}): Config {
  const result = readConfig(env)
  if (!result.ok) throw new Error(result.problems.join('\n'))
  return result.config
}

const problemsOf = (env: Env): string[] => {
  const result = readConfig(env)
  return result.ok ? [] : result.problems
}

const PRODUCTION = {
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://backpack.example',
  SMTP_URL: 'smtp://mail.example',
}

test('without any setting, the backpack runs on this machine', () => {
  const { publicUrl, fetchAllow, ...rest } = read()
  expect(publicUrl.href).toBe('http://localhost:8888/')
  expect([...fetchAllow]).toEqual(['127.0.0.1:8889'])
  expect(rest).toEqual({
    isProduction: false,
    port: 8888,
    host: null,
    basePath: '/',
    isLocal: true,
    isSecure: false,
    dataDir: path.resolve('data'),
    databaseFile: path.resolve('data/backpack.db'),
    smtpUrl: null,
    mailFrom: 'Open Backpack <backpack@localhost>',
    fetchHttp: true,
    trustProxy: null,
    demoPort: 8889,
    hasTestBadges: true,
    secret: null,
    logLevel: 'info',
    codesPerAddressPerHour: 5,
    codesPerClientPerHour: 60,
    requestsPerBrowserPerMinute: 30,
    requestsPerClientPerMinute: 600,
    badgesPerAccount: 100_000,
    recheckEveryHours: 24,
    recheckHostsAtOnce: 4,
  })
})

test('an empty setting is like none', () => {
  const { DEMO_PORT: _, ...empty } = Object.fromEntries(
    Object.keys(EVERY_SETTING).map((name) => [name, '  ']),
  )
  expect(read(empty)).toEqual(read())
})

test('every setting is taken', () => {
  const config = read(EVERY_SETTING)
  expect(config.publicUrl.href).toBe('https://school.example/backpack/')
  expect([...config.fetchAllow].sort()).toEqual(['127.0.0.1:9001', '[::1]:8080', 'intranet:80'])
  expect(config).toMatchObject({
    port: 9000,
    host: '::1',
    basePath: '/backpack/',
    isLocal: false,
    isSecure: true,
    dataDir: '/var/lib/backpack',
    databaseFile: '/srv/badges.db',
    smtpUrl: 'smtps://user:password@mail.example:465',
    mailFrom: 'Badges <badges@school.example>',
    fetchHttp: false,
    trustProxy: 'loopback, 10.0.0.0/8',
    demoPort: 9001,
    secret: 'x'.repeat(32),
    logLevel: 'debug',
    codesPerAddressPerHour: 6,
    codesPerClientPerHour: 70,
    requestsPerBrowserPerMinute: 80,
    requestsPerClientPerMinute: 900,
    badgesPerAccount: 1000,
    recheckEveryHours: 0,
    recheckHostsAtOnce: 8,
  })
})

const EVERY_SETTING = {
  PORT: '9000',
  HOST: '[::1]',
  PUBLIC_URL: 'https://school.example/backpack',
  DATA_DIR: '/var/lib/backpack',
  DATABASE_URL: 'sqlite:/srv/badges.db',
  SMTP_URL: 'smtps://user:password@mail.example:465',
  MAIL_FROM: 'Badges <badges@school.example>',
  FETCH_ALLOW: 'intranet:80, [::1]:8080',
  FETCH_HTTP: 'false',
  TRUST_PROXY: 'loopback, 10.0.0.0/8',
  DEMO_PORT: '9001',
  SECRET: 'x'.repeat(32),
  LOG_LEVEL: 'debug',
  CODES_PER_ADDRESS_PER_HOUR: '6',
  CODES_PER_CLIENT_PER_HOUR: '70',
  REQUESTS_PER_BROWSER_PER_MINUTE: '80',
  REQUESTS_PER_CLIENT_PER_MINUTE: '900',
  BADGES_PER_ACCOUNT: '1000',
  RECHECK_EVERY_HOURS: '0',
  RECHECK_HOSTS_AT_ONCE: '8',
}

test.each([
  ['PORT', 'eighty'],
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['PORT', '1e3'],
  ['DEMO_PORT', 'none'],
  ['DEMO_PORT', '0'],
  ['PUBLIC_URL', 'backpack.example'],
  ['PUBLIC_URL', 'ftp://localhost/'],
  ['PUBLIC_URL', 'http://user:password@localhost/'],
  ['PUBLIC_URL', 'http://localhost/?a=b'],
  ['PUBLIC_URL', 'http://localhost/#a'],
  ['PUBLIC_URL', 'http://localhost/:visit/'],
  ['PUBLIC_URL', 'http://localhost//backpack/'],
  ['PUBLIC_URL', 'http://localhost/a b/'],
  ['DATABASE_URL', 'postgres://localhost/backpack'],
  ['DATABASE_URL', 'postgresql://localhost/backpack'],
  ['DATABASE_URL', 'mysql://root:hunter2@localhost/backpack'],
  ['DATABASE_URL', 'sqlite:'],
  ['DATABASE_URL', 'sqlite://data/backpack.db'],
  ['DATABASE_URL', 'backpack.db'],
  ['SMTP_URL', 'mail.example'],
  ['SMTP_URL', 'http://mail.example'],
  ['SMTP_URL', 'smtp://'],
  ['MAIL_FROM', 'nobody'],
  ['MAIL_FROM', 'a@b.example, c@d.example'],
  ['MAIL_FROM', 'School, Badges <a@b.example>'],
  ['MAIL_FROM', 'Badges <a@b.example>\nBcc: eve@example.net'],
  ['FETCH_ALLOW', 'intranet'],
  ['FETCH_ALLOW', 'http://intranet:80'],
  ['FETCH_ALLOW', 'intranet:80/path'],
  ['FETCH_ALLOW', 'intranet:0'],
  ['FETCH_ALLOW', 'intranet:65536'],
  ['FETCH_ALLOW', '::1:80'],
  ['FETCH_ALLOW', 'user@intranet:80'],
  ['FETCH_ALLOW', '%:80'],
  ['FETCH_HTTP', 'perhaps'],
  ['TRUST_PROXY', 'yes please'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['TRUST_PROXY', '10.0.0.0/8/8'],
  ['TRUST_PROXY', 'loopback, nonsense'],
  ['SECRET', 'x'.repeat(31)],
  ['LOG_LEVEL', 'loud'],
  ['CODES_PER_ADDRESS_PER_HOUR', '0'],
  ['CODES_PER_CLIENT_PER_HOUR', 'many'],
  ['REQUESTS_PER_BROWSER_PER_MINUTE', '0'],
  ['REQUESTS_PER_CLIENT_PER_MINUTE', '-5'],
  ['BADGES_PER_ACCOUNT', '0'],
])('%s=%j is refused in one sentence that names it', (name, value) => {
  const problems = problemsOf({ [name]: value })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(name)
  expect(problems[0]).toMatch(/\.$/)
})

test('all problems are told at once', () => {
  const problems = problemsOf({
    PORT: 'x',
    LOG_LEVEL: 'x',
    SECRET: 'x',
    SMTP_URL: 'x',
    NODE_ENV: 'production',
  })
  for (const name of ['PORT', 'LOG_LEVEL', 'SECRET', 'SMTP_URL']) {
    expect(problems.filter((problem) => problem.includes(name)).length).toBeGreaterThan(0)
  }
})

test('no problem repeats a password or a secret', () => {
  const problems = problemsOf({
    SECRET: 'hunter2',
    SMTP_URL: 'http://user:hunter2@mail.example',
    DATABASE_URL: 'mysql://root:hunter2@localhost/x',
  })
  expect(problems).toHaveLength(3)
  expect(problems.join()).not.toContain('hunter2')
})

test.each([
  'http://localhost:1234',
  'http://backpack.localhost',
  'http://127.0.0.1:8888',
  'http://127.1.2.3',
  'http://[::1]:8888/',
  'https://localhost',
])('%s is this machine, and may go without mail', (PUBLIC_URL) => {
  expect(read({ PUBLIC_URL }).isLocal).toBe(true)
})

test.each([
  'http://backpack.example',
  'http://192.168.1.2:8888',
  'http://10.0.0.1',
  'http://localhost.example',
  'http://[::2]/',
  'http://0.0.0.0:8888',
])('%s is plain http elsewhere, and refused', (PUBLIC_URL) => {
  const problems = problemsOf({ PUBLIC_URL, SMTP_URL: 'smtp://mail.example' })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('https://')
})

test('a public backpack needs a mail server, in production or not', () => {
  const { SMTP_URL: _, ...silent } = PRODUCTION
  expect(problemsOf(PRODUCTION)).toEqual([])
  expect(problemsOf(silent)).toHaveLength(1)
  expect(problemsOf({ ...silent, NODE_ENV: 'development' })).toHaveLength(1)
  expect(problemsOf({ NODE_ENV: 'production' })[0]).toContain('SMTP_URL')
})

test('only NODE_ENV=production is production', () => {
  expect(read(PRODUCTION).isProduction).toBe(true)
  for (const NODE_ENV of ['', 'Production', 'prod', 'test', 'development']) {
    expect(read({ NODE_ENV }).isProduction).toBe(false)
  }
})

test('in production there is no demo issuer, and nothing private may be fetched', () => {
  const config = read({ ...PRODUCTION, DEMO_PORT: '9001' })
  expect(config.demoPort).toBeNull()
  expect(config.fetchAllow.size).toBe(0)
})

test('an empty DEMO_PORT means no demo issuer', () => {
  const config = read({ DEMO_PORT: '' })
  expect(config.demoPort).toBeNull()
  expect(config.fetchAllow.size).toBe(0)
})

test('the demo issuer cannot have the port of the backpack', () => {
  const problems = problemsOf({ PORT: '8889' })
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('DEMO_PORT')
})

test('PUBLIC_URL follows PORT, and its path becomes the mount path', () => {
  expect(read({ PORT: '9999' }).publicUrl.href).toBe('http://localhost:9999/')
  expect(read({ PUBLIC_URL: 'http://localhost:1/a/b' }).basePath).toBe('/a/b/')
  expect(read({ PUBLIC_URL: 'http://localhost:1/a/b/' }).basePath).toBe('/a/b/')
})

test.each([
  ['sqlite:/srv/badges.db', '/srv/badges.db'],
  ['sqlite:///srv/badges.db', '/srv/badges.db'],
  ['SQLITE:/srv/badges.db', '/srv/badges.db'],
  ['sqlite:badges.db', path.resolve('badges.db')],
  ['sqlite:./data/badges.db', path.resolve('data/badges.db')],
])('DATABASE_URL=%s is the file %s', (DATABASE_URL, file) => {
  expect(read({ DATABASE_URL }).databaseFile).toBe(file)
})

test('the database is in DATA_DIR where nothing else is said', () => {
  expect(read({ DATA_DIR: '/var/x' }).databaseFile).toBe('/var/x/backpack.db')
})

test('PostgreSQL is refused with the word PostgreSQL', () => {
  expect(problemsOf({ DATABASE_URL: 'postgres://u:p@h/d' })[0]).toContain('PostgreSQL')
})

test('FETCH_ALLOW is written the way that URLs are', () => {
  const { fetchAllow } = read({
    DEMO_PORT: '',
    FETCH_ALLOW: 'INTRANET:080,[0:0::1]:8080,,schön.example:443,127.1:9',
  })
  expect([...fetchAllow]).toEqual(['intranet:80', '[::1]:8080', 'xn--schn-7qa.example:443', '127.0.0.1:9'])
})

test.each([
  ['true', true],
  ['TRUE', true],
  ['1', 1],
  ['2', 2],
  ['0', null],
  ['false', null],
  ['loopback', 'loopback'],
  ['10.0.0.1', '10.0.0.1'],
  ['loopback, fd00::/8', 'loopback, fd00::/8'],
])('TRUST_PROXY=%s is %s', (TRUST_PROXY, expected) => {
  expect(read({ TRUST_PROXY }).trustProxy).toBe(expected)
})

test.each([
  'a@b.example',
  'Badges <a@b.example>',
  '"School, Badges" <a@b.example>',
  'Schön & Co. <a@b.example>',
])('MAIL_FROM=%s is taken', (MAIL_FROM) => {
  expect(read({ MAIL_FROM }).mailFrom).toBe(MAIL_FROM)
})

test('names that only look local are not', () => {
  expect(isLocalHost('localhost')).toBe(true)
  expect(isLocalHost('LOCALHOST')).toBe(true)
  expect(isLocalHost('[::1]')).toBe(true)
  expect(isLocalHost('localhost.example')).toBe(false)
  expect(isLocalHost('127.0.0.1.example')).toBe(false)
  expect(isLocalHost('128.0.0.1')).toBe(false)
})

test('the README lists the settings that are read, each with its default and its unit', () => {
  const source = readFileSync(new URL('./config.ts', import.meta.url), 'utf8')
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  const told = new Map(
    [...readme.matchAll(/^\| `([A-Z_]+)` \| (.*?) \| \S[^|]* \| \S[^|]* \|$/gm)].map(
      ([, name = '', fallback = '']) => [name, fallback],
    ),
  )
  const read = [...source.matchAll(/\b(?:text|integer)\('([A-Z_]+)'|\benv\.([A-Z_]+)/g)]
  expect([...told.keys()].sort()).toEqual([...new Set(read.map(([, name, other]) => name ?? other))].sort())
  const numbers = [...source.matchAll(/\binteger\('([A-Z_]+)', ([\d_]+)/g)]
  expect(numbers.length).toBeGreaterThan(5)
  for (const [, name = '', fallback = ''] of numbers)
    expect(told.get(name), name).toBe(`\`${fallback.replaceAll('_', '')}\``)
})
