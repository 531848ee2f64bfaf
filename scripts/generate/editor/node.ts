/** A node of the schema for editors, in draft-07, as far as its generators read it. */
export type EditorNode = {
  readonly $ref?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly properties?: Readonly<Record<string, EditorNode | boolean>>
  readonly additionalProperties?: boolean | EditorNode
  readonly propertyNames?: EditorNode
  readonly items?: EditorNode
  readonly required?: readonly string[]
  readonly pattern?: string
  readonly allOf?: readonly EditorNode[]
  readonly anyOf?: readonly EditorNode[]
  readonly if?: EditorNode
  readonly then?: EditorNode
  readonly errorMessage?: string
  readonly examples?: readonly unknown[]
  readonly enumDescriptions?: readonly string[]
  readonly 'x-intellij-enum-metadata'?: Readonly<Record<string, EditorNode>>
}
