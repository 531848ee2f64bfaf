/**
 * Distils AWS's published resource specification (`@aws-cdk/aws-service-spec`, 0.6 s to load) into
 * `sandbox/spec/resources.generated.json`: what the sandbox needs of the types it simulates, and
 * the name of every type there is; into `src/plan/offline/replacement.generated.ts`: what a plan
 * without AWS needs of the types of our templates; and, with the SDK's documents, into
 * `src/aws/texts/words.generated.ts`: the words that AWS's own texts are made of. Beside them, PostgreSQL's packages as
 * package-lock.json has them, for the sandbox. `--check` fails when a committed file is not what comes out.
 */
import { dirname } from 'node:path'
import { loadAwsServiceSpec } from '@aws-cdk/aws-service-spec'
import type { Property, PropertyType, Resource, SpecDatabase } from '@aws-cdk/service-spec-types'
import { SIMULATED_TYPES } from '../sandbox/spec/simulated.ts'
import type { PropertySpec, ResourceSpec, TypeSpec } from '../sandbox/spec/types.ts'
import { awsWordsModule } from './generate/aws-words.ts'
import { postgresPackages } from './generate/postgres-packages.ts'
import { replacementModule } from './generate/replacement.ts'
import { writeOrCheck } from './generated-files.ts'

type Definitions = Record<string, Record<string, PropertySpec>>

const database = await loadAwsServiceSpec()
const types = Object.fromEntries(
  SIMULATED_TYPES.filter((type) => type !== 'AWS::CDK::Metadata').map((type) => [
    type,
    distil(database, type),
  ]),
)
const known = database
  .all('resource')
  .map((resource) => resource.cloudFormationType)
  .sort()
const content = JSON.stringify({ types, known })
process.exitCode = await writeOrCheck(
  [
    { path: 'sandbox/spec/resources.generated.json', content },
    { path: 'src/plan/offline/replacement.generated.ts', content: replacementModule(database) },
    { path: 'src/aws/texts/words.generated.ts', content: awsWordsModule(database) },
    {
      path: 'sandbox/engines/postgres/packages.generated.json',
      content: postgresPackages(dirname(import.meta.dirname)),
    },
  ],
  process.argv.includes('--check'),
)

function distil(db: SpecDatabase, type: string): ResourceSpec {
  const resource = db.lookup('resource', 'cloudFormationType', 'equals', type).only()
  const definitions: Definitions = {}
  const properties = distilProperties(db, resource.properties, definitions)
  return {
    properties,
    definitions: sorted(definitions),
    attributes: attributeNames(resource),
    ...customName(resource, properties),
    ...(resource.tagInformation === undefined
      ? {}
      : { tags: resource.tagInformation.tagPropertyName }),
  }
}

/** A template can choose a resource's name where its one identifier is a property. */
function customName(resource: Resource, properties: object): { name?: string } {
  const [name, ...others] = resource.primaryIdentifier ?? []
  return name !== undefined && others.length === 0 && Object.hasOwn(properties, name)
    ? { name }
    : {}
}

function attributeNames(resource: Resource): string[] {
  return Object.keys(resource.attributes).sort()
}

function distilProperties(
  db: SpecDatabase,
  properties: Record<string, Property>,
  definitions: Definitions,
): Record<string, PropertySpec> {
  const entries = Object.entries(properties).map(([name, property]): [string, PropertySpec] => [
    name,
    {
      type: distilType(db, property.type, definitions),
      ...(property.required === true ? { required: true as const } : {}),
      ...(property.causesReplacement === 'yes' || property.causesReplacement === 'maybe'
        ? { replacement: property.causesReplacement }
        : {}),
    },
  ])
  return sorted(Object.fromEntries(entries))
}

function distilType(db: SpecDatabase, type: PropertyType, definitions: Definitions): TypeSpec {
  switch (type.type) {
    case 'array':
      return { list: distilType(db, type.element, definitions) }
    case 'map':
      return { map: distilType(db, type.element, definitions) }
    case 'union':
      return { union: type.types.map((one) => distilType(db, one, definitions)) }
    case 'ref': {
      const definition = db.get('typeDefinition', type.reference.$ref)
      if (!Object.hasOwn(definitions, definition.name)) {
        // Entered before its properties: definitions may contain themselves.
        definitions[definition.name] = {}
        definitions[definition.name] = distilProperties(db, definition.properties, definitions)
      }
      return { ref: definition.name }
    }
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
    case 'json':
    case 'tag':
      return type.type
    case 'date-time':
      return 'string'
    case 'null':
      return 'json'
  }
}

/** The specification's own order is not promised: sort, so that a rebuild gives the same bytes. */
function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
