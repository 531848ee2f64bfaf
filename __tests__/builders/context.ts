import { connect } from '../../src/aws/index.ts'
import type { Context, Options } from '../../src/commands/shared/context.ts'

/** What a verb is run with in this process: nobody to ask, nothing shown, the AWS of the environment. */
export function contextOf(
  text: string,
  options: Partial<Options> = {},
  world: Partial<Pick<Context, 'connect' | 'clock'>> = {},
): Context {
  const silent = (): void => undefined
  return {
    options: { config: null, stages: [], allow: [], format: 'json', ...options },
    files: {
      // Each application is a file of its own: by their tags one's stacks must not be another's.
      config: () => ({ name: 'tinystacks.yml', inRepository: `${stackIn(text)}.yml`, text }),
      write: () => {
        throw new Error('no verb that is run in this process writes a file')
      },
    },
    baseFile: () => Promise.resolve({ kind: 'unread', why: 'there is no repository here' }),
    // Operations take no time in the sandbox, so that nobody has to wait long between two looks. Who does not wait at
    // all looks again before anything has been done.
    clock: { now: () => new Date(), sleep: () => new Promise((resolve) => setTimeout(resolve, 1)) },
    reporter: {
      line: silent,
      notice: silent,
      warning: silent,
      group: (_title, body) => body(),
      stopping: { stop: 'stop', resumes: 'the same resumes' },
    },
    ask: null,
    repository: 'acme/shop',
    homeRegion: 'us-east-1',
    terminal: { color: false, width: 100 },
    connect: (region) => Promise.resolve(connect(region)),
    ...world,
  }
}

function stackIn(text: string): string {
  return /^stack: (\S+)/m.exec(text)?.[1] ?? ''
}
