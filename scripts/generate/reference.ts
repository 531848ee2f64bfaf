import { dump } from 'js-yaml'
import { DATABASES, ENGINES } from '../../src/engines/table.ts'
import { flow } from '../../src/config/problems/flow.ts'
import { resolved, schema, type SchemaNode } from './schema.ts'

/** In the order of the page: the section's title, and its place in the file. */
const SECTIONS = [
  ['defaults', 'What stages share', 'defaults'],
  ['stage', 'A stage', 'stages.NAME'],
  ['roles', 'Roles', 'stages.NAME.roles'],
  ['databases', 'Databases', 'stages.NAME.databases'],
  ...DATABASES.map((kind) => [kind, ENGINES[kind].title, `stages.NAME.databases.${kind}`] as const),
  ['storage', 'Storage', 'storage'],
  ['existing', 'An existing database', 'existing'],
  ['restoreFrom', 'Restoring', 'restoreFrom'],
  ['network', 'Network', 'stages.NAME.network'],
  ['bastion', 'Bastion', 'stages.NAME.bastion'],
] as const

/** What the section on `defaults` says before its keys. */
function ofDefaults(): string {
  return `\`\`\`yaml
defaults:
  databases:
    postgres: { version: '17', instance: db.m7g.large, storage: { size: 100, max: 500 } }
stages:
  dev: { databases: { postgres: { instance: db.t4g.micro, storage: { max: null } } } }
  prod: { databases: { postgres: {} } }
\`\`\`

- \`defaults\` gives values, and makes nothing: a database or a bastion is in a stage because the stage names it.
- Mappings are merged key by key, at every depth. Lists and all other values are replaced. A stage's own value wins.
- \`null\` in a stage undoes a default. It is for what no other value turns off: ${undoable()}.
- Where a database's data come from is for its stage to say: \`existing\`, \`replicaOf\` and \`restoreFrom\` cannot be here,
  nor can \`stackName\` and \`network.cidr\`, which must differ.
- A default does not reach what a stage could not write beside its own words. A database with \`existing\` takes none. One
  with \`replicaOf\` takes \`maintenanceWindow\`, \`apply\`, \`logs\`, \`iamAuthentication\`, \`monitoring\`,
  \`autoMinorVersionUpgrade\`, \`allowMajorUpgrade\`, the parameter that says whether clients need TLS and, in another region,
  \`kmsKey\`; the rest it has from its primary. One with \`restoreFrom\` keeps its own key. A stage that names a \`vpc\` takes no
  other's, and no \`zones\`. A bastion takes what is for its \`access\`.

[examples/defaults](../examples/defaults/tinystacks.yml) has more, and
[ADR 31](adr/0031-defaults-give-values-and-make-nothing.md) the reasons.`
}

/** Every key that takes `null`, once. */
function undoable(): string {
  const keys = Object.entries(schema.$defs ?? {}).flatMap(([section, node]) =>
    section.startsWith('default')
      ? []
      : Object.entries(node.properties ?? {}).flatMap(([key, property]) =>
          resolved(property)['x-undo'] === true
            ? [['storage', 'roles'].includes(section) ? `${section}.${key}` : key]
            : [],
        ),
  )
  return `${[...new Set(keys)].map((key) => `\`${key}\``).join(', ')}, and each of the parameters`
}

/** By which the language server for YAML and the editors of JetBrains find the schema. */
const EDITORS_LINE = `# yaml-language-server: $schema=${schema.$id}`

const IN_EDITORS = `The first line is for editors: it gives completion, explanations and the messages of \`validate\` while you write. It is
read by what runs the YAML language server (VS Code with Red Hat's YAML extension, Neovim, Helix, Zed), and by the editors
of JetBrains. \`# $schema: URL\`, which those propose, and the key \`$schema\` do the same. [docs/schemastore](schemastore/README.md)
has the entry by which editors will find it without a line.`

const { description: _above, ...fileWithoutDescription } = schema

/** `docs/file.md`: every key of the file, from the schema. */
export function referencePage(): string {
  const sections = SECTIONS.map(([name, title, place]) => {
    const node = schema.$defs?.[name] ?? {}
    const text = name === 'defaults' ? [`## ${title}`, ofDefaults()].join('\n\n') : `## ${title}`
    return section(text, node, `\`${place}\``)
  })
  return [
    '<!-- Generated from schema/source/tinystacks.json by scripts/generate-config.ts. -->',
    '# tinystacks.yml',
    schema.description ?? '',
    ['```yaml', EDITORS_LINE, dump(schema.examples?.[0]).trim(), '```'].join('\n'),
    IN_EDITORS,
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
