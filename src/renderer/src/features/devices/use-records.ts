import { useInfiniteQuery } from '@tanstack/react-query'
import type { Connection } from '#shared/contract/connections.ts'
import type { FieldValues } from '#shared/domain/field.ts'
import type { Cell } from '#shared/domain/operation.ts'
import { useApi } from '../../bridge/api.ts'

const freshMs = 30_000

/** What a query of the provider lists, page by page where it has `limit` rows a page; asked anew after every change. */
export function useRecords({ id }: Connection, operation: string, limit: number | null, input: FieldValues = {}) {
  const pages = useInfiniteQuery({
    ...useApi().query.operations.call.infiniteOptions({
      input: (start: number) => ({
        connectionId: id,
        operation,
        input: limit === null ? input : { ...input, start, limit },
      }),
      initialPageParam: 0,
      getNextPageParam: ({ tables }, all) =>
        limit !== null && tables[0]?.rows.length === limit ? all.length * limit : undefined,
    }),
    staleTime: freshMs,
  })
  const answers = pages.data?.pages ?? []
  return {
    pages,
    columns: answers[0]?.tables[0]?.columns ?? [],
    rows: answers.flatMap(({ tables }): Cell[][] => tables[0]?.rows ?? []),
    /** The answer that was none. */
    refused: answers.find(({ done }) => !done),
  }
}
