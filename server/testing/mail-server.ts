import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What arrived. @property raw headers and body as they came over the wire */
export type ReceivedMail = { from: string; to: string[]; raw: string }

/** A real SMTP server on this machine. @property refusal makes it answer every recipient with this sentence */
export type MailServer = { url: string; received: ReceivedMail[]; close: () => Promise<void> }

export async function startMailServer({ refusal }: { refusal?: string } = {}): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(refusal === undefined ? null : new Error(refusal)),
    onData: (stream, { envelope }, callback) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        received.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(chunks).toString('utf8'),
        })
        callback(null)
      })
    },
  })
  // A client that is killed resets its connection: what some tests are about.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
