const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const KIB = 1024
const MIB = 1024 * KIB

/**
 * Sizes, times and counts that hold the server together, each with its unit in its name and its reason.
 *
 * What an operator may set stands in config.ts.
 */
export const limits = {
  /** A list longer than this is refused whole: nobody decides about more badges at once. */
  entriesPerRequest: 500,
  entryBytes: 64 * KIB,
  requestBytes: 8 * MIB,

  /**
   * How long a connection may be idle: longer than proxies keep theirs to us (nginx and load balancers a minute,
   * Traefik 90 s, Caddy 120 s), or one of them sends a request into a connection that we are closing, and answers 502.
   */
  idleConnectionMs: 130 * SECOND,

  documentBytes: 1 * MIB,
  imageBytes: 5 * MIB,
  revocationListBytes: 5 * MIB,
  documentTimeoutMs: 10 * SECOND,
  connectTimeoutMs: 3 * SECOND,
  resolveTimeoutMs: 2 * SECOND,
  assertionTimeoutMs: 20 * SECOND,
  documentsPerAssertion: 8,
  redirects: 5,
  fetchesPerHost: 6,
  fetchesOverall: 64,
  /** Badges that one account has looked at at once, so that there are always places left for others. */
  looksPerAccount: 48,
  /** Inflated: bits of 64 million credentials. */
  statusListBytes: 8 * MIB,
  jsonDepth: 32,
  jsonKeys: 10_000,
  /** Of a credential whose proof is over RDF: to make that canonical takes a fifth of a millisecond for each. */
  jsonLdKeys: 2_000,
  revocationListKeys: 200_000,

  imageSide: 4096,
  imagePixels: 8_000_000,
  pngChunks: 200,
  pngChunksInAll: 100_000,
  pngTextBytes: 128 * KIB,
  bakedPayloadBytes: 2 * MIB,

  /** Drawing a badge for previews elsewhere takes half a second, and on a machine that is busy ten times that. */
  previewDrawMs: 20 * SECOND,
  /** What the program that draws may have: the largest picture that is kept takes half of it. */
  previewMemoryBytes: 128 * MIB,
  /** A proxy gives up on an answer after a minute. */
  previewWaitMs: 40 * SECOND,
  /** Badges that wait to be drawn; those of one account leave places for others. */
  previewsWaiting: 64,
  previewsWaitingPerAccount: 32,
  /** What could not be drawn is not tried again by each visitor; a machine that was busy gets another chance. */
  previewRetryMs: DAY,
  /** Of all that are kept: those of some 4,000 badges. Others are drawn again when somebody asks. */
  previewBytesKept: 256 * MIB,

  /** What a person brings at once: as many files as a backpack of years has, and then some. */
  ownEntriesPerRequest: 5_000,
  /** Twice as many as are taken: so far, what is too much is told in the list. */
  filesPerUpload: 10_000,
  /** The badges out of them, which lie in one row of the database until they are decided about. */
  ownListBytes: 16 * MIB,
  /** A tick for each of them, as a form writes it. */
  decisionBytes: 256 * KIB,
  pastedBytes: 1 * MIB,
  uploadBytes: 1024 * MIB,
  /** What the files of one zip may inflate to. */
  unzippedBytes: 1024 * MIB,
  /** One file: a zip of everything, such as an export of ours. */
  uploadFileBytes: 1024 * MIB,
  /** Of a form with files, in memory at once. */
  uploadHeldBytes: 32 * MIB,
  /** Read out of a picture, where it may be compressed. */
  extractedPayloadBytes: 8 * MIB,
  /** A picture with the largest badge in it. */
  badgeFileBytes: 13 * MIB,

  /** How often one account may have a list looked at: anew for each "Try again". */
  looksAtListsPerAccountPerMinute: 120,
  /** What is shown of one badge, and of all badges of one list: pages and answers carry it. */
  contentBytes: 256 * KIB,
  listContentBytes: 16 * MIB,
  /** Of a list that somebody brings: ten times as many badges as a page may offer, told in a line each. */
  ownListContentBytes: 32 * MIB,
  /** Pictures and documents that looking at badges may store for one account in an hour. */
  keptBytesPerAccountPerHour: 1024 * MIB,
  /** Lists that one address may leave here in an hour, before anybody has signed in. */
  listBytesPerClientPerHour: 256 * MIB,
  /** Large bodies on their way in, from one address and from all: they lie in memory until they are whole. */
  bodyBytesPerClient: 64 * MIB,
  bodyBytesOverall: 256 * MIB,
  /** Long polls of one request; one Frame has one, and two for a moment when it opens its Window again. */
  pollsPerRequest: 3,

  /** Clocks of issuers run ahead by a little. */
  issuedInFutureMs: 5 * MINUTE,

  /** Looking at kept badges again: how long a process has a host for itself, and how it treats it. */
  recheckLeaseMs: 2 * MINUTE,
  recheckPauseMs: SECOND / 4,
  rechecksPerTurn: 50,
  /** Looks that somebody asks for: how long the last one of a badge says it all, and how many an account may ask for. */
  checkAgainMs: 10 * MINUTE,
  checksPerAccountPerMinute: 20,

  /** How long a host may ask to be left alone: longer is no host that is busy; shorter, and it would be asked for ever. */
  retryAfterMs: DAY,
  retryAfterMinMs: SECOND,
  /** How long a list waits for such hosts in all: while somebody watches each row, or sees how far it is and may leave. */
  listWaitMs: 10 * SECOND,
  longListWaitMs: 2 * MINUTE,

  /** Exports that are packed at once: each keeps a core busy while its reader is quick. */
  exportsAtOnce: 4,
  /** Exports of which it is remembered how they ended, for the page that asks. */
  exportsRemembered: 1_000,
  /** What an export that is brought back has beside badges: collections and settings. */
  exportRestChars: 4 * MIB,
  /** Several times as much as one account makes: of two that became one there is twice as much. */
  collectionsPerExport: 2_000,
  blockedHostsPerExport: 100_000,
  /** What this backpack says in an export of one badge: all but its documents and picture. */
  sealBytes: 1 * MIB,
  /** A reader that takes nothing for so long has gone without a word. Longer than somebody pauses a download. */
  exportStallMs: 5 * MINUTE,

  /** How long a request may take to arrive; one with files may take longer, as long as something comes. */
  arrivalMs: 5 * MINUTE,
  uploadMs: 2 * HOUR,
  uploadIdleMs: MINUTE,

  requestIdleMs: 15 * MINUTE,
  requestLifeMs: 60 * MINUTE,
  /** What somebody brought is theirs, and no page waits for it: long enough to look at thousands and come back later. */
  ownListLifeMs: 12 * HOUR,
  /** How long files are taken from a page whose session has ended: somebody chose them yesterday. */
  lateFormMs: DAY,
  /** Undecided lists of one account that are offered again under "Add badges". */
  ownListsOffered: 3,
  handOverCodeMs: 60 * SECOND,
  /** A Window that decided and was closed without a word: after this its Frame hears what was decided. */
  quietWindowMs: 60 * SECOND,
  embedCredentialMs: 30 * DAY,
  undoMs: 10 * MINUTE,
  /** How long it is heard: pages tell the minutes that are left rounded up, and what they say must hold. */
  undoHeardMs: 11 * MINUTE,
  /** Removed badges of which it is remembered that they were revoked or suspended: the latest. */
  refusedBadgesPerAccount: 10_000,
  /** How long it is tried to mail what was added: a mail server that is away for longer has lost mails of every kind. */
  untoldMs: DAY,
  /** A picture's signed address outlives the request that shows it, and not by much. */
  pictureUrlMs: 2 * HOUR,

  /** Nobody looks through more of them, and a page shows all. */
  collectionsPerAccount: 200,
  badgesPerCollection: 1_000,
  /** Of all that were found, on every page: as many as a collection takes, and one request can carry through. */
  badgesChosenAtOnce: 1_000,
  collectionTitleChars: 120,
  collectionDescriptionChars: 2_000,
  ownerNameChars: 120,
  /** What somebody adds to a badge themself: a page shows all of it. */
  ownEvidencePerBadge: 20,
  /** Nobody writes more of it by hand. */
  ownEvidencePerAccount: 10_000,
  ownEvidenceTitleChars: 120,
  ownEvidenceTextChars: 2_000,
  /** As long as browsers and servers commonly take them. */
  ownEvidenceLinkChars: 2_000,
  /** Of one badge, in an export: several times as much as there may be, in any script. */
  ownEvidenceFileBytes: 1 * MIB,
  /** Links that lead nowhere, from one client address: nobody follows so many, and 128 bits are not guessed. */
  strayLinksPerClientPerMinute: 60,

  signInCodeMs: 10 * MINUTE,
  signInCodeTries: 5,
  /** Both accounts must have been proved as lately as this before they become one. */
  mergeProofMs: 15 * MINUTE,
  /** A sign-in page stays open for a while before its passkey is picked. */
  passkeyChallengeMs: 15 * MINUTE,
  passkeysPerAccount: 50,
  /** Each mails two addresses: more, and whoever sits at an open session could bury the mail that warns of them. */
  primaryChangesPerAccountPerHour: 10,
  /** Deleting an account wants a proof that is not older. */
  freshSessionMs: 10 * MINUTE,
  blockedHostsPerAccount: 10_000,
  sessionMs: 90 * DAY,
  sharedSessionMs: 12 * HOUR,
} as const
