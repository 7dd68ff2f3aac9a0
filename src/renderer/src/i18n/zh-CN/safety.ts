export const safety = {
  words: {
    heading: '提醒词',
    label: '提醒词，每行一个',
    count_other: '{{n}} 个',
    hint: '消息里出现这些词时，核对页会提醒，不会拦住。不分大小写和全角半角。最多 {{most}} 个，每个最多 {{longest}} 个字。',
    save: '保存提醒词',
  },
  vendors: {
    heading: '手机厂商的限制',
    text: '厂商表的日期是 {{date}}，来自公开资料。核对时只用来提醒，不会拦住；厂商可能随时更改，空缺的不提醒。每天的条数只计这个推送台发出的。',
    vendor: '厂商',
    kind: '限制',
    limit: '内容',
    origin: '可信度和来源',
    kinds: { night: '夜间', daily: '每台设备每天的营销类消息', lengths: '长度' },
    confidence: '可信度：A 厂商自己的说明；B 一个可靠的第三方，或两个一致的来源；C 一个较弱的来源。',
  },
  size: {
    last_other: '上次有效目标 {{n}} 个，{{time}}',
    now_other: '现在有 {{n}} 台设备',
    noAnswer: '人数未知（平台没有给出）',
    ask: '查询人数',
  },
  growth: {
    size: '这次要发给 {{n}} 人，是以往的 {{times}} 倍。请确认没有选错名单。',
    title: '上次发同一标题：{{operator}}，{{time}}，发给了 {{n}} 人：',
    kind: '这个连接最近五次同类名单中最大的一次：{{operator}}，{{time}}，发给了 {{n}} 人：',
    meant: '我核对过，就是要发给 {{n}} 人',
  },
}
