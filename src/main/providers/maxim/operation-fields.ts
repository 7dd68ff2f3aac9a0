import { certificateEnvironments, certificateVendors } from '#shared/domain/certificate.ts'
import type { Operation } from '#shared/domain/operation.ts'

/** The calls that are no sends; neither changes anything at the provider. */
export const operations: Operation[] = [
  {
    id: 'task.detail',
    kind: 'query',
    label: { zh: '查询推送统计', en: 'Statistics of tasks' },
    hint: {
      zh: '不是从这里发出的任务也可以查。每次向平台查询 100 个。',
      en: 'Of tasks that were not sent from here as well. The provider is asked for 100 at a time.',
    },
    fields: [
      {
        path: 'taskIds',
        kind: 'list',
        label: { zh: '任务号', en: 'Task ids' },
        hint: { zh: '每行一个，只有数字。', en: 'One per line, digits only.' },
        required: true,
      },
    ],
  },
  {
    id: 'certificate.show',
    kind: 'query',
    label: { zh: '查看推送证书', en: 'Push certificates' },
    hint: {
      zh: '7 家通道 × 开发和生产环境。密钥只显示长度和 SHA-256 前 8 位，内容不显示，也不保存。',
      en: '7 providers in 2 environments. Of a secret only its length and the first 8 digits of its SHA-256 are shown; it is never shown or kept.',
    },
    fields: [
      {
        path: 'provider',
        kind: 'choice',
        label: { zh: '通道', en: 'Channel' },
        options: certificateVendors.map((label, index) => ({ value: String(index + 1), label })),
      },
      {
        path: 'environment',
        kind: 'choice',
        label: { zh: '环境', en: 'Environment' },
        options: certificateEnvironments.map(({ environment, label }) => ({ value: String(environment), label })),
      },
    ],
  },
]
