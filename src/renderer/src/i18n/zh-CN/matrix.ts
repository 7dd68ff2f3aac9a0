export const matrix = {
  heading: '各厂商实际收到的内容',
  text: '每个值下面写着它从哪里来。厂商单独设置的值优先于 Android 的通用值；未设置的不发送，由手机决定。',
  cmd: '透传消息不显示通知，下面的值只交给应用。',
  field: '字段',
  source: {
    message: '消息',
    android: 'Android',
    vendor: '本厂商',
    default: '默认值',
    unset: '未设置',
  },
  odd_other: '{{n}} 处与多数厂商不同',
  alike: '各厂商相同',
  unfit: '与环境不符',
}
