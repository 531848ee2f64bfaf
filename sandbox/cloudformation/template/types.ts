import type { JsonObject } from '../../json.ts'

/** A template as CloudFormation reads it: JSON values, with the short YAML tags expanded. */
export type Template = {
  readonly Description?: string
  readonly Metadata?: JsonObject
  readonly Transform?: unknown
  readonly Parameters?: Readonly<Record<string, ParameterDeclaration>>
  readonly Mappings?: Readonly<Record<string, JsonObject>>
  readonly Conditions?: JsonObject
  readonly Resources: Readonly<Record<string, ResourceDeclaration>>
  readonly Outputs?: Readonly<Record<string, OutputDeclaration>>
}

export type ParameterDeclaration = {
  readonly Type: string
  readonly Default?: string | number | boolean
  readonly Description?: string
  readonly NoEcho?: boolean | string
  readonly AllowedValues?: readonly unknown[]
  readonly AllowedPattern?: string
  readonly ConstraintDescription?: string
  readonly MinLength?: number | string
  readonly MaxLength?: number | string
  readonly MinValue?: number | string
  readonly MaxValue?: number | string
}

export type ResourceDeclaration = {
  readonly Type: string
  readonly Properties?: JsonObject
  readonly Metadata?: JsonObject
  readonly DependsOn?: string | readonly string[]
  readonly Condition?: string
  readonly DeletionPolicy?: unknown
  readonly UpdateReplacePolicy?: unknown
}

export type OutputDeclaration = {
  readonly Value: unknown
  readonly Description?: string
  readonly Condition?: string
  readonly Export?: { readonly Name: unknown }
}

/** A value as CloudFormation writes it into messages and change sets: text unchanged, the rest as JSON. */
export const asText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)
