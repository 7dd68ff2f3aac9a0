export const shell = {
  skip: '跳到内容',
  nav: {
    label: '主导航',
    compose: '推送',
    deliveries: '记录',
    statistics: '统计',
    library: '素材',
    connections: '连接',
    audit: '审计',
    settings: '设置',
  },
  stage: {
    practice: '练习环境',
    test: '测试环境',
    production: '生产环境',
  },
  switchConnection: '切换连接',
  draftStays: '刚才的草稿属于“{{from}}”，留在那里，不会带过来。现在显示的是“{{to}}”的推送。',
  noConnection: '没有连接',
  manageConnections: '管理连接',
  switchOperator: '切换操作员',
  otherOperator: '换一个名字',
  newWindow: '新窗口',
  lock: {
    locked: '已锁定，发送前需解锁',
    unlock: '解锁生产环境',
    lock: '锁定',
    opened: '已解锁，{{minutes}} 分钟不用后自动锁定',
    title: '解锁生产环境？',
    text: '解锁后，从“{{connection}}”发出的消息会到达真实用户。30 分钟不使用会自动锁定。',
  },
  lost: '与推送台程序的连接中断，正在重新连接。已输入的内容不会丢。',
  storage: {
    full: {
      title: '磁盘已满，已暂停发送',
      text: '不会发出新的内容，已经发出的会留下结果。请在数据目录所在的磁盘上至少腾出 {{room}}，之后会自动继续发送。',
    },
    'read-only': {
      title: '数据目录无法写入，已暂停发送',
      text: '不会发出新的内容。请检查数据目录的权限，以及磁盘是否变成只读。能写入后会自动继续发送。',
    },
    failing: {
      title: '磁盘读写出错，已暂停发送',
      text: '不会发出新的内容。请检查数据目录所在的磁盘，或联系管理员。恢复正常后会自动继续发送。',
    },
    corrupted: {
      title: '数据库已损坏，已停止发送',
      text: '不会发出新的内容。请在“设置”的“数据”里用备份恢复；恢复不了时，退出推送台并联系支持人员。',
      restore: '去恢复备份',
    },
  },
  ended: {
    away: {
      title: '联系不上推送台程序',
      text: '它可能已经退出，或者已在另一个窗口里重新启动。请到新窗口继续；没有新窗口时，重新启动推送台。这个窗口里的操作不会执行。',
    },
    replaced: {
      title: '推送台已重新启动，请用新窗口',
      text: '这个窗口属于上一次启动，不能再用。请到新打开的推送台窗口继续，然后关闭这个窗口；没有新窗口时，再启动一次推送台。',
    },
  },
  kept: { title: '这个窗口里还没保存的内容，可以复制后到新窗口粘贴：' },
  operator: {
    title: '欢迎使用推送台',
    text: '请填写你的名字。它会记在每次推送和每项修改旁边，方便同事核对。',
    label: '你的名字',
    placeholder: '例如：王小雨',
    start: '开始使用',
    practice: '第一次启动会停在练习环境：消息只发到本机的模拟平台，可以放心试。',
  },
  vault: {
    lockedTitle: '凭据已锁定',
    lockedText: '这台机器上的访问令牌由口令保护。输入口令后才能发送。',
    newTitle: '设置保护口令',
    newText: '这台机器没有可用的系统密钥库。请设一个口令（至少 8 个字符）来保护访问令牌，每次启动都要输入。',
    passphrase: '口令',
    open: '解锁',
    set: '设置口令',
    wrong: '口令不对，请再试一次。',
    mismatchTitle: '凭据无法打开',
    mismatch:
      '凭据是由另一种方式保护的（{{protector}}），本程序没有改动它们。请用原来的方式打开推送台，或在“连接”里重新填写令牌。',
    damaged: '保护凭据的密钥缺失或已损坏，本程序没有改动任何东西。请恢复数据目录里的 vault.key 备份。',
  },
  noToken: {
    title: '请从推送台程序打开这个窗口',
    text: '这个地址里的一次性链接已经用过或过期。请回到已打开的推送台窗口；没有时，再启动一次推送台（在终端里是 npm start），会打开新窗口。',
  },
  crashed: {
    title: '页面出错了',
    text: '已输入的内容都还在。重新载入页面即可继续；若反复出现，请把日志交给支持人员。',
  },
  notFetched: {
    title: '这个页面没有载入',
    text: '推送台程序可能刚刚断开或更新过。已输入的内容都还在；等推送台恢复后，重新载入即可继续。',
  },
  reload: '重新载入',
  connectionGone: {
    title: '原来使用的连接已被删除，现在用的是练习连接',
    text: '练习连接的消息不会到达任何用户。要正式推送，请先在标题栏选择连接。',
    accept: '知道了',
  },
}
