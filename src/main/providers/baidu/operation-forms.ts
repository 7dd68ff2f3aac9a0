import type { Field } from '#shared/domain/field.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { findOut } from './find-out.ts'
import { reportForms } from './operation-forms-report.ts'
import { listRange } from './operation-range.ts'

const tag: Field = {
  path: 'tag',
  kind: 'text',
  required: true,
  max: 128,
  maxBytes: 128,
  label: { zh: '标签（tag）', en: 'Tag (tag)' },
  hint: { zh: '最多 128 字节，一个汉字 3 字节。', en: 'At most 128 bytes; a Chinese character takes 3.' },
}

const devices: Field = {
  path: 'channel_ids',
  kind: 'list',
  required: true,
  label: { zh: '设备（channel_ids）', en: 'Devices (channel_ids)' },
  hint: {
    zh: '一行一个 channel_id。平台一次只收 10 台，会自动分组，逐台显示结果。',
    en: 'One channel_id per line. The provider takes 10 at a time: they are grouped, and each device gets its own result.',
  },
}

const timerId: Field = {
  path: 'timer_id',
  kind: 'text',
  required: true,
  max: 200,
  label: { zh: '定时任务 ID（timer_id）', en: 'Timer id (timer_id)' },
}

/** Every call of the provider that is no push. */
export const operationForms: Operation[] = [
  ...reportForms,
  {
    id: 'timer.query_list',
    kind: 'query',
    label: { zh: '查询定时任务', en: 'Look up timers' },
    hint: { zh: '还没有执行的平台定时。', en: 'What the provider is to send later.' },
    fields: [
      { ...timerId, required: false, hint: { zh: '不填列出全部。', en: 'Unset, all are listed.' } },
      ...listRange(100),
    ],
  },
  {
    id: 'timer.cancel',
    kind: 'change',
    label: { zh: '取消定时任务', en: 'Cancel a timer' },
    hint: {
      zh: '取消后这条消息不会发出。临近执行时平台可能拒绝取消。',
      en: 'Its message will not be sent. Shortly before it runs the provider may refuse.',
    },
    findOut: findOut.timer,
    fields: [timerId],
  },
  {
    id: 'topic.query_list',
    kind: 'query',
    label: { zh: '查询主题', en: 'Look up topics' },
    hint: { zh: '按设备推送时用过的主题。', en: 'Topics that pushes to devices have used.' },
    fields: listRange(20),
  },
  {
    id: 'app.query_tags',
    kind: 'query',
    label: { zh: '查询标签', en: 'Look up tags' },
    fields: [
      { ...tag, required: false, hint: { zh: '留空则列出所有标签。', en: 'Left empty, every tag is listed.' } },
      ...listRange(100),
    ],
  },
  {
    id: 'app.create_tag',
    kind: 'change',
    label: { zh: '创建标签', en: 'Create a tag' },
    hint: { zh: '不能叫 default。', en: 'It cannot be called default.' },
    findOut: findOut.tag,
    fields: [tag],
  },
  {
    id: 'app.del_tag',
    kind: 'change',
    label: { zh: '删除标签', en: 'Delete a tag' },
    hint: {
      zh: '标签和它下面的设备关系都会消失，不能恢复；设备本身不受影响。',
      en: 'The tag and its devices’ membership go for good; the devices stay.',
    },
    findOut: findOut.tag,
    fields: [tag],
    typeAgain: 'tag',
  },
  {
    id: 'tag.add_devices',
    kind: 'change',
    label: { zh: '给标签加设备', en: 'Add devices to a tag' },
    findOut: findOut.devices,
    fields: [tag, devices],
  },
  {
    id: 'tag.del_devices',
    kind: 'change',
    label: { zh: '从标签移除设备', en: 'Remove devices from a tag' },
    findOut: findOut.devices,
    fields: [tag, devices],
  },
  {
    id: 'tag.device_num',
    kind: 'query',
    label: { zh: '标签的设备数', en: 'Number of devices of a tag' },
    fields: [tag],
  },
]
