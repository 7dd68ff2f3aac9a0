/**
 * The shape that another language must have: the same keys, and for a counted sentence (`…_other`) its singular too,
 * which Chinese does not need.
 */
export type Words<T> = {
  [K in keyof T]: T[K] extends string ? string : Words<T[K]>
} & {
  [K in keyof T as K extends `${infer Base}_other` ? `${Base}_one` : never]: string
}
