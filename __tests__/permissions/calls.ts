/** The calls to AWS that the sources make, as the compiler reads them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import type { Action } from '../../src/permissions/permission.ts'

const SRC = join(import.meta.dirname, '../../src')

/** A client of the SDK: the part of its package's name that is ours to read. */
const CLIENT = /^@aws-sdk\/client-([\w-]+)$/

/** IAM's prefix of a service, where it is not its client's name. */
const PREFIXES: Readonly<Record<string, string>> = { 'secrets-manager': 'secretsmanager' }

/** Operations that a file builds itself, without the client of their service (src/aws/quotas/service-quotas.ts). */
const BUILT: Readonly<Record<string, Action>> = {
  GetServiceQuotaCommand: 'servicequotas:GetServiceQuota',
}

/** Whether the text can name a command at all: parsing takes longer. */
const WORTH_READING = /@aws-sdk\/client-|makeBuilder/

/** Files by what they call: `rds:RebootDBInstance` -> `src/aws/reboot.ts`. */
export const CALLS = callsOfSources()

function callsOfSources(): ReadonlyMap<Action, readonly string[]> {
  const found = new Map<Action, string[]>()
  for (const name of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || name.endsWith('.generated.ts')) continue
    const text = readFileSync(join(SRC, name), 'utf8')
    for (const action of callsIn(text))
      found.set(action, [...(found.get(action) ?? []), `src/${name}`])
  }
  return found
}

/** The actions of one file. Throws where it takes a client in a way that does not show which commands it uses. */
export function callsIn(text: string): readonly Action[] {
  if (!WORTH_READING.test(text)) return []
  const file = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, true)
  const found: Action[] = []
  const visit = (node: ts.Node): void => {
    found.push(...imported(node), ...built(node))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...new Set(found)]
}

function imported(node: ts.Node): readonly Action[] {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause
    const service = serviceOf(node.moduleSpecifier)
    if (service === null || clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return []
    const { namedBindings } = clause ?? {}
    if (namedBindings === undefined || !ts.isNamedImports(namedBindings)) throw unreadable(node)
    return namedBindings.elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .flatMap(({ name, propertyName }) => actionsOf(service, (propertyName ?? name).text))
  }
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return []
  const service = serviceOf(node.arguments[0])
  return service === null ? [] : namesTaken(node).flatMap((name) => actionsOf(service, name))
}

/** What is taken of `await import(..)`: `const { A, B } = ..`, or `(..).A`. */
function namesTaken(node: ts.CallExpression): readonly string[] {
  let holder: ts.Node = node.parent
  while (ts.isAwaitExpression(holder) || ts.isParenthesizedExpression(holder))
    holder = holder.parent
  if (ts.isPropertyAccessExpression(holder)) return [holder.name.text]
  if (!ts.isVariableDeclaration(holder) || !ts.isObjectBindingPattern(holder.name))
    throw unreadable(node)
  return holder.name.elements.map(({ name, propertyName }) => (propertyName ?? name).getText())
}

function built(node: ts.Node): readonly Action[] {
  if (
    !ts.isVariableDeclaration(node) ||
    node.initializer?.getText().startsWith('makeBuilder') !== true
  )
    return []
  const action = BUILT[node.name.getText()]
  if (action === undefined) throw unreadable(node)
  return [action]
}

function serviceOf(module: ts.Node | undefined): string | null {
  const name =
    module !== undefined && ts.isStringLiteral(module) ? CLIENT.exec(module.text)?.[1] : undefined
  return name === undefined ? null : (PREFIXES[name] ?? name)
}

/** `DescribeStacksCommand`, `paginateDescribeStacks`; a client, an error class is no call. */
function actionsOf(service: string, name: string): readonly Action[] {
  const operation = /^(?:paginate(\w+)|(\w+)Command)$/.exec(name)
  const [, paged, sent] = operation ?? []
  return operation === null ? [] : [`${service}:${paged ?? sent ?? ''}`]
}

function unreadable(node: ts.Node): Error {
  return new Error(`which commands does this take? ${node.getText()}`)
}
