import type { Field } from '#shared/domain/field.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { notes } from './words.ts'

const tenantId: Field = {
  path: 'tenantId',
  kind: 'text',
  label: { zh: '租户 ID', en: 'Tenant ID' },
  hint: { zh: '开通租户时平台返回的 ID。', en: 'The ID that the provider gave when the tenant was opened.' },
  required: true,
  max: 200,
}
const endDate: Field = {
  path: 'endDate',
  kind: 'time',
  label: { zh: '到期时间', en: 'End' },
  required: true,
  min: 0,
}

/** The calls beside notify. */
export const operationList: Operation[] = [
  {
    id: 'resource.upload',
    kind: 'change',
    label: { zh: '上传资源', en: 'Upload a resource' },
    hint: {
      zh: '图片、视频、语音或文件消息要先上传资源。平台没有公布大小和格式限制，上传后也不能删除。',
      en: 'Picture, video, voice and file messages need an uploaded resource. The provider names no limit of size or format, and an upload cannot be deleted.',
    },
    findOut: notes.uploadLost,
    fields: [{ path: 'file', kind: 'file', label: { zh: '文件', en: 'File' }, required: true }],
  },
  {
    id: 'unread.set',
    kind: 'change',
    label: { zh: '设置未读数', en: 'Set unread counts' },
    hint: {
      zh: '这会同时改变所有用户的未读数：平台每次都要求填写全局未读数，并且不能查询现在的值。',
      en: 'This changes the count of all users at once: the provider asks for the overall count every time, and the present one cannot be read.',
    },
    findOut: notes.unreadLost,
    reachesAll: true,
    fields: [
      {
        path: 'appId',
        kind: 'text',
        label: { zh: '小程序 appId', en: 'Mini app’s appId' },
        hint: { zh: '小程序的 appId，不是应用的。', en: 'The appId of the mini app, not of an application.' },
        required: true,
        max: 200,
      },
      {
        path: 'unread',
        kind: 'number',
        label: { zh: '全局未读数', en: 'Overall count' },
        hint: { zh: '下面没有单独列出的用户都变成这个数。', en: 'All users who are not listed below get this count.' },
        required: true,
        min: 0,
      },
      {
        path: 'unreadOfUser',
        kind: 'counts',
        label: { zh: '单个用户的未读数', en: 'Counts of single users' },
        hint: { zh: '每行一个：用户名和数字。', en: 'One per line: user name and number.' },
      },
    ],
  },
  {
    id: 'tenant.info',
    kind: 'query',
    label: { zh: '查询租户', en: 'Ask for a tenant' },
    fields: [tenantId],
  },
  {
    id: 'tenant.opening',
    kind: 'change',
    label: { zh: '开通租户', en: 'Open a tenant' },
    hint: {
      zh: '租户 ID 只在这次应答里出现，请记下来。开通可能需要一段时间。',
      en: 'The tenant ID appears only in the answer to this call, so note it. Opening may take a while.',
    },
    findOut: notes.openingLost,
    fields: [
      {
        path: 'instanceName',
        kind: 'text',
        label: { zh: '实例名', en: 'Instance name' },
        hint: {
          zh: '租户域名前缀-supOS 租户标识，例如 eco-krn2。',
          en: 'Prefix of the tenant’s domain, a hyphen, the supOS tenant code: eco-krn2.',
        },
        required: true,
        max: 200,
      },
      { path: 'startDate', kind: 'time', label: { zh: '开始时间', en: 'Start' }, required: true, min: 0 },
      endDate,
      {
        path: 'confirmAgain',
        kind: 'text',
        label: { zh: '确认再开通一个', en: 'Confirm another one' },
        hint: {
          zh: '只有列表里已有同名租户时才填：再输入一次实例名。不会发给平台。',
          en: 'Only where a tenant of this name is in the list already: type the instance name again. It is not sent.',
        },
        max: 200,
        once: true,
      },
    ],
  },
  {
    id: 'tenant.renew',
    kind: 'change',
    label: { zh: '续期租户', en: 'Renew a tenant' },
    hint: {
      zh: '修改前会先查询现在的到期时间；提前到期必须再次输入租户 ID。',
      en: 'The present end date is read first; an earlier end needs the tenant ID typed again.',
    },
    findOut: notes.lookAtTenant,
    fields: [
      tenantId,
      endDate,
      {
        path: 'confirmEarlier',
        kind: 'text',
        label: { zh: '确认缩短', en: 'Confirm an earlier end' },
        hint: {
          zh: '只有缩短租期时才填：再输入一次租户 ID。不会发给平台。',
          en: 'Only for an earlier end: type the tenant ID again. It is not sent.',
        },
        max: 200,
        once: true,
      },
    ],
  },
  {
    id: 'tenant.delete',
    kind: 'change',
    label: { zh: '删除租户', en: 'Delete a tenant' },
    hint: {
      zh: '租户及其用户将不能再使用 supLink，无法恢复。',
      en: 'The tenant and its users can no longer use supLink; this cannot be undone.',
    },
    findOut: notes.lookAtTenant,
    fields: [tenantId],
    typeAgain: 'tenantId',
  },
]
