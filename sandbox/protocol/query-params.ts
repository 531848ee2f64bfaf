import type { Params } from '../contract.ts'

type Tree = { [name: string]: Tree | string }

/** `elements`: drop the name awsQuery puts before each list's numbers (`member`, `Filter`); EC2 has none. */
export function parseQueryParams(form: URLSearchParams, elements: boolean): Params {
  const root: Tree = Object.create(null) as Tree
  for (const [name, value] of form) put(root, name.split('.'), value)
  return Object.fromEntries(
    Object.entries(root).map(([name, tree]) => [name, shape(tree, elements)]),
  )
}

function put(tree: Tree, path: readonly string[], value: string): void {
  const [head = '', ...rest] = path
  if (rest.length === 0) {
    tree[head] = value
    return
  }
  const next = tree[head]
  const branch = typeof next === 'object' ? next : (Object.create(null) as Tree)
  tree[head] = branch
  put(branch, rest, value)
}

function shape(tree: Tree | string, elements: boolean): unknown {
  if (typeof tree === 'string') return tree
  const entries = Object.entries(tree)
  const [only] = entries
  if (elements && entries.length === 1 && only !== undefined && isNumbered(only[1])) {
    return shape(only[1], elements)
  }
  if (isNumbered(tree)) {
    return entries
      .sort(([a], [b]) => Number(a) - Number(b))
      .map(([, value]) => shape(value, elements))
  }
  return Object.fromEntries(entries.map(([name, value]) => [name, shape(value, elements)]))
}

const isNumbered = (tree: Tree | string): boolean =>
  typeof tree === 'object' &&
  Object.keys(tree).length > 0 &&
  Object.keys(tree).every((key) => /^\d+$/.test(key))
