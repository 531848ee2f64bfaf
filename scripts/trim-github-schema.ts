/**
 * Cuts GitHub's GraphQL schema down to the types, fields and arguments that the action's queries use, without prose. By
 * hand, when a query changes:
 *
 *   npm pack @octokit/graphql-schema@15.26.1 && tar xzf octokit-graphql-schema-15.26.1.tgz
 *   node scripts/trim-github-schema.ts package/schema.graphql
 */
import { readFileSync } from 'node:fs'
import {
  buildSchema,
  getNamedType,
  GraphQLEnumType,
  GraphQLInputObjectType,
  GraphQLObjectType,
  GraphQLScalarType,
  isSpecifiedScalarType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql'
import { COMMITS_QUERY, deploymentsQuery, PULL_QUERY } from '../src/github/carried/queries.ts'
import { writeOrCheck } from './generated-files.ts'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('usage: node scripts/trim-github-schema.ts FILE')
const schema = buildSchema(readFileSync(file, 'utf8'), { assumeValidSDL: true })

const used = new Map<string, Set<string>>()
const values = new Map<string, GraphQLNamedType>()
for (const query of [COMMITS_QUERY, PULL_QUERY, deploymentsQuery(1)]) {
  const info = new TypeInfo(schema)
  visit(
    parse(query),
    visitWithTypeInfo(info, {
      Field: ({ name: { value: name } }) => {
        const parent = info.getParentType()
        const field = info.getFieldDef()
        if (!parent || !field) throw new Error(`GitHub's schema has no ${name}`)
        used.set(parent.name, (used.get(parent.name) ?? new Set()).add(name))
        keep(getNamedType(field.type))
        for (const { type } of field.args) keepInput(type)
      },
    }),
  )
}

function keep(type: GraphQLNamedType): void {
  if (type instanceof GraphQLEnumType || isOwnScalar(type)) values.set(type.name, type)
}

function keepInput(type: GraphQLInputType): void {
  const named = getNamedType(type)
  keep(named)
  if (!(named instanceof GraphQLInputObjectType) || values.has(named.name)) return
  values.set(named.name, named)
  for (const { type: inner } of Object.values(named.getFields())) keepInput(inner)
}

function isOwnScalar(type: GraphQLNamedType): boolean {
  return type instanceof GraphQLScalarType && !isSpecifiedScalarType(type)
}

/** An interface is kept as one: the fields of those that implement it are asked for beside it. */
const objects = [...used].map(([name, fields]) => {
  const type = schema.getType(name)
  if (!(type instanceof GraphQLObjectType)) throw new Error(`${name} is no object`)
  const lines = [...fields].toSorted().map((one) => {
    const { args, type: of } = type.getFields()[one] ?? missing(`${name}.${one}`)
    const taken = args.map((each) => `${each.name}: ${String(each.type)}`).join(', ')
    return `  ${one}${taken === '' ? '' : `(${taken})`}: ${String(of)}`
  })
  const above = type
    .getInterfaces()
    .filter(({ name: each }) => each === 'GitObject')
    .map(({ name: each }) => ` implements ${each}`)
  // An object's id stands for all that its interface asks for.
  const own = above.length > 0 ? ['  id: ID!', ...lines] : lines
  return `type ${name}${above.join('')} {\n${own.join('\n')}\n}`
})

function missing(what: string): never {
  throw new Error(`GitHub's schema has no ${what}`)
}

const inputs = [...values.values()].map((type) => {
  if (type instanceof GraphQLEnumType)
    return `enum ${type.name} {\n${type
      .getValues()
      .map(({ name }) => `  ${name}`)
      .join('\n')}\n}`
  if (type instanceof GraphQLInputObjectType)
    return `input ${type.name} {\n${Object.values(type.getFields())
      .map(({ name, type: of }) => `  ${name}: ${String(of)}`)
      .join('\n')}\n}`
  return `scalar ${type.name}`
})

process.exitCode = await writeOrCheck(
  [
    {
      path: '__tests__/stand-ins/github/contract/schema.generated.graphql',
      content: [
        '# From @octokit/graphql-schema (MIT), which has it from GitHub.',
        'interface GitObject {\n  id: ID!\n}',
        ...[...objects, ...inputs].toSorted(),
        '',
      ].join('\n\n'),
    },
  ],
  false,
)
