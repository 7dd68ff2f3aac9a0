import { readRecipients } from '../recipients.ts'
import type { Text } from '../text.ts'

export const longestAsked = 600

/** Reads one id, cleaned as pasted audiences are; what is wrong with it where it is none. */
export function readAskedId(text: string): { value: string } | { fault: Text } {
  const { values, invalid } = readRecipients('alias', text)
  if (values.length + invalid.length > 1) return { fault: several }
  const [value] = values
  if (value === undefined)
    return { fault: invalid.some(({ reason }) => reason === 'damaged' || reason === 'excel-error') ? damaged : empty }
  return { value }
}

const several: Text = {
  zh: '一次只能查一个编号。请只留下一个。',
  en: 'One id at a time, please: leave only one.',
}
const empty: Text = {
  zh: '请输入客户的编号，例如别名、用户 ID 或设备的 push token。',
  en: 'Enter the customer’s id, such as an alias, a user id or a push token.',
}
const damaged: Text = {
  zh: '这个编号被 Excel 改坏了（例如 3.78556E+18 或末尾的 .0），请从原系统重新复制。',
  en: 'Excel has damaged this id (such as 3.78556E+18 or a trailing .0). Copy it again from where it came from.',
}
