export const forwarding = {
  type: '事件类型',
  types: { device_offline: '设备离线', device_create: '设备新增', own: '其他类型' },
  filled: '已填入“{{type}}”的模板，请填写里面的空白。',
  undo: '恢复原来的内容',
  kept: '事件内容里有写过的东西，没有动它。现在的类型是“{{type}}”。',
  replace: '换成“{{type}}”的模板',
  notObject: '要写成 JSON 对象，用大括号括起来。',
}
