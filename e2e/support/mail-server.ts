import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  url: string
  mails: { to: string; text: string }[]
  /** The newest code that was mailed to an address, `1234-5678`; waits for it. */
  codeFor: (address: string) => Promise<string>
  stop: () => Promise<void>
}

/** A real SMTP server that keeps what it is given. */
export async function startMailServer(): Promise<MailServer> {
  const mails: { to: string; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? ''
        mails.push({
          to,
          text: Buffer.concat(parts)
            .toString('utf8')
            .replace(/=\r?\n/g, ''),
        })
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo

  let read = 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    codeFor: async (address) => {
      for (let tries = 0; tries < 200; tries++) {
        for (let at = mails.length - 1; at >= read; at--) {
          const mail = mails[at]
          const body = mail?.text.replace(/^[\s\S]*?\r?\n\r?\n/, '') ?? ''
          const code = /\b\d{4}-\d{4}\b/.exec(body)?.[0]
          if (mail?.to.toLowerCase() === address.toLowerCase() && code !== undefined) {
            read = at + 1
            return code
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      throw new Error(`no code came for ${address}; mails: ${JSON.stringify(mails.slice(read))}`)
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
