/**
 * The dialog's look, on top of what browsers give a modal dialog.
 *
 * One size per breakpoint, whatever is shown in it: a size that followed the content would tell the page about the
 * person. No scale, filter or opacity: the Frame could not know that it is visible.
 */
export const STYLE =
  'dialog{padding:0;border:0;width:520px;height:640px;overflow:hidden;border-radius:16px;' +
  'color-scheme:light dark;font:16px/1.5 system-ui;text-align:center}' +
  '@media(max-width:560px),(max-height:480px){dialog{min-width:100%;min-height:100%;border-radius:0}}' +
  '::backdrop{background:#0009}' +
  'iframe{position:absolute;inset:0;width:100%;height:100%;border:0}' +
  'p{margin:160px 32px 16px}' +
  'button{font:inherit;min-width:44px;min-height:44px;margin:4px;padding:0 16px;border:1px solid;border-radius:8px;background:0 0;color:inherit}' +
  `button[aria-label]{position:absolute;z-index:1;top:0;${EMBED.dir === 'rtl' ? 'left' : 'right'}:0;border:0}`

/** Keeps the page behind from scrolling. A value for the gutter, or none, and a brace complete it. */
export const LOCK = 'html{overflow:hidden!important;scrollbar-gutter:'
