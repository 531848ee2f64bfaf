import type { Params } from '../../contract.ts'
import { text } from '../../services/params.ts'
import { validationError } from '../errors.ts'
import type { StackRecord } from '../stack/record.ts'
import { findStack } from '../stack/region.ts'
import type { Region } from '../stack/region.ts'
import { requiredCapability } from '../template/capabilities.ts'
import { isNoEcho } from '../template/parameters.ts'
import { readTemplate } from '../template/read.ts'
import type { Template } from '../template/types.ts'
import { templateText } from './submission.ts'

/** ValidateTemplate. */
export function validateTemplateAction(params: Params): object {
  const template = readTemplate(templateText(params))
  return {
    Description: template.Description,
    Parameters: Object.entries(template.Parameters ?? {}).map(([key, declared]) => ({
      ParameterKey: key,
      DefaultValue: declared.Default,
      NoEcho: isNoEcho(template, key),
      Description: declared.Description,
    })),
    ...capabilities(template),
  }
}

/** GetTemplateSummary, of a template or of a stack's. */
export function getTemplateSummary(region: Region, params: Params): object {
  const stackName = text(params, 'StackName')
  const template = readTemplate(
    stackName === undefined ? templateText(params) : ownTemplate(findStack(region, stackName)),
  )
  return {
    Description: template.Description,
    Metadata: template.Metadata === undefined ? undefined : JSON.stringify(template.Metadata),
    Version: '2010-09-09',
    Parameters: Object.entries(template.Parameters ?? {}).map(([key, declared]) => ({
      ParameterKey: key,
      DefaultValue: declared.Default,
      ParameterType: declared.Type,
      NoEcho: isNoEcho(template, key),
      Description: declared.Description,
      ParameterConstraints:
        declared.AllowedValues === undefined
          ? {}
          : { AllowedValues: declared.AllowedValues.map(String) },
    })),
    ResourceTypes: [...new Set(Object.values(template.Resources).map(({ Type }) => Type))],
    ...capabilities(template),
  }
}

function ownTemplate(stack: StackRecord): string {
  if (stack.status === 'REVIEW_IN_PROGRESS')
    throw validationError('GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.')
  return stack.templateBody
}

function capabilities(template: Template): object {
  const required = requiredCapability(template)
  return required === undefined
    ? {}
    : { Capabilities: [required.capability], CapabilitiesReason: required.reason }
}
