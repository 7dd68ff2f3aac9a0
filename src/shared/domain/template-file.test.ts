import { describe, expect, test } from 'vitest'
import { emptyContent } from './content.ts'
import { providerIdSchema } from './provider.ts'
import { freeName, TemplateFileFault, templatesIn, writeTemplates } from './template-file.ts'

const id = '6a0f9b3e-5a3e-4f5a-8a53-0d7c2f0a9e11'
const entry = { id, name: '维护通知', content: emptyContent.maxim }

function read(text: string) {
  const steps = templatesIn(text)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

function faultOf(text: string): string {
  try {
    read(text)
    return ''
  } catch (error) {
    if (error instanceof TemplateFileFault) return error.text.zh
    throw error
  }
}

const fileWith = (template: unknown) =>
  JSON.stringify({ format: 'pushdeck-templates', version: 1, templates: [template] })

describe('a file of templates', () => {
  test.each(providerIdSchema.options)('gives back what was written of %s', (provider) => {
    const written = [{ id, name: '“引号” 😀', content: emptyContent[provider] }]
    expect(read(writeTemplates(written))).toEqual(written)
  })

  test.each([
    ['不是推送台导出的模板文件', 'name,text\r\n'],
    ['不是推送台导出的模板文件', '[]'],
    ['不是推送台导出的模板文件', '{"format":"other","version":1,"templates":[]}'],
    ['更新版本', '{"format":"pushdeck-templates","version":2,"new":true}'],
    ['没有模板', '{"format":"pushdeck-templates","version":1,"templates":[]}'],
    ['没有模板', JSON.stringify({ format: 'pushdeck-templates', version: 1, templates: Array(1_001).fill(entry) })],
    ['第 1 个模板“维护通知”', fileWith({ ...entry, token: 'x' })],
    ['message.badge', fileWith({ ...entry, content: { ...entry.content, message: { type: 'text', badge: 5 } } })],
    ['第 1 个模板', fileWith({ ...entry, id: '../x' })],
    ['第 1 个模板', fileWith(null)],
    // an id that would lose its last digits
    [
      'resourceId',
      fileWith({ ...entry, content: { provider: 'suplink', msg: { msgType: 'file_msg' } } }).replace(
        '"file_msg"',
        '"file_msg","resourceId":9007199254740993',
      ),
    ],
  ])('says %s', (words, text) => {
    expect(faultOf(text)).toContain(words)
  })

  // Would catch: a file that reaches into every object of the program.
  test('pollutes nothing', () => {
    const planted = writeTemplates([entry]).replace('"type": "text"', '"type": "text", "__proto__": {"polluted": 1}')
    expect(planted).toContain('polluted')
    expect(faultOf(planted)).toContain('第 1 个模板')
    expect('polluted' in {}).toBe(false)
  })
})

describe('a name that is taken', () => {
  const among =
    (...taken: string[]) =>
    (name: string) =>
      taken.includes(name)

  test('gets the next number', () => {
    expect(freeName('A', among())).toBe('A')
    expect(freeName('A', among('A', 'A (2)'))).toBe('A (3)')
  })

  test('stays within what a name may be, and no character is cut in two', () => {
    const long = '😀'.repeat(30)
    const free = freeName(long, among(long))
    expect(free.length).toBeLessThanOrEqual(60)
    expect(free.isWellFormed()).toBe(true)
  })
})
