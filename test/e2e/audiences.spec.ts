import { xlsx } from '#test/helpers/xlsx.ts'
import { expect, test } from './fixtures.ts'
import { look } from './screens.ts'
import { steps } from './steps.ts'

const ids = Array.from({ length: 1_203 }, (_, index) => `u${10_001 + index}`)

test('a list comes from a workbook, is kept by name and used again', async ({ openConsole }) => {
  const { page, file } = await openConsole({ operator: '王小雨', theme: 'dark' })
  const { t, go, button, chooseKind, list, title, saved } = steps(page)
  await go('library')
  await expect(page.getByRole('heading', { name: t.audiences.library.empty.title })).toBeVisible()
  await look(page, 'library-empty')

  await go('compose')
  await title.fill('系统维护通知')
  await chooseKind('alias')
  const choose = page.locator('input[type=file]')
  const columns = [['姓名', '别名'], ...ids.map((id, index) => [`张${index}`, id])]
  await choose.setInputFiles(file('名单.xlsx', xlsx(columns)))
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('B 列 · 别名').first()).toBeVisible()
  await look(page, 'import-columns')
  await dialog.getByRole('button', { name: t.audiences.file.read }).click()
  await expect(page.getByText('1,203 个，分 3 个请求')).toBeVisible()

  await button(t.audiences.saved.save).click()
  await page.getByLabel(t.audiences.columns.name).fill('华东客户')
  await look(page, 'audience-save')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await saved()
  await list.fill('')
  await button(t.audiences.saved.choose).click()
  await look(page, 'audience-choose')
  await button('选用：华东客户').click()
  await expect(page.getByText('1,203 个，分 3 个请求')).toBeVisible()
  await saved()

  await go('library')
  await expect(page.getByRole('row').filter({ hasText: '华东客户' })).toContainText('1,203')
  await look(page, 'library')
  await button('删除：华东客户').click()
  await expect(dialog).toContainText('系统维护通知')
  await look(page, 'audience-remove')
  await dialog.getByRole('button', { name: t.audiences.library.remove }).click()
  await expect(page.getByRole('heading', { name: t.audiences.library.empty.title })).toBeVisible()
})

// Would catch: ids that Excel has rounded, imported without a word.
test('a workbook with damaged ids is refused with the cure', async ({ openConsole }) => {
  const { page, file } = await openConsole({ operator: '王小雨' })
  const { t, chooseKind, list } = steps(page)
  await chooseKind('user_id')
  const damaged = xlsx([['uid'], [{ raw: '3.7855612345678899E+18' }], ['3785561234567891234']])
  await page.locator('input[type=file]').setInputFiles(file('名单.xlsx', damaged))
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: t.audiences.file.read }).click()
  await expect(dialog).toContainText(t.audiences.file.cure)
  await expect(dialog).toContainText('第 2 行')
  await look(page, 'import-damaged')
  await page.keyboard.press('Escape')
  await expect(list).toHaveValue('')
})
