export const transfer = {
  take: '把能对应的内容复制过来（不含受众）',
  nothing: '“{{from}}”的消息和“{{to}}”没有能对应的内容，需要重新写。',
  takenTitle: '已从“{{from}}”的草稿复制：{{fields}}。受众没有复制，请重新选择。',
  takenAll: '填过的内容都复制过来了。',
  leftTitle_other:
    '没有复制的 {{n}} 项（“{{to}}”的这种消息里没有对应的字段，或者原样放不下），原来的草稿和记录没有改动：',
  elsewhere: '用另一个连接再写一条',
  elsewhereTitle: '用哪个连接再写一条？',
  elsewhereText: '会开始一份新草稿：能对应的内容会复制过去，受众不会复制。同一平台的连接会复制全部内容。',
}
