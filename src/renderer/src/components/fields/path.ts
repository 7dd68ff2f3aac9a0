type Tree = Readonly<Record<string, unknown>>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at a dotted path; undefined where nothing does. */
export const getAt = (root: object, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (isTree(value) ? value[key] : undefined), root)

/** A copy with a value at a dotted path. `undefined` takes the key away, and with it the objects that it leaves empty. */
export const setAt = <T extends object>(root: T, path: string, value: unknown): T =>
  setKeys(root as Tree, path.split('.'), value) as T

function setKeys(tree: Tree, [key = '', ...rest]: readonly string[], value: unknown): Tree {
  const { [key]: before, ...others } = tree
  const next = rest.length === 0 ? value : setKeys(isTree(before) ? before : {}, rest, value)
  const isGone = next === undefined || (rest.length > 0 && isTree(next) && Object.keys(next).length === 0)
  return isGone ? others : { ...tree, [key]: next }
}
