import { schema } from '../schema.ts'
import { place } from './place.ts'
import { shared } from './shared.ts'

/**
 * `schema/tinystacks.schema.json`, which editors read: the source in draft-07, as SchemaStore asks for, with the words
 * of `validate` for each way to break it. It takes and refuses the same files.
 */
export function editorSchema(): string {
  const { $id, $defs: _defs, $schema: _draft, ...source } = schema
  const { title, description, ...rest } = shared(place(source, []))
  return JSON.stringify({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id,
    $comment: 'Generated from schema/source/tinystacks.json by scripts/generate-config.ts.',
    title,
    description,
    defaultSnippets: [START],
    ...rest,
  })
}

/** What an empty file can begin with. */
const START = {
  label: 'tinystacks.yml',
  description: 'One stage with a Postgres',
  body: {
    version: 1,
    stack: '${1:shop}',
    region: '${2:us-east-1}',
    stages: { '${3:dev}': { databases: { postgres: {} } } },
  },
}
