import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connect } from '../../../src/aws/index.ts'
import type { ChangeSetRequest } from '../../../src/ports/stacks.ts'
import { sandboxEnvironment } from '../../stand-ins/aws/client-settings.ts'
import { startInBetween, type Call, type InBetween } from '../../stand-ins/aws/in-between.ts'
import { refuse } from '../../stand-ins/aws/refuse.ts'

const STACK = 'arn:aws:cloudformation:us-east-1:123456789012:stack/shop-dev/1'
const CHANGE_SET = 'arn:aws:cloudformation:us-east-1:123456789012:changeSet/tinystacks-1/2'
const HANDLE = { id: CHANGE_SET, stackId: STACK }

let way: InBetween
/** What each call is answered with, by its number among those of its action, from 1. */
let answer: (call: Call, number: number) => void
let seen: string[]
const left: string[] = []
beforeEach(async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0)
  seen = []
  left.length = 0
  way = await startInBetween('http://127.0.0.1:9', (call) => {
    const operation = call.action.replace('cloudformation:', '')
    seen.push(operation)
    answer(call, seen.filter((one) => one === operation).length)
    return true
  })
  for (const [name, value] of Object.entries(sandboxEnvironment(way.url))) vi.stubEnv(name, value)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  await way.close()
})

const stacks = () => connect('us-east-1', { onLeft: (text) => void left.push(text) }).stacks

const done = ({ answer: to, action }: Call, fields = ''): void => {
  const operation = action.replace('cloudformation:', '')
  to.writeHead(200, { 'content-type': 'text/xml' })
  to.end(
    `<${operation}Response><${operation}Result>${fields}</${operation}Result></${operation}Response>`,
  )
}
const busy = ({ answer: to, action }: Call): void => {
  refuse(to, action, 400, 'InvalidChangeSetStatus', 'cannot be deleted in its current status')
}

test('one that is throttled, fails and loses its connection is deleted in the end', async () => {
  answer = (call, number) => {
    const { answer: to, action } = call
    if (number === 5) done(call)
    else if (number === 2) refuse(to, action, 500, 'InternalFailure', 'failed')
    else if (number === 3) to.socket?.resetAndDestroy()
    else refuse(to, action, 400, 'Throttling', 'Rate exceeded')
  }
  await stacks().discardChangeSet(HANDLE)
  expect([seen.length, left]).toEqual([5, []])
})

test('one that stays fails nothing, and is told of with the command that deletes it', async () => {
  answer = ({ answer: to, action }) => {
    refuse(
      to,
      action,
      403,
      'AccessDenied',
      'not authorized to perform: cloudformation:DeleteChangeSet',
    )
  }
  await expect(stacks().discardChangeSet(HANDLE)).resolves.toBe(undefined)
  expect(left).toEqual([
    expect.stringMatching(
      /^a change set that was only compared may be left on shop-dev \(AWS denies cloudformation:DeleteChangeSet: .*\); to delete it: /,
    ),
  ])
  expect(left[0]).toContain(
    `: aws cloudformation delete-change-set --region us-east-1 --change-set-name ${CHANGE_SET}`,
  )
})

test('one that CloudFormation still makes is waited for', async () => {
  answer = (call, number) => {
    if (call.action.endsWith('DescribeChangeSet')) done(call, '<Status>CREATE_IN_PROGRESS</Status>')
    else if (number === 1) busy(call)
    else done(call)
  }
  await stacks().discardChangeSet(HANDLE)
  expect(seen).toEqual(['DeleteChangeSet', 'DescribeChangeSet', 'DeleteChangeSet'])
  expect(left).toEqual([])
})

test('one that was finished between the deletion and the look is deleted', async () => {
  answer = (call, number) => {
    if (call.action.endsWith('DescribeChangeSet')) done(call, '<Status>CREATE_COMPLETE</Status>')
    else if (number === 1) busy(call)
    else done(call)
  }
  await stacks().discardChangeSet(HANDLE)
  expect(seen).toEqual(['DeleteChangeSet', 'DescribeChangeSet', 'DeleteChangeSet'])
  expect(left).toEqual([])
})

test('one that cannot be deleted though it was finished before is told of', async () => {
  answer = (call) => {
    if (call.action.endsWith('DescribeChangeSet')) done(call, '<Status>CREATE_COMPLETE</Status>')
    else busy(call)
  }
  await stacks().discardChangeSet(HANDLE)
  expect(seen.filter((one) => one === 'DeleteChangeSet')).toHaveLength(3)
  expect(left).toHaveLength(1)
})

test('one that is carried out after all is not ours to delete', async () => {
  answer = (call) => {
    if (call.action.endsWith('DeleteChangeSet')) busy(call)
    else
      done(
        call,
        '<Status>CREATE_COMPLETE</Status><ExecutionStatus>EXECUTE_IN_PROGRESS</ExecutionStatus>',
      )
  }
  await stacks().discardChangeSet(HANDLE)
  expect([seen, left]).toEqual([['DeleteChangeSet', 'DescribeChangeSet'], []])
})

const REQUEST: ChangeSetRequest = {
  ...{ stackName: 'shop-dev', name: 'tinystacks-1', body: '{}', tags: {} },
  type: 'UPDATE',
}

test('one of which nobody knows whether it was made is deleted by its name', async () => {
  answer = (call) => {
    if (call.action.endsWith('CreateChangeSet')) call.answer.socket?.resetAndDestroy()
    else done(call)
  }
  await expect(stacks().createChangeSet(REQUEST)).rejects.toMatchObject({ code: 'aws-error' })
  expect(seen).toEqual([...Array<string>(10).fill('CreateChangeSet'), 'DeleteChangeSet'])
  expect(left).toEqual([])
})

test('one that was refused is not looked for', async () => {
  answer = ({ answer: to, action }) => {
    refuse(to, action, 400, 'ValidationError', 'Template format error')
  }
  await expect(stacks().createChangeSet(REQUEST)).rejects.toMatchObject({ code: 'aws-error' })
  expect(seen).toEqual(['CreateChangeSet'])
})
