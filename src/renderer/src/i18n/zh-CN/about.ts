export const about = {
  folder: '数据目录',
  licence: '许可证',
  libraries: '用到的开源软件',
  groups: { person: '操作员与外观', sending: '发送安全', access: '凭据与网络', data: '保留与备份' },
}
