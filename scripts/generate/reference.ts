import { dump } from 'js-yaml'
import { DATABASES, ENGINES } from '../../src/engines/table.ts'
import { flow } from '../../src/config/problems/flow.ts'
import { resolved, schema, type SchemaNode } from './schema.ts'

/** In the order of the page: the section's title, and its place in the file. */
const SECTIONS = [
  ['stage', 'A stage', 'stages.NAME'],
  ['databases', 'Databases', 'stages.NAME.databases'],
  ...DATABASES.map((kind) => [kind, ENGINES[kind].title, `stages.NAME.databases.${kind}`] as const),
  ['storage', 'Storage', 'storage'],
  ['existing', 'An existing database', 'existing'],
  ['restoreFrom', 'Restoring', 'restoreFrom'],
  ['network', 'Network', 'stages.NAME.network'],
  ['bastion', 'Bastion', 'stages.NAME.bastion'],
] as const

const { description: _above, ...fileWithoutDescription } = schema

/** `docs/file.md`: every key of the file, from the schema. */
export function referencePage(): string {
  const sections = SECTIONS.map(([name, title, place]) => {
    const node = schema.$defs?.[name] ?? {}
    return section(`## ${title}`, node, `\`${place}\``)
  })
  return [
    '<!-- Generated from schema/tinystacks.schema.json by scripts/generate-config.ts. -->',
    '# tinystacks.yml',
    schema.description ?? '',
    ['```yaml', dump(schema.examples?.[0]).trim(), '```'].join('\n'),
    section('## The file', fileWithoutDescription),
    ...sections,
  ].join('\n\n')
}

function section(heading: string, node: SchemaNode, place?: string): string {
  const rows = Object.entries(node.properties ?? {}).map(([key, property]) =>
    row(key, resolved(property), node.required?.includes(key) === true),
  )
  return [
    heading,
    [place, node.description].filter((part) => part !== undefined).join(': '),
    [
      '| Key | Type | Default | What it is | Example |',
      '| --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function row(key: string, node: SchemaNode, required: boolean): string {
  const name = `\`${key}\`${required ? ' (required)' : ''}`
  const value = node.default === undefined ? '' : `\`${flow(node.default)}\``
  const [first] = node.examples ?? []
  const example = first === undefined ? '' : `\`${key}: ${flow(first)}\``
  return `| ${[name, typeOf(node), value, node.description ?? '', example].map(cell).join(' | ')} |`
}

function typeOf(node: SchemaNode): string {
  if (node.enum !== undefined) return node.enum.map((value) => `\`${flow(value)}\``).join(', ')
  if (node.const !== undefined) return `\`${flow(node.const)}\``
  const types = [node.type ?? []].flat().filter((type) => type !== 'null')
  if (types.includes('array')) return `list of ${listed(resolved(node.items ?? {}))}`
  if (types.includes('integer')) return `whole number${range(node)}`
  if (types.includes('object')) return 'mapping'
  if (types.includes('boolean') && types.length === 1) return '`true` or `false`'
  return node['x-form'] === undefined ? 'text' : `text: ${node['x-form']}${length(node)}`
}

function listed(items: SchemaNode): string {
  return items.enum === undefined ? 'texts' : typeOf(items)
}

function range({ minimum, maximum }: SchemaNode): string {
  return minimum === undefined || maximum === undefined ? '' : `, ${minimum} to ${maximum}`
}

function length({ maxLength }: SchemaNode): string {
  return maxLength === undefined ? '' : `, at most ${maxLength}`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
