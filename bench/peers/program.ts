/** What is compared: a program that brings templates to CloudFormation. */
import type { Form } from './templates.ts'

/** A process to start. */
export type Start = {
  readonly command: string
  readonly args: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

export type Verb = 'plan' | 'deploy'

export type Program = {
  readonly name: string
  readonly version: string
  /** Whether one process takes all stacks. */
  readonly isOneProcess: boolean
  /** Writes what it needs to deploy these stacks, each of the same template, into a folder. */
  readonly prepare: (folder: string, stacks: readonly string[], form: Form) => void
  /** The processes that plan or deploy them side by side. */
  readonly starts: (folder: string, verb: Verb, stacks: readonly string[]) => readonly Start[]
}

/** A program, or why it cannot be measured here. */
export type Found =
  | { readonly kind: 'found'; readonly program: Program }
  | {
      readonly kind: 'absent'
      readonly name: string
      readonly why: string
      /** Whether a registry has it, from which it can be installed. */
      readonly isInRegistry: boolean
    }
