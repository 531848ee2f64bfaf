import type { ConfigPath } from '../resolved.ts'
import type { YamlNode } from '../yaml/nodes.ts'
import type { Finding } from './finding.ts'
import { printable } from './show.ts'

/**
 * Text that CloudFormation could read as more than text: the braces of a dynamic reference
 * (`{{resolve:secretsmanager:...}}`, which AWS replaces with a secret's value) or of `Fn::Sub`. An unclosed
 * brace at the end could form one together with the text that follows. A single brace within a text is fine:
 * RDS has formulas such as `{DBInstanceClassMemory/32768}`.
 */
const MORE_THAN_TEXT = /\{\{|\$\{|\{$/

/** Characters that a reader may ignore or not see at all. */
const SPACE = /[\s\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu

/** Whether CloudFormation could read the text as a reference, however it is spelled and whatever follows it. */
function isMoreThanText(text: string): boolean {
  return MORE_THAN_TEXT.test(text.normalize('NFKC').replaceAll(SPACE, ''))
}

/**
 * Every key and value of the file that is more than text. It walks the whole file without the schema,
 * so that no field can be forgotten.
 */
export function textFindings(root: YamlNode): readonly Finding[] {
  return findingsIn(root, [])
}

function findingsIn(node: YamlNode, path: ConfigPath): readonly Finding[] {
  switch (node.kind) {
    case 'scalar':
      return isMoreThanText(node.raw) ? [finding(path, 'value')] : []
    case 'sequence':
      return node.items.flatMap((item, index) => findingsIn(item, [...path, index]))
    case 'mapping':
      return [...node.entries].flatMap(([key, { value }]) => {
        const own = [...path, key]
        return isMoreThanText(key) ? [finding(own, 'key')] : findingsIn(value, own)
      })
  }
}

function finding(path: ConfigPath, at: 'key' | 'value'): Finding {
  const part = path.at(-1)
  const what =
    typeof part === 'number'
      ? `entry ${part + 1} of \`${printable(String(path.at(-2)))}\``
      : at === 'key'
        ? 'this key'
        : `\`${printable(part ?? '')}\``
  return {
    code: 'reference-in-text',
    path,
    at,
    message: `${what} contains \`{{\`, \`\${\` or an unclosed brace, which CloudFormation could read as a reference`,
    hint: 'write the value itself; a password needs no line: AWS generates it and keeps it in a secret',
  }
}
