/** A mail's two forms and its headers, as a mail program has them. */
export type ReadMail = { headers: Map<string, string>; text: string; html: string }

/** Reads a mail of two forms as the mail server keeps it: soft line breaks are gone from it already. */
export function readMail(raw: string): ReadMail {
  const end = raw.search(/\r?\n\r?\n/)
  const headers = new Map(
    raw
      .slice(0, end)
      .replace(/\r?\n\s+/g, ' ')
      .split(/\r?\n/)
      .map((line): [string, string] => {
        const at = line.indexOf(':')
        return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
      }),
  )
  const part = (type: string) => {
    const found = raw.split(/\r?\n--/).find((each) => each.includes(`Content-Type: ${type};`)) ?? ''
    return decode(found.replace(/^[\s\S]*?\r?\n\r?\n/, ''))
  }
  return { headers, text: part('text/plain'), html: part('text/html') }
}

/** Quoted-printable, of UTF-8. */
function decode(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_code, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
