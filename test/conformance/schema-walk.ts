import { type ErrorMap, getEventIteratorSchemaDetails, isContractProcedure } from '@orpc/contract'
import type { z } from 'zod'
import { contract } from '#shared/contract/index.ts'

export interface SchemaNode {
  /** Where it stands, as `<domain>.<procedure>.<property>…`; `[]` for the items of a list, `{}` for values of a record. */
  path: string
  schema: z.core.$ZodType
}

export interface ProcedureSchemas {
  name: string
  inputs: z.core.$ZodType[]
  /** What it answers; of a stream, what it yields and what it returns. */
  outputs: z.core.$ZodType[]
  errors: z.core.$ZodType[]
}

/** Every procedure of the contract with its schemas. */
export function proceduresOf(node: unknown = contract, path: string[] = []): ProcedureSchemas[] {
  if (!isContractProcedure(node)) {
    return Object.entries(node as object).flatMap(([name, child]) => proceduresOf(child, [...path, name]))
  }
  const { inputSchema, outputSchema, errorMap } = node['~orpc']
  const stream = getEventIteratorSchemaDetails(outputSchema)
  const given = (...schemas: unknown[]) => schemas.filter((schema) => schema !== undefined) as z.core.$ZodType[]
  return [
    {
      name: path.join('.'),
      inputs: given(inputSchema),
      outputs: stream ? given(stream.yields, stream.returns) : given(outputSchema),
      errors: given(...Object.values(errorMap as ErrorMap).map((error) => error?.data)),
    },
  ]
}

/** A schema and all that it is made of. */
export function walk(path: string, schema: z.core.$ZodType): SchemaNode[] {
  return [{ path, schema }, ...childrenOf(path, schema).flatMap((child) => walk(child.path, child.schema))]
}

function childrenOf(path: string, schema: z.core.$ZodType): SchemaNode[] {
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).map(([name, child]) => ({ path: `${path}.${name}`, schema: child }))
    case 'array':
      return [{ path: `${path}[]`, schema: def.element }]
    case 'tuple':
      return [...def.items, ...(def.rest ? [def.rest] : [])].map((child, at) => ({
        path: `${path}[${at}]`,
        schema: child,
      }))
    case 'record':
      return [{ path: `${path}{}`, schema: def.valueType }]
    case 'union':
      return def.options.map((option) => ({ path, schema: option }))
    case 'nullable':
    case 'optional':
    case 'default':
    case 'readonly':
      return [{ path, schema: def.innerType }]
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
    case 'never':
      return []
    default:
      throw new Error(`${path} is a ${def.type}, of which nobody has said what it can hold`)
  }
}

export const isObject = (schema: z.core.$ZodType): boolean => schema._zod.def.type === 'object'
export const isRecord = (schema: z.core.$ZodType): boolean => schema._zod.def.type === 'record'
export const isBoolean = (schema: z.core.$ZodType): boolean => schema._zod.def.type === 'boolean'

/** Whether an object refuses what it does not name. */
export function isStrict(schema: z.core.$ZodType): boolean {
  const { catchall } = schema._zod.def as z.core.$ZodObjectDef
  return catchall?._zod.def.type === 'never'
}
