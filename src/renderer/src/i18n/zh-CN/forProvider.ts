export const forProvider = {
  title: '请选择“{{provider}}”的连接',
  text: '这一页用于“{{provider}}”。选择后，标题栏会切换到那个连接。',
  label: '连接',
  missing: {
    title: '还没有“{{provider}}”的连接',
    text: '添加一个“{{provider}}”的连接后，就能在这里使用。',
  },
  add: '添加连接',
}
