import type { DatabaseKind } from '../engines/table.ts'
import type { ConfigPath } from '../config/resolved.ts'

/** A CloudFormation template: plain JSON, with keys in the order of writing. */
export type Template = {
  readonly AWSTemplateFormatVersion: '2010-09-09'
  readonly Description: string
  readonly Resources: Readonly<Record<string, TemplateResource>>
  readonly Outputs: Readonly<Record<string, TemplateOutput>>
}

export type TemplateResource = {
  readonly Type: string
  readonly DependsOn?: string | readonly string[]
  readonly DeletionPolicy?: 'Delete' | 'Retain' | 'RetainExceptOnCreate' | 'Snapshot'
  readonly UpdateReplacePolicy?: 'Delete' | 'Retain' | 'Snapshot'
  readonly Properties: Readonly<Record<string, unknown>>
}

export type TemplateOutput = { readonly Description: string; readonly Value: unknown }

/** A part of a stage that is planned, fingerprinted and read live separately. */
export type Part = 'network' | 'bastion' | DatabaseKind

export type RenderedStage = {
  readonly template: Template
  /** The template as it is sent and compared: deterministic, under 51,200 bytes. */
  readonly body: string
  /** The stack's tags: the user's and ours (`tinystacks:stack`, `:stage`, `:config`, `:repository`). */
  readonly tags: Readonly<Record<string, string>>
  /** For each logical id, its origin in the file. */
  readonly origins: Readonly<Record<string, Origin>>
  /** A short hash of each part, also written to the stack's output `Parts`. */
  readonly parts: Readonly<Partial<Record<Part, string>>>
}

export type Origin = {
  readonly part: Part
  /** The database or section: `['stages', 'dev', 'databases', 'postgres']`. */
  readonly path: ConfigPath
  /** CloudFormation property -> path in the file, for those that come from a key of the file. */
  readonly properties: Readonly<Record<string, ConfigPath>>
}
