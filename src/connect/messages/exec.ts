/** What `exec` says before its command runs, and why it runs none. */
import { TinystacksError, usageError } from '../../errors.ts'
import { listed } from '../../text/phrases.ts'
import { targetName, type ConnectTarget } from '../target.ts'

export const execWords = {
  running: (program: string, targets: readonly ConnectTarget[]) =>
    `${program} reaches ${listed(targets.map(targetName))}`,
} as const

/** Nobody can guess what is to be run. */
export function noCommand(): TinystacksError {
  return usageError(
    'exec needs the command to run, after `--`',
    'tinystacks exec --stage dev -- npx prisma migrate deploy',
  )
}

/** There is one DATABASE_URL. */
export function oneStageNeeded(
  verb: string,
  stages: readonly { readonly name: string }[],
): TinystacksError {
  return new TinystacksError('one-stage-needed', `\`${verb}\` takes one stage`, {
    exit: 2,
    hint: `name the stage: --stage ${stages.map(({ name }) => name).join(' | ')}`,
  })
}

/** As shells say it. */
export function commandMissing(program: string): string {
  return `there is no command ${program}`
}

/** The addresses of GitHub's runners are many, and change (GitHub's `/meta`): no `allow` has them. */
export function notForRunners(stage: string, at: string): TinystacksError {
  return new TinystacksError(
    'bastion-not-for-runners',
    `the bastion of ${stage} is reached by ssh, and its \`allow\` cannot have the addresses of GitHub's runners`,
    {
      exit: 3,
      hint: `at ${at} write \`bastion: { access: session-manager }\` and deploy, or use a self-hosted runner`,
    },
  )
}
