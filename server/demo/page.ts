import { EXAMPLE_ADDRESS } from './addresses.ts'
import { BADGES, type DemoBadge, FORM_NAMES } from './catalogue.ts'
import { assertionUrl, picturePath } from './documents.ts'
import { type Html, html } from './html.ts'
import { OUTCOMES } from './outcomes.ts'

type Places = {
  /** The demo's own address and the backpack's, each with its last slash. */
  root: string
  backpack: string
}

/** The badges that are shown large beside the heading, where there is room. */
const FAN = new Set(['laser-cutter', 'night-sky', 'seed-saver'])

/** The demo's one page: awards to collect, what came of it, the five words, and the code behind it. */
export function createPage(places: Places): string {
  return createShell(
    'Copperfinch Workshop: your badges',
    html`
<header class="masthead">
  <p class="brand"><img src="logo.svg" alt="" width="44" height="44"> Copperfinch Workshop</p>
  <h1>You made it. <br>Take the badge home.</h1>
  <p class="lead">Well done! These are the badges you earned at our benches. Pick the ones you like and keep them in
  your own backpack: they stay yours, wherever you go next.</p>
  <p class="aside">Copperfinch is invented. It is the demo issuer of Open Backpack, and talks to the backpack at
  <a href="${places.backpack}">${places.backpack}</a>.</p>
  <p class="fan">${BADGES.filter(({ id }) => FAN.has(id)).map(createPicture)}</p>
</header>
<main>
  ${createForm()}
  ${createResult()}
  ${createOutcomes()}
  ${createCode(places)}
</main>`,
    html`<link rel="stylesheet" href="page.css">
<script src="${places.backpack}issuer.js" async></script>
<script src="page.js" type="module"></script>`,
  )
}

/** The page that tells what one badge took. Every badge names it as its criteria. */
export function createCriteriaPage(badge: DemoBadge): string {
  return createShell(
    `${badge.name}: what it took`,
    html`
<main class="criteria">
  <img src="${badge.id}.${badge.picture}" alt="" width="220" height="220">
  <h1>${badge.name}</h1>
  <p class="lead">${badge.description}</p>
  <h2>What it took</h2>
  <p>${badge.criteria}</p>
  <p><a href="../">All badges of Copperfinch Workshop</a></p>
</main>`,
    html``,
    '../',
  )
}

/** What a person sees who opens the award that is none. */
export function createMistakenPage(): string {
  return createShell(
    'Not a badge',
    html`
<main class="criteria">
  <h1>This is a web page, not a badge</h1>
  <p class="lead">It stands where an award should be, to show what a backpack says to that.</p>
  <p><a href="../../">All badges of Copperfinch Workshop</a></p>
</main>`,
    html``,
    '../../',
  )
}

function createShell(title: string, body: Html, more: Html, up = ''): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="${up}logo.svg" type="image/svg+xml">
<link rel="stylesheet" href="${up}base.css">
${more}
</head>
<body>
${body}
</body>
</html>
`.markup
}

/** Without scripts the same form leads to the backpack's full page, by way of `/add`. */
function createForm(): Html {
  return html`<form id="award" class="panel award" action="add" method="get">
  <div class="field">
    <label for="address">Email address</label>
    <input id="address" name="address" type="email" required maxlength="254" value="${EXAMPLE_ADDRESS}"
      autocomplete="email" spellcheck="false" aria-describedby="address-hint">
    <p id="address-hint" class="hint">The awards are made out to this address. Sign in to the backpack with the same
    one. You can leave the example as it is.</p>
  </div>
  <fieldset>
    <legend>Your badges</legend>
    <ul class="badges">${BADGES.map(createCard)}</ul>
  </fieldset>
  <p class="actions">
    <button type="submit" class="primary">Add to Backpack</button>
    <button type="submit" name="way" value="full-page" class="quiet">Use the full page</button>
  </p>
  <p id="problem" class="problem" role="alert"></p>
</form>`
}

/** Decoration: the card beside each picture names its badge. */
function createPicture(badge: DemoBadge): Html {
  return html`<img src="${picturePath(badge)}" alt="" width="128" height="128">`
}

function createCard(badge: DemoBadge, at: number): Html {
  return html`
<li class="card">
  <label>
    ${createPicture(badge)}
    <span class="pick"><input type="checkbox" name="badge" value="${badge.id}" aria-describedby="about-${badge.id}"
      ${at === 0 ? html`checked` : ''}> <span class="name">${badge.name}</span></span>
  </label>
  <p id="about-${badge.id}">${badge.description}</p>
  <p class="small"><span class="form">${FORM_NAMES[badge.form]}</span>
    <a href="badges/${badge.id}">What it took<span class="unseen"> to earn ${badge.name}</span></a></p>
</li>`
}

function createResult(): Html {
  return html`<section class="panel result" id="result" aria-labelledby="result-title">
  <h2 id="result-title">What this page was told</h2>
  <div role="status">
    <p id="summary">Nothing yet. When the backpack closes, what it tells this page appears here.</p>
    <div id="told" hidden>
      <h3>successes</h3>
      <ul id="successes" class="told"></ul>
      <h3>errors</h3>
      <ul id="errors" class="told"></ul>
    </div>
  </div>
  <p class="hint">These two lists are all that an issuer ever learns: not who you are, nor what else you keep.</p>
</section>`
}

function createOutcomes(): Html {
  const rows = OUTCOMES.map(
    ({ word, question, how }) => html`
<li>
  <button type="submit" form="award" name="outcome" value="${word}" class="word"
    aria-describedby="about-${word}">${word}</button>
  <p id="about-${word}"><strong>${question}</strong> ${how}</p>
</li>`,
  )
  return html`<section class="panel outcomes" aria-labelledby="outcomes-title">
  <h2 id="outcomes-title">Five reasons why a badge stays out</h2>
  <p>Every badge is either a success or comes back with one of five words. Each button brings one of them about.</p>
  <ul class="words">${rows}</ul>
</section>`
}

function createCode({ root, backpack }: Places): Html {
  const [first] = BADGES
  const reference = first === undefined ? '' : assertionUrl(root, first, EXAMPLE_ADDRESS)
  return html`<section class="panel code" aria-labelledby="code-title">
  <h2 id="code-title">Put it on your own page</h2>
  <p>One script and one call. The lists below follow what you chose above.</p>
  <pre id="snippet" tabindex="0" role="region" aria-label="Snippet"><code>&lt;script src="${backpack}issuer.js" async&gt;&lt;/script&gt;

&lt;button id="add"&gt;Keep this badge&lt;/button&gt;

&lt;script&gt;
  document.getElementById('add').onclick = function () {
    OpenBadges.issue([<span id="snippet-references">
      '${reference}'
    </span>], function (errors, successes) {
      // successes: [assertion, …]
      // errors: [{ assertion, reason }, …]
    })
  }
&lt;/script&gt;</code></pre>
  <p class="actions"><button type="button" id="copy">Copy the snippet</button> <span id="copied" role="status"></span></p>
  <h3>Or without a line of script</h3>
  <p>A button that names its badges asks by itself, and fires <code>openbadges</code> with the two lists.</p>
  <pre tabindex="0" role="region" aria-label="Button without script"><code>&lt;button data-openbadges="<span id="declared-reference">${reference}</span>"&gt;
  Collect First Solder
&lt;/button&gt;</code></pre>
  <p class="actions"><button type="button" id="declared" data-openbadges="${reference}">Collect First Solder</button></p>
</section>`
}
