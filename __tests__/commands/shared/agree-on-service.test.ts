import { describe, expect, test } from 'vitest'
import { mustAgreeOnService } from '../../../src/commands/shared/service-role.ts'
import { configOf, withStage } from '../../builders/config.ts'

const role = (name: string) => `arn:aws:iam::111111111111:role/${name}`
const { stages, locate } = configOf(withStage(`roles:\n  service: ${role('shop')}`))
const check = (serviceRole: string | null) => () => {
  mustAgreeOnService({ serviceRole }, stages, locate, 'tinystacks.yml')
}

describe('`cloudformation-role` beside the service role of the file', () => {
  test.each([null, role('shop')])('%s agrees', (given) => {
    expect(check(given)).not.toThrow()
  })

  test('is refused at the line of the file where it is another', () => {
    expect(check(role('other'))).toThrow(
      expect.objectContaining({
        code: 'two-service-roles',
        exit: 2,
        problems: [
          expect.objectContaining({
            ...{ code: 'another-service-role', line: 8, column: 7 },
            path: 'stages.dev.roles.service',
          }),
        ],
      }),
    )
  })
})
