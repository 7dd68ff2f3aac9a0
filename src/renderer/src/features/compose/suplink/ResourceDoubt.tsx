import { useTranslation } from 'react-i18next'
import type { Resource } from '#shared/contract/resources.ts'
import type { FileKind } from '#shared/domain/file-kind.ts'
import { Doubt } from './Doubt.tsx'
import { isOtherKind } from './media.ts'

/** Says that a file is not what the message shows; nothing where it is, or may be. */
export function ResourceDoubt({ resource, wanted }: { resource: Resource | null | undefined; wanted: FileKind }) {
  const { t } = useTranslation()
  if (!resource || !isOtherKind(resource.kind, wanted)) return null
  const kinds = { found: t(`resources.kinds.${resource.kind}`), wanted: t(`resources.kinds.${wanted}`) }
  return <Doubt>{t('resources.mismatch', { name: resource.fileName, ...kinds })}</Doubt>
}
