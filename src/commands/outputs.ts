import { stackState } from '../facts/stack-state.ts'
import { TinystacksError } from '../errors.ts'
import {
  actionOutputs,
  formatOutputs,
  outputsByStage,
  stageOutputs,
  type StageOutputs,
} from '../outputs/index.ts'
import { decode } from '../template/index.ts'
import { done, type Command } from './shared/context.ts'
import { load } from './shared/load.ts'
import { connectOnce } from './shared/inspect-stages.ts'

/** outputs: what the application needs to reach its databases, read from the deployed stacks. */
export const outputs: Command = async (context) => {
  const { stages } = load(context)
  const connect = connectOnce(context)
  const found = await Promise.all(
    stages.map(async (stage): Promise<StageOutputs> => {
      const stack = await (await connect(stage.region)).stacks.describe(stage.stackName)
      if (!stack || stackState(stack.status) === 'absent')
        throw new TinystacksError(
          'not-deployed',
          `the stage ${stage.name} is not deployed: there is no stack ${stage.stackName} in ${stage.region}`,
          { exit: 1, hint: `deploy the stage: tinystacks deploy --stage ${stage.name}` },
        )
      return stageOutputs(stage, decode(stack))
    }),
  )
  return done({
    text: formatOutputs(context.options.format, found),
    json: outputsByStage(found),
    outputs: actionOutputs(found),
  })
}
