export const settings = {
  title: '设置',
  operator: { heading: '操作员', label: '当前操作员', hint: '名字会记在每次推送和修改旁边。' },
  appearance: {
    heading: '外观',
    language: '语言',
    theme: '主题',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  },
  vault: {
    heading: '凭据保护',
    protector: {
      'key-file': '密钥文件：放在数据目录里、只有你能读的文件。能防止数据库文件被单独拷走，防不住能读整个目录的人。',
      passphrase: '口令：每次启动都要输入。没有口令就打不开访问令牌。',
      'safe-storage': '系统密钥库：由操作系统保管，登录后可用。',
    },
    usePassphrase: '改用口令保护',
    useHost: '改回自动保护',
    passphrase: '新口令',
    passphraseHint: '至少 8 个字符。忘记后无法找回，只能重新填写各个连接的令牌。',
    repeat: '再输入一次',
    mismatch: '两次输入不一样。',
    tooShort: '至少 8 个字符。',
    done: '已更改凭据保护方式',
  },
  about: { heading: '关于', version: '版本 {{version}}' },
}
