import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '../bridge/api.ts'

/** What was found at an attachment's address, shared by all who show it. Nothing is fetched before somebody asks. */
export function useAttachmentCheck(connectionId: string, address = '') {
  const { query } = useApi()
  const queries = useQueryClient()
  const options = query.attachments.check.queryOptions({ input: { connectionId, url: address.trim() } })
  const { data, error, isFetching, refetch } = useQuery({ ...options, enabled: false, retry: false })
  return {
    found: isFetching ? undefined : data,
    error: isFetching ? null : error,
    isChecking: isFetching,
    check: () => void refetch(),
    cancel: () => void queries.cancelQueries({ queryKey: options.queryKey }),
  }
}
