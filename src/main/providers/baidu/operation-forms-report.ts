import type { Field } from '#shared/domain/field.ts'
import type { Operation } from '#shared/domain/operation.ts'
import { listRange, timeRange } from './operation-range.ts'

const topicId: Field = {
  path: 'topic_id',
  kind: 'text',
  required: true,
  max: 128,
  label: { zh: '主题（topic_id）', en: 'Topic (topic_id)' },
}

/** What became of pushes, and how many devices there are. */
export const reportForms: Operation[] = [
  {
    id: 'report.query_msg_status',
    kind: 'query',
    label: { zh: '查询推送状态', en: 'Status of pushes' },
    hint: {
      zh: '不能查按单台设备推送的消息。一次问 20 个，更多的会自动分次。',
      en: 'Not for a push to a single device. Twenty are asked for at a time, more of them in several calls.',
    },
    fields: [
      {
        path: 'msg_id',
        kind: 'list',
        required: true,
        label: { zh: '消息 ID（msg_id）', en: 'Message ids (msg_id)' },
        hint: { zh: '一行一个。', en: 'One per line.' },
      },
    ],
  },
  {
    id: 'report.query_timer_records',
    kind: 'query',
    label: { zh: '定时任务的推送记录', en: 'Records of a timer' },
    fields: [
      {
        path: 'timer_id',
        kind: 'text',
        required: true,
        max: 200,
        label: { zh: '定时任务（timer_id）', en: 'Timer (timer_id)' },
      },
      ...listRange(100),
      ...timeRange,
    ],
  },
  {
    id: 'report.query_topic_records',
    kind: 'query',
    label: { zh: '主题的推送记录', en: 'Records of a topic' },
    fields: [topicId, ...listRange(100), ...timeRange],
  },
  {
    id: 'report.statistic_device',
    kind: 'query',
    label: { zh: '设备统计', en: 'Device statistics' },
    hint: {
      zh: '每天新增、流失、在线和累计的设备数。',
      en: 'Devices that came, left, were online and in all, day by day.',
    },
    fields: [],
  },
  {
    id: 'report.statistic_topic',
    kind: 'query',
    label: { zh: '主题的到达统计', en: 'Receipts of a topic' },
    hint: { zh: '每天到达的设备数。', en: 'Devices that confirmed, day by day.' },
    fields: [topicId],
  },
]
