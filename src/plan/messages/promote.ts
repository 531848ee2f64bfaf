/** What the verb `promote` says. */
import { ENGINES, SQL_KINDS, type CacheKind } from '../../engines/table.ts'
import type { Note } from '../model/types.ts'
import { NOT_VERIFIED } from './plan.ts'

/** Why a replica is not promoted, and what to do instead. */
export type Obstacle = { readonly message: string; readonly hint: string }

/** A value that a database takes from the file's `defaults` as soon as it is a primary. */
export type TakenDefault = {
  /** `storage.size`. */
  readonly property: string
  readonly value: string
  /** What the replica has by the file: its own, or its primary's. null = nothing. */
  readonly has: string | null
  /** 1-based. */
  readonly line: number
}

export const promoteMessages = {
  /** `name`: the replica as `prod-west/postgres`. */
  takesDefaults: (name: string, taken: readonly TakenDefault[]): Note => {
    const gets = taken.map(({ property, value, line }) => `${property} ${value} (line ${line})`)
    const had = taken.flatMap(({ property, has }) => (has === null ? [] : [`${property} ${has}`]))
    const keep =
      had.length === 0
        ? 'To have others, write them in the stage before you deploy.'
        : `To keep what its primary has (${had.join(', ')}), write it in the stage before you deploy.`
    return {
      code: 'defaults-of-promoted',
      level: 'warning',
      message: `from now on the file's \`defaults\` count for ${name}: ${gets.join(', ')}. ${keep}`,
    }
  },
  noReplica: (stage: string, database: string) =>
    `the ${database} of ${stage} is no replica in the file: there is nothing to promote`,
  replicasAre: (replicas: readonly string[]) =>
    replicas.length === 0
      ? 'no database of this stage has `replicaOf`'
      : `the replicas of this stage: ${replicas.join(', ')}`,
  notWritten: (file: string) => `${file} was left as it is: other stages share that line`,
  byHand: (stage: string, database: string) =>
    `remove \`replicaOf\` from stages.${stage}.databases.${database} by hand`,
  oneDatabase: 'one database can be promoted at a time',
  which: 'name the replica to promote',
  /** `how`: its size as it runs, or why nobody knows; null = nobody looked. */
  offer: (stage: string, database: string, how: string | null) =>
    `--stage ${stage} ${database}${how === null ? '' : ` (${how})`}`,
  notKnown: (why: string) => `${NOT_VERIFIED}: ${why}`,
  noReplicaAtAll: 'no database of these stages has `replicaOf`',
  noneCanBe: (why: readonly string[]) => `none can be promoted: ${why.join('; ')}`,
  neverReplicated: (kind: CacheKind) =>
    `${ENGINES[kind].title} is not replicated across stages: there is nothing to promote`,
  noDatabase: (name: string) => `there is no database \`${name}\`: ${SQL_KINDS.join(' or ')}`,

  notDeployed: (name: string): Obstacle => ({
    message: `${name} is not deployed, so there is nothing to promote: without \`replicaOf\` the next deploy would create an empty database`,
    hint: 'deploy it as a replica first; if an empty database is meant, remove `replicaOf` by hand',
  }),
  otherFile: (stack: string): Obstacle => ({
    message: `the stack ${stack} was not deployed by this file, as its tags say`,
    hint: 'run `promote` with the file that deployed it',
  }),
  busy: (stack: string, status: string): Obstacle => ({
    message: `the stack ${stack} is being changed (${status}), and nobody knows yet what is in it`,
    hint: 'run `promote` again when that has ended',
  }),
  isPrimary: (name: string): Obstacle => ({
    message: `${name} is deployed as a primary, so there is nothing to promote`,
    hint: 'remove `replicaOf` by hand, which changes nothing in AWS',
  }),
  wasPromoted: (name: string, former: string | null): Obstacle => ({
    message: `${name} was promoted already${former === null ? '' : ` (its old primary: ${former})`}`,
    hint: 'remove `replicaOf` by hand, which promotes nothing again (is this an old version of the file?)',
  }),
  promotedOutside: (name: string, identifier: string): Obstacle => ({
    message: `${name}: ${identifier} was promoted already, outside of this file, and has rows of its own; CloudFormation would try again and fail`,
    hint: 'leave `replicaOf` in place, take a snapshot of it, and make a new stage with `restoreFrom:` that',
  }),
  gone: (name: string, identifier: string, stage: string): Obstacle => ({
    message: `${name}: ${identifier} does not exist any more, so there is nothing to promote`,
    hint: `see what can be done: tinystacks plan --stage ${stage}`,
  }),
  unfit: (name: string, why: string): Obstacle => ({
    message: `${name} cannot be promoted as it is: ${why}`,
    hint: 'run `promote` again after that',
  }),
  notVerified: (name: string, why: string): Obstacle => ({
    message: `whether ${name} can be promoted is ${NOT_VERIFIED} (${why})`,
    hint: 'correct that, or use --offline: it changes the file without a look at AWS, and the plan after it looks',
  }),

  left: (message: string) => `${message}; the file was left as it is`,
  written: (file: string, stage: string, database: string) =>
    `${file}: the ${database} of ${stage} is a primary now; nothing has changed in AWS yet`,
  /** `primary`: its size; null = it does not exist any more; undefined = not known. */
  runs: (name: string, identifier: string, size: string, primary: string | null | undefined) =>
    `${name} (${identifier}): ${size}; its primary: ${primary === null ? 'does not exist any more' : (primary ?? NOT_VERIFIED)}`,
  offline: (name: string) =>
    `whether ${name} can be promoted is ${NOT_VERIFIED} (--offline): nothing was looked at in AWS`,
  next: (stage: string): readonly string[] => [
    `see what it will do:  tinystacks plan --stage ${stage}`,
    `carry it out:         tinystacks deploy --stage ${stage} --allow <the words of the plan>`,
    'stop writing to the old primary first, and commit the file afterwards',
  ],
}
