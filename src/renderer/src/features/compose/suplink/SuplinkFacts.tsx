import { useTranslation } from 'react-i18next'
import type { SuplinkContent } from '#shared/domain/suplink-content.ts'
import { readApps } from '#shared/domain/suplink-settings.ts'
import { useConnections } from '../../../bridge/queries.ts'
import { useResource } from '../../../components/resources/use-resource.ts'
import { Fact } from '../Fact.tsx'
import { ChosenResource } from './ChosenResource.tsx'
import { mediaOf } from './media.ts'
import { ResourceDoubt } from './ResourceDoubt.tsx'

interface SuplinkFactsProps {
  content: SuplinkContent
  connectionId: string
}

/** The app and the file of a message by what people call them; as ids they stand among the fields. */
export function SuplinkFacts({ content: { appId = '', msg }, connectionId }: SuplinkFactsProps) {
  const { t } = useTranslation()
  const connection = useConnections().data?.find(({ id }) => id === connectionId)
  const wanted = mediaOf[msg.msgType]
  const resource = useResource({ id: connectionId }, wanted && msg.resourceId)
  const app = connection && readApps(connection.settings).apps.find((one) => one.appId === appId.trim())
  return (
    <>
      {app && <Fact name={t('resources.app.name')}>{app.name}</Fact>}
      {wanted && resource && msg.resourceId !== undefined && (
        <Fact name={t(`resources.labels.${wanted}`)}>
          <ChosenResource id={msg.resourceId} resource={resource} />
          <ResourceDoubt resource={resource} wanted={wanted} />
        </Fact>
      )}
    </>
  )
}
