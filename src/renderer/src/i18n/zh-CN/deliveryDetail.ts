export const deliveryDetail = {
  ids: {
    title: '平台编号',
    hint: '向平台核实时提供这些编号。',
    sent: '去重 ID（request_id）',
    copyAll: '复制全部 {{n}} 个',
    rest: '还有 {{n}} 个，用“复制全部”取走。',
  },
  notes: {
    title: '备注',
    empty: '还没有备注。来电情况、处理结果可以记在这里，所有操作员都能看到。',
    label: '新备注',
    hint: '不超过 {{most}} 字。会和消息内容一起按保留期限清除。',
    add: '添加备注',
    added: '备注已添加',
    cleared: '消息内容和备注已按保留期限清除。',
  },
  related: {
    title: '相关推送',
    column: '关系',
    relation: {
      test: '测试发送',
      tested: '测试之后的推送',
      repeats: '重发自',
      'repeated-by': '重发给部分人',
      corrects: '更正',
      'corrected-by': '已由此更正',
    },
  },
}
