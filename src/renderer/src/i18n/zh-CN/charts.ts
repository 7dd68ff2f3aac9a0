export const charts = {
  view: '图表或表格',
  chart: '图表',
  table: '表格',
  label: '{{title}}：图表。数字见表格。',
  unit: '单位：{{unit}}',
  shown: '显示前 {{n}} 行，共 {{total}} 行；复制会带上全部。',
  failed: '图表没有加载成功，请看表格，或刷新页面再试。',
}
