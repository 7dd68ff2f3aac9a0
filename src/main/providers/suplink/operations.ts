import type { FieldValues } from '#shared/domain/field.ts'
import { plainFileName } from '#shared/domain/file-name.ts'
import type { Answer } from '#shared/domain/operation.ts'
import { readApps } from '#shared/domain/suplink-settings.ts'
import type { CallEnd, Caller, Provider } from '../types.ts'
import { verdict } from '../verdict.ts'
import { done, fact, failed, refusedHere } from './answer.ts'
import { call, callJson, frozen, paths } from './client.ts'
import { textOf } from './input.ts'
import { multipart } from './multipart.ts'
import { chosenFileSchema, resourceSchema } from './schemas.ts'
import { deleteTenant, openTenant, renewTenant, tenantInfo } from './tenants.ts'
import { labels, notes } from './words.ts'

export const operations: Provider['operations'] = {
  'resource.upload': upload,
  'unread.set': setUnread,
  'tenant.info': tenantInfo,
  'tenant.opening': openTenant,
  'tenant.renew': renewTenant,
  'tenant.delete': deleteTenant,
}

async function upload(input: FieldValues, caller: Caller): Promise<CallEnd> {
  const { file, name } = chosenFileSchema.parse(input['file'])
  const taken = await caller.takeFile(file)
  if (taken === null) return refusedHere('suplink.file-unreadable', caller.account)
  if (taken.bytes === 0) return refusedHere('suplink.file-empty', caller.account)
  const { contentType, stream, shown } = multipart(name, taken)
  const reading = await call(caller, frozen(caller.account, paths.upload, shown, contentType), stream)
  if ('verdict' in reading) return failed(reading.verdict, caller.account, notes.uploadLost)
  const resource = resourceSchema.safeParse(reading.data)
  if (!resource.success)
    return { ...failed(verdict('unknown', 'unreadable'), caller.account, notes.uploadLost), notes: [notes.noResource] }
  const { resourceId, downloadUrl } = resource.data
  const facts = [
    fact(labels.resourceId, resourceId),
    fact(labels.downloadUrl, downloadUrl),
    fact(labels.fileName, plainFileName(name)),
    fact(labels.bytes, taken.bytes),
  ]
  const answer = done('suplink.uploaded', facts, {
    notes: downloadUrl?.startsWith('/') ? [notes.downloadAddress] : [],
    made: [{ kind: 'resource', id: resourceId }],
  })
  return { ...answer, uploaded: { resourceId, downloadUrl: downloadUrl ?? null } }
}

async function setUnread(input: FieldValues, caller: Caller): Promise<Answer> {
  const { account } = caller
  const appId = textOf(input, 'appId')
  const { unread } = input
  const ofUser = Object.entries(input['unreadOfUser'] ?? {}) as [string, unknown][]
  if (![unread, ...ofUser.map(([, count]) => count)].every(isCount))
    return refusedHere('suplink.unread-not-a-count', account)
  const body = { appId, unread, ...(ofUser.length > 0 && { unreadOfUser: Object.fromEntries(ofUser) }) }
  const reading = await callJson(caller, paths.unread, body)
  if ('verdict' in reading) return failed(reading.verdict, account, notes.unreadLost)
  const app = readApps(account.settings).apps.find((one) => one.appId === appId)
  const facts = [
    fact(labels.app, app ? `${app.name} ${appId}` : appId),
    fact(labels.unread, unread as number),
    fact(labels.users, ofUser.length),
  ]
  return done('suplink.unread-set', facts, { notes: [notes.everybodysCount, ...(app ? [] : [notes.unlistedApp])] })
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
