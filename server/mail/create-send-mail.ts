import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { SendMail } from './send-mail.ts'

export function createSendMail(_config: Config, _log: Logger): SendMail {
  throw new Error('not built yet')
}
