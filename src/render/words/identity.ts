import { listed } from './phrases.ts'

type Stray = { readonly stack: string; readonly region: string; readonly stage: string }

/** Said of stacks that no stage of the file names any more. */
export const identityWords = {
  startsEmpty: (
    stage: { readonly name: string; readonly stackName: string; readonly region: string },
    strays: readonly Stray[],
  ) =>
    `${stage.name} would start empty while ${listed(strays.map(({ stack, region, stage: name }) => `the stack ${stack} (${region}, stage ${name})`))} of this file is named by no stage any more: to go on with it write ${strays.map((stray) => linesFor(stage, stray)).join(', or ')}; if ${stage.name} is meant to be a new one, write stackName: ${stage.stackName}`,
  looked: (regions: readonly string[]) =>
    `no other stack of this file was looked for outside of ${listed(regions)}`,
  notLooked: (region: string, action: string, why: string) =>
    `not verified whether a stack of this file is left in ${region} (${action} ${why})`,
  unnamed: ({ stack, region, stage }: Stray) =>
    `${stack} in ${region} (stage ${stage}) is named by no stage of the file any more: it runs on and is billed; put it back, or tinystacks destroy --stage ${stage}`,
}

function linesFor(
  { stackName, region }: { readonly stackName: string; readonly region: string },
  stray: Stray,
): string {
  const lines = [
    ...(stray.stack === stackName ? [] : [`stackName: ${stray.stack}`]),
    ...(stray.region === region ? [] : [`region: ${stray.region}`]),
  ]
  return lines.join(' and ')
}
