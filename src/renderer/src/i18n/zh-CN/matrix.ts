export const matrix = {
  heading: '各厂商实际收到的内容',
  text: '每个值下面写着它从哪里来。厂商单独设置的值优先于安卓的通用值；未设置的不发送，由手机决定。',
  cmd: '透传消息不显示通知，下面的值只交给应用。',
  field: '字段',
  source: {
    message: '消息',
    android: '安卓通用',
    vendor: '厂商单独',
    default: '默认值',
    unset: '未设置',
  },
  testOnProduction: '生产环境里不应是测试推送',
}
