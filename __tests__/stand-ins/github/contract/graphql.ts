import { readFileSync } from 'node:fs'
import { buildSchema, Kind, parse, validate, visit, type DocumentNode } from 'graphql'
import type { Problems } from './check.ts'

const FILE = new URL('schema.generated.graphql', import.meta.url)

/** GitHub's own GraphQL schema, cut down to what the action's queries use. */
export const schema = buildSchema(readFileSync(FILE, 'utf8'))

/** The most that GitHub gives of a list. */
const MOST = 100

/** What is wrong with a query by GitHub's schema; a list without `first` is refused by GitHub too. */
export function checkQuery(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Problems {
  const problems = validate(schema, document).map(({ message }) => message)
  visit(document, {
    Field: ({ name, arguments: args = [], selectionSet }) => {
      const isList = selectionSet?.selections.some(
        (one) => one.kind === Kind.FIELD && one.name.value === 'nodes',
      )
      if (isList !== true) return
      const first = args.find((one) => one.name.value === 'first')?.value
      const count =
        first?.kind === Kind.VARIABLE
          ? Number(variables[first.name.value])
          : first?.kind === Kind.INT
            ? Number(first.value)
            : NaN
      if (!(count >= 1 && count <= MOST))
        problems.push(`"${name.value}" needs \`first\` between 1 and ${MOST}`)
    },
  })
  return problems
}

export { parse }
