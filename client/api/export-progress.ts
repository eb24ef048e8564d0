import type { ExportProgress } from '../../server/leaving/wire.ts'
import { type ApiResult, postJson } from './request.ts'

/** Asks how far the newest export of whoever is signed in here is. */
export const getExportProgress = (): Promise<ApiResult<ExportProgress>> =>
  postJson('account/export/progress', {})
