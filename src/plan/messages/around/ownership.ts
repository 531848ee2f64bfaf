import { listed } from '../../../text/phrases.ts'
import { note, refusal, warning } from '../coded.ts'

type Orphan = {
  readonly stack: string
  readonly region: string
  readonly stage: string
  /** The application of its tags. */
  readonly application?: string
}

/** What is said of whose a stack is, and of stacks that no stage of the file names any more. */
export const identityMessages = {
  startsEmpty: (
    stage: { readonly name: string; readonly stackName: string; readonly region: string },
    orphans: readonly Orphan[],
  ) =>
    refusal(
      'stage-would-start-empty',
      `${stage.name} would start empty while no stage refers to ${listed(orphans.map(({ stack, region, stage: name }) => `the stack ${stack} (${region}, stage ${name})`))} of this file any more; to keep using that, write ${orphans.map((orphan) => linesFor(stage, orphan)).join(', or ')}; if ${stage.name} is meant to be new, ${asNew(stage, orphans)}`,
    ),
  startsEmptyRenamed: (
    stage: { readonly name: string; readonly stackName: string },
    orphans: readonly Orphan[],
  ) =>
    refusal(
      'stage-would-start-empty',
      `${stage.name} would start empty while no stage refers to ${listed(orphans.map(({ stack, region, stage: name, application = '' }) => `the stack ${stack} (${region}, stage ${name}) of the application ${application}`))} any more, which a file at this path deployed; if the application was renamed, write ${[...new Set(orphans.map(({ application = '' }) => `stack: ${application}`))].join(' or ')} again; if ${stage.name} is meant to be new, write stackName: ${stage.stackName}`,
    ),
  madeByOther: (stack: string, what: 'file' | 'application', owner: string) =>
    refusal(
      'stack-of-another-file',
      `the stack ${stack} was deployed by another ${what} (${owner}), and this one would change or delete its databases; if the repository, the file or the application was renamed, write stackName: ${stack}, else write a stackName of its own`,
    ),
  madeByNobody: (stack: string) =>
    refusal(
      'stack-not-ours',
      `the stack ${stack} was not deployed by tinystacks (it has none of its tags), so it is not touched; write another stackName`,
    ),
  takenOver: (stack: string, what: 'file' | 'application', owner: string) =>
    warning(
      'stack-taken-over',
      `the stack ${stack} was deployed by another ${what} (${owner}), and this one will take it over, as stackName says`,
    ),
  accountBefore: (stage: string, why: string) =>
    note(
      'account-unread',
      `whether ${stage} was tied to another account before this change is not verified (${why})`,
    ),
  looked: (regions: readonly string[]) =>
    note(
      'regions-searched',
      `only ${listed(regions)} ${regions.length === 1 ? 'was' : 'were'} searched for other stacks of this file`,
    ),
  notLooked: (region: string, action: string, why: string) =>
    note(
      'region-unread',
      `whether ${region} holds another stack of this file is not verified (${action} ${why})`,
    ),
  unnamed: ({ stack, region, stage, application }: Orphan) =>
    application === undefined
      ? `no stage refers to ${stack} in ${region} (stage ${stage}) any more; it keeps running and costing money: put the stage back, or run tinystacks destroy --stage ${stage}`
      : `no stage refers to ${stack} in ${region} (stage ${stage} of the application ${application}) any more, which a file at this path deployed; it keeps running and costing money: with stack: ${application} in the file, put the stage back, or run tinystacks destroy --stage ${stage}`,
}

/** What says that another database is meant than that of those stacks. */
function asNew(
  { name, stackName }: { readonly name: string; readonly stackName: string },
  orphans: readonly Orphan[],
): string {
  const own = orphans.find(({ stage }) => stage === name)
  return own === undefined
    ? `write stackName: ${stackName}`
    : `keep the old one in the file under another stage name (with stackName: ${own.stack} and region: ${own.region}), or destroy it first`
}

function linesFor(
  { stackName, region }: { readonly stackName: string; readonly region: string },
  orphan: Orphan,
): string {
  const lines = [
    ...(orphan.stack === stackName ? [] : [`stackName: ${orphan.stack}`]),
    ...(orphan.region === region ? [] : [`region: ${orphan.region}`]),
  ]
  return lines.join(' and ')
}
