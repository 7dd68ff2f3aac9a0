import type { FieldValues } from '#shared/domain/field.ts'
import type { Answer } from '#shared/domain/operation.ts'
import { type Caller, type Provider, ProviderFailure } from '../types.ts'
import { answered, done, fact, failed, unanswered, unconfirmed } from './answer.ts'
import { call } from './client.ts'
import { findOut } from './find-out.ts'
import { numberAt, textAt } from './input.ts'
import { countIn, listIn, resultIn } from './schemas.ts'
import { show, showTime } from './show.ts'
import { unreadable } from './unreadable.ts'

async function tags(input: FieldValues, caller: Caller): Promise<Answer> {
  const params = { tag: textAt(input, 'tag'), start: numberAt(input, 'start'), limit: numberAt(input, 'limit') }
  const reading = await call('app/query_tags', params, caller)
  if ('verdict' in reading) return unanswered(reading.verdict)
  const said = reading.said ?? {}
  const list = listIn(said, 'tags', 'result')
  if (!list) return unanswered(unreadable(reading))
  return answered({
    facts: [
      fact({ zh: '标签总数（total_num）', en: 'Tags in all (total_num)' }, show(said['total_num'] ?? list.length)),
    ],
    tables: [
      {
        columns: [
          { zh: '标签（tag）', en: 'Tag (tag)' },
          { zh: '编号（tid）', en: 'Number (tid)' },
          { zh: '说明（info）', en: 'Note (info)' },
          { zh: '类型（type）', en: 'Type (type)' },
          { zh: '创建时间（createtime）', en: 'Created at (createtime)' },
        ],
        rows: list.map((row) => [
          show(row['tag']),
          show(row['tid']),
          show(row['info']),
          show(row['type']),
          showTime(row['createtime'] ?? row['create_time']),
        ]),
      },
    ],
    requestIds: [reading.requestId],
  })
}

/** Creates or deletes a tag. The answer may be a success over HTTP that says "failed" inside. */
const change = (path: string) => async (input: FieldValues, caller: Caller) => {
  const tag = textAt(input, 'tag')
  const reading = await call(path, { tag }, caller)
  if ('verdict' in reading) return unconfirmed(reading.verdict, findOut.tag)
  const said = reading.said ?? {}
  const facts = [fact({ zh: '标签', en: 'Tag' }, show(said['tag'] ?? tag))]
  const result = resultIn(said)
  const parts = { facts, requestIds: [reading.requestId] }
  return result === null || result === 0 ? done(parts) : failed(parts)
}

async function deviceCount(input: FieldValues, caller: Caller): Promise<Answer> {
  const tag = textAt(input, 'tag')
  const reading = await call('tag/device_num', { tag }, caller)
  if ('verdict' in reading) return unanswered(reading.verdict)
  return answered({
    facts: [
      fact({ zh: '标签名', en: 'Name of the tag' }, show(tag)),
      fact({ zh: '设备数（device_num）', en: 'Devices (device_num)' }, show(reading.said?.['device_num'])),
    ],
    requestIds: [reading.requestId],
  })
}

/** How many devices have a tag. Rejects with ProviderFailure. */
export async function countTag(tag: string, caller: Caller): Promise<number> {
  const reading = await call('tag/device_num', { tag }, caller)
  if ('verdict' in reading) throw new ProviderFailure('baidu', reading.verdict)
  const count = countIn(reading.said ?? {}, 'device_num')
  if (count === null) throw new ProviderFailure('baidu', unreadable(reading))
  return count
}

export const tagOperations: Provider['operations'] = {
  'app.query_tags': tags,
  'app.create_tag': change('app/create_tag'),
  'app.del_tag': change('app/del_tag'),
  'tag.device_num': deviceCount,
}
