import { describe, expect, test } from 'vitest'
import { mustBeInRegion, readRegion } from '../../../src/commands/shared/right-region.ts'
import type { ResolvedStage } from '../../../src/config/resolved.ts'

const stage = (name: string, region: string) => ({ name, region }) as ResolvedStage
const STAGES = [stage('dev', 'us-east-1'), stage('west', 'us-west-2')]
const thrown = (message: string, hint: string) =>
  expect.objectContaining({ code: 'invalid-arguments', exit: 2, message, hint }) as Error

describe('mustBeInRegion', () => {
  test('takes the region that the file has, and none', () => {
    mustBeInRegion('us-east-1', STAGES.slice(0, 1), 'tinystacks.yml')
    mustBeInRegion(null, STAGES, 'tinystacks.yml')
    mustBeInRegion(undefined, STAGES, 'tinystacks.yml')
  })

  test('refuses another, and says where the stage is', () => {
    expect(() => {
      mustBeInRegion('eu-west-1', STAGES, 'a.yml')
    }).toThrow(
      thrown(
        '--region eu-west-1 does not move a stage: a.yml has dev in us-east-1 and west in us-west-2',
        'leave --region out, or change the file',
      ),
    )
  })

  test('names the stages that are there', () => {
    expect(() => {
      mustBeInRegion('us-west-2', STAGES, 'a.yml')
    }).toThrow(
      thrown(
        '--region us-west-2 does not move a stage: a.yml has dev in us-east-1',
        'for the stages there: --stage west',
      ),
    )
  })
})

test('readRegion takes only regions of AWS', () => {
  expect(readRegion('eu-central-1')).toBe('eu-central-1')
  expect(readRegion(undefined)).toBeNull()
  expect(() => readRegion('eu-centrl-1')).toThrow(
    thrown('there is no AWS region eu-centrl-1', 'did you mean `eu-central-1`?'),
  )
})
