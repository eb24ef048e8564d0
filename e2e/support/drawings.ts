import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'

const DEMO_BADGES = new URL('../../server/demo/badges/', import.meta.url)

const svg = (inner: string, attributes = 'viewBox="0 0 200 200"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`

function makeInnerPng(): string {
  const png = new PNG({ width: 40, height: 40 })
  for (let at = 0; at < png.data.length; at += 4) {
    const [x, y] = [(at / 4) % 40, Math.floor(at / 160)]
    png.data.set([x * 6, y * 6, 120, 255], at)
  }
  return `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`
}

/** Drawings as people draw badges, and one for each thing that drawing programs use. Without words, whose font may differ. */
export const DRAWINGS: Record<string, string> = {
  ...Object.fromEntries(
    ['bike-doctor', 'dovetail', 'laser-cutter', 'night-sky', 'seed-saver'].map((name) => [
      name,
      readFileSync(new URL(`${name}.svg`, DEMO_BADGES), 'utf8'),
    ]),
  ),
  gradients: svg(
    `<linearGradient id="a" x2="0" y2="1"><stop stop-color="#f60"/><stop offset="1" stop-color="#036" stop-opacity=".5"/></linearGradient>
    <radialGradient id="b" cx=".3" cy=".3"><stop stop-color="#fff"/><stop offset="1" stop-color="#093"/></radialGradient>
    <rect width="200" height="100" fill="url(#a)"/><circle cx="100" cy="140" r="55" fill="url(#b)"/>`,
  ),
  'styles and uses': svg(
    `<style>.ring{fill:none;stroke:#a3d;stroke-width:12}#dot{fill:#c22}g .in{opacity:.4}</style>
    <defs><symbol id="star" viewBox="0 0 10 10"><path d="M5 0 6 4h4L7 6l1 4-3-2-3 2 1-4-3-2h4z"/></symbol></defs>
    <circle class="ring" cx="100" cy="100" r="90"/><circle id="dot" cx="100" cy="40" r="14"/>
    <use xlink:href="#star" x="60" y="80" width="80" height="80" fill="#06c"/><g><rect class="in" x="20" y="90" width="160" height="20"/></g>`,
  ),
  'clips and masks': svg(
    `<clipPath id="c"><circle cx="100" cy="100" r="80"/></clipPath><mask id="m"><rect width="200" height="200" fill="#fff"/><rect x="60" y="60" width="80" height="80" fill="#555"/></mask>
    <g clip-path="url(#c)" mask="url(#m)"><rect width="200" height="200" fill="#272"/><path d="M0 0 200 200v-90L90 0z" fill="#fc0"/></g>`,
  ),
  'patterns and dashes': svg(
    `<pattern id="p" width="20" height="20" patternUnits="userSpaceOnUse"><circle cx="10" cy="10" r="6" fill="#048"/></pattern>
    <rect x="20" y="20" width="160" height="160" rx="30" fill="url(#p)" stroke="#900" stroke-width="8" stroke-dasharray="30 14" stroke-linecap="round"/>`,
  ),
  shadows: svg(
    `<filter id="f" x="-20%" y="-20%" width="140%" height="150%"><feGaussianBlur in="SourceAlpha" stdDeviation="5"/><feOffset dx="4" dy="8"/><feComponentTransfer><feFuncA type="linear" slope=".5"/></feComponentTransfer><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter>
    <path filter="url(#f)" d="M100 20 180 60v60q0 50-80 70-80-20-80-70V60z" fill="#e33"/>`,
  ),
  'a picture inside': svg(
    `<image x="30" y="30" width="140" height="140" xlink:href="${makeInnerPng()}"/><circle cx="100" cy="100" r="92" fill="none" stroke="#333" stroke-width="10"/>`,
  ),
  'wide, in millimetres': svg(
    '<rect width="60" height="20" fill="#124"/><path d="M2 10 20 2v16zM58 10 40 2v16z" fill="#fd5"/>',
    'width="60mm" height="20mm" viewBox="0 0 60 20"',
  ),
  moved: svg(
    '<g transform="translate(100 100) rotate(30) scale(1.2 .8)"><rect x="-60" y="-60" width="120" height="120" fill="#639" stroke="#fff" stroke-width="6" stroke-linejoin="bevel"/><path d="M-40 0A40 40 0 1 1 40 0" fill="none" stroke="#ff0" stroke-width="9"/></g>',
  ),
}
