import { positionsIn } from '../../../config/yaml/lines.ts'
import type { MappingEntry, YamlNode } from '../../../config/yaml/nodes.ts'
import { readYaml } from '../../../config/yaml/read.ts'
import { clueOf, type Clue } from '../clue.ts'
import { schemesIn } from './lines.ts'

/** The services of a compose file: their images, and the schemes of URLs in their environment. */
export function compose(text: string): readonly Clue[] {
  const lineOf = linesIn(text)
  return valuesOf(entryOf(rootOf(text), 'services')).flatMap((service) => {
    const image = inherited(service, 'image')
    return [
      ...(image?.kind === 'scalar' ? imageClue(image.raw, lineOf(image)) : []),
      ...valuesOf(inherited(service, 'environment')).flatMap((value) =>
        value.kind === 'scalar'
          ? schemesIn(value.raw).flatMap((scheme) => clueOf('scheme', scheme, lineOf(value)))
          : [],
      ),
    ]
  })
}

/** `docker.io/library/postgres:16.4-alpine@sha256:…`, `pgvector/pgvector:pg16`, `postgres:${VERSION:-16}`. */
function imageClue(image: string, line: number): readonly Clue[] {
  const [, name = '', tag = ''] =
    /^(?:[^\s:@]*(?::\d+)?\/)?([\w.-]+)(?::([^@\s]*))?/.exec(image) ?? []
  const [, version = null] = /^(?:\$\{\w+:?-)?(?:pg|v)?(\d+(?:\.\d+)*)/.exec(tag) ?? []
  return clueOf('image', name, line, version)
}

/** Copilot's addons and environments: CloudFormation templates with the `Engine` of a database. */
export function copilot(text: string): readonly Clue[] {
  const lineOf = linesIn(text)
  return valuesOf(entryOf(rootOf(text), 'Resources')).flatMap((resource) => {
    const properties = entryOf(resource, 'Properties')
    const engine = entryOf(properties, 'Engine')
    const version = entryOf(properties, 'EngineVersion')
    if (engine?.kind !== 'scalar') return []
    return clueOf(
      'cloudformation',
      engine.raw,
      lineOf(engine),
      version?.kind === 'scalar' ? version.raw : null,
    )
  })
}

/** What is not readable shows nothing; tags and merge keys, which tinystacks.yml may not have, are fine. */
function rootOf(text: string): YamlNode | null {
  const file = readYaml(text)
  return file.kind === 'read' ? file.root : null
}

function linesIn(text: string): (node: YamlNode) => number {
  const position = positionsIn(text)
  return ({ start }) => position(start).line
}

function entryOf(node: YamlNode | null, key: string): YamlNode | null {
  return node?.kind === 'mapping' ? (node.entries.get(key)?.value ?? null) : null
}

/** The value of a key, or else that of what is merged in by `<<`. */
function inherited(node: YamlNode, key: string): YamlNode | null {
  return entryOf(node, key) ?? entryOf(entryOf(node, '<<'), key)
}

/** The values of a mapping, or the items of a list. */
function valuesOf(node: YamlNode | null): readonly YamlNode[] {
  if (node?.kind === 'sequence') return node.items
  return node?.kind === 'mapping'
    ? [...node.entries.values()].map(({ value }: MappingEntry) => value)
    : []
}
