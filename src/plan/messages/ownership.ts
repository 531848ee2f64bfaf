import { listed } from '../../text/phrases.ts'

type Orphan = { readonly stack: string; readonly region: string; readonly stage: string }

/** Said of stacks that no stage of the file names any more. */
export const identityMessages = {
  startsEmpty: (
    stage: { readonly name: string; readonly stackName: string; readonly region: string },
    orphans: readonly Orphan[],
  ) =>
    `${stage.name} would start empty while ${listed(orphans.map(({ stack, region, stage: name }) => `the stack ${stack} (${region}, stage ${name})`))} of this file is named by no stage any more: to go on with it write ${orphans.map((orphan) => linesFor(stage, orphan)).join(', or ')}; if ${stage.name} is meant to be a new one, ${asNew(stage, orphans)}`,
  madeByOther: (stack: string, owner: string) =>
    `the stack ${stack} was made by another file (${owner}), and this one would change or remove its databases; if it is to go on from here, since the repository, the file or the application was renamed, write stackName: ${stack}, else a stackName of its own`,
  madeByNobody: (stack: string) =>
    `the stack ${stack} was not made by tinystacks (it has none of its tags), and is not touched; write another stackName`,
  takenOver: (stack: string, owner: string) =>
    `the stack ${stack} was made by another file (${owner}) and goes on from here, as stackName says`,
  accountBefore: (stage: string, why: string) =>
    `not verified whether ${stage} was tied to another account before this change (${why})`,
  looked: (regions: readonly string[]) =>
    `no other stack of this file was looked for outside of ${listed(regions)}`,
  notLooked: (region: string, action: string, why: string) =>
    `not verified whether a stack of this file is left in ${region} (${action} ${why})`,
  unnamed: ({ stack, region, stage }: Orphan) =>
    `${stack} in ${region} (stage ${stage}) is named by no stage of the file any more: it runs on and is billed; put it back, or tinystacks destroy --stage ${stage}`,
}

/** What says that another database is meant than that of those stacks. */
function asNew(
  { name, stackName }: { readonly name: string; readonly stackName: string },
  orphans: readonly Orphan[],
): string {
  const own = orphans.find(({ stage }) => stage === name)
  return own === undefined
    ? `write stackName: ${stackName}`
    : `keep the old one in the file as a stage of another name (with stackName: ${own.stack} and region: ${own.region}), or destroy it first`
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
