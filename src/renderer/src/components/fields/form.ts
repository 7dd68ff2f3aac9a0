import { type Field, type FieldValue, takesPart } from '#shared/domain/field.ts'

/** What a form holds at a path: a chosen file is handed over only with the call that takes it. */
export type FormValue = FieldValue | File

/** A form's values, wherever they are kept. */
export interface FormValues {
  get(path: string): FormValue | undefined
  /** `undefined` unsets it. */
  set(path: string, value: FormValue | undefined): void
}

type Get = FormValues['get']

/** Whether a field takes part, given the other values. */
export const isShown = (field: Field, get: Get): boolean => takesPart(field, get)

const isSet = (value: FormValue | undefined): boolean =>
  value !== undefined && (typeof value === 'string' ? value.trim() !== '' : !Array.isArray(value) || value.length > 0)

/** The fields that take part and hold something. */
export const setFields = (fields: readonly Field[], get: Get): Field[] =>
  fields.filter((field) => isShown(field, get) && isSet(get(field.path)))

/** The fields that have to be filled in and are not. */
export const missingOf = (fields: readonly Field[], get: Get): Field[] =>
  fields.filter((field) => field.required && isShown(field, get) && !isSet(get(field.path)))

/** What stays after a call: what confirmed that one is typed anew for the next. */
export const lasting = (
  fields: readonly Field[],
  values: Readonly<Record<string, FormValue>>,
): Readonly<Record<string, FormValue>> =>
  Object.fromEntries(
    Object.entries(values).filter(([path]) => !fields.some((field) => field.path === path && field.once)),
  )
