export const integrity = {
  heading: '记录有没有被改动',
  ok: '没有被改动：已核对 {{lines}} 行（{{time}}）。',
  broken: '审计记录在第 {{after}} 行之后被改动过',
  brokenFirst: '审计记录从第一行起就被改动过',
  kind: {
    changed: '第 {{line}} 行的内容和写入时不一样。',
    missing: '第 {{line}} 行之前有记录被删除、插入或调换过。',
    foreign: '第 {{line}} 行不是推送台写入的。',
    end: '最后有记录被删除。',
  },
  faults_other: '共 {{n}} 处对不上。',
  whatToDo:
    '推送台自己从不修改或删除审计记录，所以是别的程序或人动了数据文件。请保持原样：先导出 CSV 和备份留作证据，再交给管理员，和“设置”的“数据”里较早的备份对照。',
  trusted: '第 {{after}} 行及以前没有被改动。',
  running: '正在核对（{{done}} / {{total}}），可以继续使用',
  again: '重新核对',
  head: '最新一行（第 {{line}} 行）的校验值',
  headHint:
    '每一行都带着上一行的校验值。把这个值抄到别处（如值班日志），以后在导出的文件里能找到同样的值，就说明这一行及以前没有被改过。',
  segment_other: '第 {{segment}} 段：数据恢复或搬动过 {{times}} 次，每次都有一行记录。',
  line: '行',
  stage: '环境与结果',
  aside: '第 {{line}} 行 · {{hash}}',
}
