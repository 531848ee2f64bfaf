/** A stack's outputs are read in one place: whoever needs to know what is deployed takes a DeployedStage. */
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const SOURCES = globSync('src/**/*.ts', { exclude: ['**/*.generated.*'] })
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
const textOf = (file: string): string => readFileSync(file, 'utf8')

/** The one reader. */
const DECODE = 'src/template/state/decode.ts'

/** Those that have a stack with its outputs in hand: who fetches it, and who hands it on to be decoded. */
const HANDS_ON = [
  // The stack of the roles, which is no stage.
  'src/apply/bootstrap.ts',
  'src/commands/shared/bootstrap/change-roles.ts',
  'src/aws/stacks/facts.ts',
  'src/aws/stacks/stacks.ts',
  'src/commands/outputs.ts',
  'src/commands/shared/deployed-stages.ts',
  'src/commands/shared/find-stage.ts',
  'src/commands/shared/inspect/orphan-scan.ts',
  'src/facts/stack/stack.ts',
  'src/inspect/stage-context.ts',
  'src/ports/stacks.ts',
  DECODE,
]

/** `outputs[KEY]`, `stack.outputs.Key`, `{ outputs: { Key } }`: of a template's section it is not a stack's. */
const READS = /\boutputs(\??\.)?\[|\boutputs\??\.[A-Z]/

describe("a stack's outputs", () => {
  test('are in few hands', () => {
    expect(SOURCES.filter((file) => /\bDeployedStack\b/.test(textOf(file)))).toEqual(
      HANDS_ON.toSorted(),
    )
  })

  test('are read by decode alone', () => {
    const readers = SOURCES.filter((file) => READS.test(textOf(file)))
    // Sections of a template that is being written, before there is a stack.
    const ofTemplates = [
      'src/apply/steps/promote.ts',
      'src/template/bastion/targets.ts',
      'src/template/urls.ts',
    ]
    expect(readers).toEqual([...ofTemplates, DECODE].toSorted())
  })

  test('are not what a stage is known by once it is decoded', () => {
    const takers = SOURCES.filter((file) =>
      /\{[^}]*\boutputs\b[^}]*\}: Deployed/.test(textOf(file)),
    )
    expect(takers).toEqual([DECODE])
  })
})
