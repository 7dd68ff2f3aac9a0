export const baidu = {
  shape: '消息形式',
  shapes: { 'android-notification': '安卓通知', 'android-message': '安卓透传', ios: 'iOS' },
  shapeHint: {
    'android-notification': '由系统显示在通知栏。',
    'android-message': '透传消息交给应用处理：应用不处理，用户就什么也看不到。',
    ios: '由系统显示在通知栏。',
  },
  otherPlatform: '这个连接的设备平台是 {{platform}}，不能发这种消息。请换消息形式，或换连接。',
  more: { 'android-notification': '提醒方式、样式和附加字段', ios: '声音、角标、分组和自定义字段' },
  schedules: {
    heading: '两种定时，任选一种：',
    hereName: '本机定时',
    here: '下一步核对时选“定时发送”。推送台到时才发出请求，所以到时要开着、电脑不能休眠；发给谁都可以用，发出前都可以取消。',
    thereName: '平台定时',
    there:
      '在下面填时间。请求核对后马上交给百度，由百度到时推送，本机不必开着；要取消，到“定时任务”里取消。一个应用大约可有 10 个。',
    bothName: '两个都选',
    both: '本机到时把请求交给百度，百度再等到平台定时的时间。平台时间要比本机时间晚 1 分钟以上，否则核对后发不出去。',
  },
}
