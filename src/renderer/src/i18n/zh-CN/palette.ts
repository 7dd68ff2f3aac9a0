export const palette = {
  title: '快速查找',
  search: '查找页面、连接或命令',
  none: '没有找到，换个词试试。',
  groups: { do: '操作', connection: '切换连接', go: '前往', look: '外观' },
  current: '使用中',
  newPush: '新建推送',
  share: '共享屏幕：隐藏编号',
  unshare: '结束共享屏幕：恢复显示编号',
}
