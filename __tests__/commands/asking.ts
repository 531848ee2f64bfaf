/** The verbs called in this process, against a sandbox in this process, with a person who answers. */
import { afterAll, beforeAll, vi } from 'vitest'
import { makeRoom } from '../stand-ins/aws/roomy.ts'
import { startDirectSandbox } from '../stand-ins/aws/direct.ts'
import { connect } from '../../src/aws/index.ts'
import type { CommandResult } from '../../src/commands/shared/context.ts'
import { deploy } from '../../src/commands/deploy.ts'
import { plan } from '../../src/commands/plan.ts'
import type { StackApi } from '../../src/ports/stacks.ts'
import type { Plan } from '../../src/plan/model/types.ts'
import { contextOf } from '../builders/context.ts'
import { askSandboxAt } from '../stand-ins/aws/environment.ts'

/** What a person at the terminal sees, in its order. */
type Seen = {
  readonly what: 'line' | 'question'
  readonly text: string
}

type Answer = string | (() => Promise<string>)

export type Asked = CommandResult & { readonly seen: readonly Seen[] }

/** A sandbox for the file's tests. */
export function useTerminal() {
  let sandbox: Awaited<ReturnType<typeof startDirectSandbox>>
  beforeAll(async () => {
    sandbox = await startDirectSandbox({ speed: 0, engines: 'none' })
    makeRoom(sandbox)
    askSandboxAt(sandbox.url)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await sandbox.close()
  })

  const stacks = (): StackApi => connect('us-east-1').stacks

  return {
    /** Deploys as a workflow does: with these words, and nobody to ask. */
    deploy: (file: string, allow: readonly string[] = []) => deploy(contextOf(file, { allow })),

    plan: async (file: string): Promise<Plan> => (await plan(contextOf(file))).json,

    /** Deploys at a terminal at which these answers are given, one after the other. */
    deployAsking: async (
      file: string,
      answers: readonly Answer[],
      options: { readonly yes?: boolean; readonly allow?: readonly string[] } = {},
    ): Promise<Asked> => {
      const seen: Seen[] = []
      const left = [...answers]
      const context = contextOf(file, options)
      const result = await deploy({
        ...context,
        reporter: { ...context.reporter, line: (text) => seen.push({ what: 'line', text }) },
        ask: async (text) => {
          seen.push({ what: 'question', text })
          const answer = left.shift()
          if (answer === undefined) throw new Error(`nobody answers: ${text}`)
          return typeof answer === 'string' ? answer : await answer()
        },
      })
      return { ...result, seen }
    },

    stacks,

    sandbox: () => sandbox,

    /** Of a stack; empty = there is none. */
    outputsOf: async (stack: string): Promise<Readonly<Record<string, string>>> =>
      (await stacks().describe(stack))?.outputs ?? {},
  }
}

/** Only the questions. */
export function questionsOf({ seen }: Asked): readonly string[] {
  return seen.flatMap(({ what, text }) => (what === 'question' ? [text] : []))
}
