import type { ListedKind } from '#shared/domain/audience.ts'
import { findFault } from '#shared/domain/recipient-value.ts'

const names: Record<ListedKind, RegExp> = {
  alias: /alias|别名/i,
  user_id: /user.?id|uid|用户.?(id|编号)/i,
  push_token: /token/i,
  user: /user.?name|account|用户名|账号|帐号|工号/i,
  channel_id: /channel/i,
  tag: /tag|标签/i,
}
const anyName = /^(id|no\.?|name|phone|mobile|e-?mail|date|序号|编号|姓名|名称|手机号?|电话|部门|城市|日期|备注|用户)$/i

/** Whether the first row names the columns: by words that are known, or by having no digits where the others have some. */
export function hasHeaderRow([first = [], ...others]: readonly string[][]): boolean {
  const filled = first.filter((cell) => cell.trim() !== '')
  if (filled.length === 0 || others.length === 0) return false
  if (filled.some((cell) => isName(cell.trim()))) return true
  if (filled.some((cell) => /\d/.test(cell))) return false
  return first.some((_, column) => others.every((row) => /\d/.test(row[column] ?? '')))
}

const isName = (cell: string): boolean =>
  anyName.test(cell) || (!/\d{2}/.test(cell) && Object.values(names).some((name) => name.test(cell)))

/** The column that most likely holds recipients of a kind: by its name, else by what stands in it. */
export function guessColumn(kind: ListedKind, rows: readonly string[][], hasHeader: boolean): number {
  const header = hasHeader ? (rows[0] ?? []) : []
  const body = rows.slice(hasHeader ? 1 : 0)
  const width = Math.max(0, ...rows.map((row) => row.length))
  const scores = Array.from({ length: width }, (_, column) => {
    const cells = body.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '')
    const fitting = cells.filter((cell) => findFault(kind, cell) === null)
    const idLike = fitting.filter((cell) => /\d/.test(cell) && !/[\s\u4e00-\u9fff]/.test(cell))
    const named = names[kind].test(header[column] ?? '') ? 10 : 0
    const share = (part: readonly string[]) => part.length / Math.max(1, body.length)
    return named + share(fitting) + 2 * share(idLike) + new Set(cells).size / Math.max(1, body.length)
  })
  return Math.max(0, scores.indexOf(Math.max(...scores)))
}
