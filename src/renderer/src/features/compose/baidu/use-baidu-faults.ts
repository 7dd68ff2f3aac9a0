import type { BaiduContent } from '#shared/domain/baidu-content.ts'
import { lintBaiduFields } from '#shared/domain/baidu-lint.ts'
import { holdsVariable } from '#shared/domain/template.ts'
import { sayIn } from '#shared/domain/text.ts'
import { getAt } from '../../../components/fields/path.ts'
import { useLanguage } from '../../../components/format.ts'

const pathOf: Readonly<Record<string, string>> = {
  'url-form': 'android.url',
  'custom-content': 'android.custom_content',
  custom: 'ios.custom',
  'custom-aps': 'ios.custom',
}

/** What is wrong with single fields by their path, said while they are typed; what concerns the whole waits for the review. */
export function useBaiduFaults(content: BaiduContent): Readonly<Record<string, string>> {
  const language = useLanguage()
  return Object.fromEntries(
    lintBaiduFields(content).flatMap(({ code, text }) => {
      const path = pathOf[code]
      // what a variable stands for is not known yet
      if (path === undefined || holdsVariable(String(getAt(content, path)))) return []
      return [[path, sayIn(language, text)]]
    }),
  )
}
