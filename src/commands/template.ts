import { TinystacksError } from '../errors.ts'
import { NO_EXTERNAL_FACTS } from '../facts/external.ts'
import { renderStage } from '../template/index.ts'
import { done, type Command } from './shared/context.ts'
import { load } from './shared/load.ts'

/** template: the CloudFormation template of one stage, as a first deploy would send it. Does not call AWS. */
export const template: Command = async (context) => {
  const { file, stages } = load(context)
  const [stage, ...others] = stages
  if (!stage || others.length > 0)
    throw new TinystacksError('one-stage-needed', '`template` takes one stage', {
      exit: 2,
      hint: `name the stage: --stage ${stages.map(({ name }) => name).join(' | ')}`,
    })
  const rendered = renderStage(stage, {
    repository: context.repository,
    // It becomes a tag of the stack, which is not part of the template.
    config: file.inRepository ?? file.name,
    deployed: null,
    external: NO_EXTERNAL_FACTS,
  })
  return done({ text: JSON.stringify(rendered.template, null, 2), json: rendered.template })
}
