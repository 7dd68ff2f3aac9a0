import { Button } from 'antd'
import { useTranslation } from 'react-i18next'

interface MoreButtonProps {
  pages: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> }
}

/** Reads the next page of a list, where there is one. */
export function MoreButton({ pages }: MoreButtonProps) {
  const { t } = useTranslation()
  if (!pages.hasNextPage) return null
  return (
    <Button block type="text" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
      {t('common.more')}
    </Button>
  )
}
