import { describe, expect, it } from 'vitest'
import { decide } from '../../../sandbox/access/evaluate.ts'
import { readPolicy } from '../../../sandbox/access/policy.ts'
import type { Question } from '../../../sandbox/contract.ts'

const DB = 'arn:aws:rds:us-east-1:123456789012:db:shop'
const allow = { Effect: 'Allow', Action: 'rds:CreateDBInstance', Resource: '*' }
const ask = (given: object | readonly object[], question: Partial<Question> = {}) =>
  decide([readPolicy({ Version: '2012-10-17', Statement: given })], {
    action: 'rds:CreateDBInstance',
    resource: DB,
    ...question,
  })
/** A condition on the statement, and what the request says. */
const under = (condition: object, context: NonNullable<Question['context']>) =>
  ask({ ...allow, Condition: condition }, { context })

describe('IAM-3 actions and resources', () => {
  it.each<[string, object, ReturnType<typeof ask>]>([
    ['the action itself', allow, 'allowed'],
    ['in any case', { ...allow, Action: 'RDS:createdbinstance' }, 'allowed'],
    ['one of several', { ...allow, Action: ['ec2:*', 'rds:CreateDBInstance'] }, 'allowed'],
    ['a star at the end', { ...allow, Action: 'rds:Create*' }, 'allowed'],
    ['a star in the middle', { ...allow, Action: 'rds:*Instance' }, 'allowed'],
    ['a question mark is one character', { ...allow, Action: 'rds:CreateDBInstanc?' }, 'allowed'],
    ['and not none', { ...allow, Action: 'rds:CreateDBInstance?' }, 'implicit'],
    ['everything', { ...allow, Action: '*' }, 'allowed'],
    ['a longer action', { ...allow, Action: 'rds:CreateDBInstanceReadReplica' }, 'implicit'],
    ['a shorter one', { ...allow, Action: 'rds:CreateDB' }, 'implicit'],
    ['another service', { ...allow, Action: 'ec2:CreateDBInstance' }, 'implicit'],
    ['a dot is a dot', { ...allow, Action: 'rds:Create.BInstance' }, 'implicit'],
    ['the resource itself', { ...allow, Resource: DB }, 'allowed'],
    ['its pattern', { ...allow, Resource: 'arn:aws:rds:*:*:db:sh*' }, 'allowed'],
    ['one of several resources', { ...allow, Resource: ['arn:aws:s3:::x', DB] }, 'allowed'],
    ['another resource', { ...allow, Resource: `${DB}-2` }, 'implicit'],
    ['a resource has a case', { ...allow, Resource: DB.replace('shop', 'Shop') }, 'implicit'],
    ['another partition', { ...allow, Resource: 'arn:aws-cn:rds:*:*:db:*' }, 'implicit'],
    [
      'all actions but others',
      { Effect: 'Allow', NotAction: ['iam:*', 's3:*'], Resource: '*' },
      'allowed',
    ],
    ['all actions but this', { Effect: 'Allow', NotAction: 'rds:*', Resource: '*' }, 'implicit'],
    [
      'all resources but this',
      { Effect: 'Allow', Action: 'rds:*', NotResource: 'arn:aws:rds:*:*:db:shop' },
      'implicit',
    ],
  ])('%s', (_name, statement, decision) => {
    expect(ask(statement)).toBe(decision)
  })
})

describe('IAM-3 allow and deny', () => {
  const deny = { ...allow, Effect: 'Deny' }
  it.each<[string, readonly object[], ReturnType<typeof ask>]>([
    ['nothing applies', [], 'implicit'],
    ['a deny wins', [allow, deny], 'explicit'],
    ['whatever the order', [deny, allow], 'explicit'],
    ['and without an allow', [deny], 'explicit'],
    ['of something else does not', [allow, { ...deny, Action: 'ec2:*' }], 'allowed'],
    [
      'under a condition that does not hold does not',
      [allow, { ...deny, Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } } }],
      'allowed',
    ],
  ])('%s', (_name, statements, decision) => {
    expect(ask(statements, { context: { 'aws:RequestedRegion': 'us-east-1' } })).toBe(decision)
  })

  it('policies add up', () => {
    const policies = [allow, deny].map((one) =>
      readPolicy({ Version: '2012-10-17', Statement: one }),
    )
    const question = { action: allow.Action, resource: DB }
    expect(decide(policies, question)).toBe('explicit')
    expect(decide(policies.slice(0, 1), question)).toBe('allowed')
    expect(decide([], question)).toBe('implicit')
  })
})

describe('IAM-3 conditions', () => {
  const service = { 'iam:AWSServiceName': 'rds.amazonaws.com' }
  const tagged = { 'aws:ResourceTag/stack': 'shop' }
  it.each<[string, object, NonNullable<Question['context']>, boolean]>([
    ['equal', { StringEquals: service }, service, true],
    [
      'keys have no case',
      { StringEquals: { 'IAM:awsservicename': 'rds.amazonaws.com' } },
      service,
      true,
    ],
    [
      'values have',
      { StringEquals: { 'iam:AWSServiceName': 'RDS.amazonaws.com' } },
      service,
      false,
    ],
    [
      'one of several',
      { StringEquals: { 'iam:AWSServiceName': ['ec2.amazonaws.com', 'rds.amazonaws.com'] } },
      service,
      true,
    ],
    ['no such key', { StringEquals: service }, {}, false],
    ['no such key, if it exists', { StringEqualsIfExists: service }, {}, true],
    ['a star is a star', { StringEquals: { 'iam:AWSServiceName': 'rds.*' } }, service, false],
    ['and like a pattern', { StringLike: { 'iam:AWSServiceName': 'rds.*' } }, service, true],
    ['of the whole text', { StringLike: { 'iam:AWSServiceName': 'rds' } }, service, false],
    [
      'without case',
      { StringEqualsIgnoreCase: { 'iam:AWSServiceName': 'RDS.amazonaws.com' } },
      service,
      true,
    ],
    [
      'not equal',
      { StringNotEquals: service },
      { 'iam:AWSServiceName': 'ec2.amazonaws.com' },
      true,
    ],
    ['not equal where it is', { StringNotEquals: service }, service, false],
    ['not equal without the key', { StringNotEquals: service }, {}, true],
    ['not like', { StringNotLike: { 'iam:AWSServiceName': 'rds.*' } }, service, false],
    ['a resource tag', { StringEquals: tagged }, tagged, true],
    ['another value of it', { StringEquals: tagged }, { 'aws:ResourceTag/stack': 'other' }, false],
    [
      'a role passed',
      { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
      { 'iam:PassedToService': 'ec2.amazonaws.com' },
      false,
    ],
    ['bool', { Bool: { 'aws:SecureTransport': true } }, { 'aws:SecureTransport': 'true' }, true],
    [
      'bool that is not',
      { BoolIfExists: { 'aws:SecureTransport': 'true' } },
      { 'aws:SecureTransport': 'false' },
      false,
    ],
    ['bool that is not there', { BoolIfExists: { 'aws:SecureTransport': 'true' } }, {}, true],
    [
      'any of its values',
      { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['a', 'b'] } },
      { 'aws:TagKeys': ['x', 'b'] },
      true,
    ],
    [
      'none of its values',
      { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } },
      { 'aws:TagKeys': ['x', 'b'] },
      false,
    ],
    ['any of no values', { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } }, {}, false],
    [
      'all of its values',
      { 'ForAllValues:StringLike': { 'aws:TagKeys': ['a*'] } },
      { 'aws:TagKeys': ['a1', 'a2'] },
      true,
    ],
    [
      'not all of them',
      { 'ForAllValues:StringLike': { 'aws:TagKeys': ['a*'] } },
      { 'aws:TagKeys': ['a1', 'b'] },
      false,
    ],
    ['all of no values', { 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }, {}, true],
    ['null: not there', { Null: { 'aws:TagKeys': 'true' } }, {}, true],
    ['null: there', { Null: { 'aws:TagKeys': 'false' } }, { 'aws:TagKeys': ['a'] }, true],
    [
      'an ARN',
      { ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/x' } },
      { 'aws:PrincipalArn': 'arn:aws:iam::123456789012:role/x' },
      true,
    ],
    [
      'every operator',
      { StringEquals: service, Bool: { 'aws:SecureTransport': 'true' } },
      service,
      false,
    ],
    [
      'every key',
      { StringEquals: { ...service, 'aws:RequestedRegion': 'us-east-1' } },
      service,
      false,
    ],
    [
      'a variable',
      { StringEquals: { 'aws:ResourceTag/who': '${aws:username}' } },
      { 'aws:ResourceTag/who': 'ana', 'aws:username': 'ana' },
      true,
    ],
    [
      'a variable of nothing',
      { StringEquals: { 'aws:ResourceTag/who': '${aws:username}' } },
      { 'aws:ResourceTag/who': '' },
      false,
    ],
  ])('%s', (_name, condition, context, holds) => {
    expect(under(condition, context)).toBe(holds ? 'allowed' : 'implicit')
  })

  it('a variable in a resource', () => {
    const own = { ...allow, Resource: 'arn:aws:rds:*:*:db:${aws:username}' }
    expect(ask(own, { context: { 'aws:username': 'shop' } })).toBe('allowed')
    expect(ask(own, { context: { 'aws:username': 'sh*' } })).toBe('implicit')
    expect(ask(own)).toBe('implicit')
  })
})

describe('IAM-2 a policy that is not one', () => {
  it.each<[string, unknown]>([
    ['text', '{}'],
    ['no version', { Statement: allow }],
    ['the version without variables', { Version: '2008-10-17', Statement: allow }],
    ['no statement', { Version: '2012-10-17' }],
    ['another effect', { ...allow, Effect: 'allow' }],
    ['an unknown element', { ...allow, Principal: '*' }],
    ['no action', { Effect: 'Allow', Resource: '*' }],
    ['two kinds of action', { ...allow, NotAction: 'ec2:*' }],
    ['an action of nobody', { ...allow, Action: 'CreateDBInstance' }],
    ['no resource', { Effect: 'Allow', Action: 'rds:*' }],
    ['a resource that is no ARN', { ...allow, Resource: 'shop' }],
    ['an empty list', { ...allow, Action: [] }],
    ['an action that is no text', { ...allow, Action: [{}] }],
    ['an operator that is not evaluated', { ...allow, Condition: { DateLessThan: { a: 'b' } } }],
    ['a condition that is none', { ...allow, Condition: 'x' }],
  ])('%s', (_name, given) => {
    const document =
      typeof given === 'object' && given !== null && 'Effect' in given
        ? { Version: '2012-10-17', Statement: given }
        : given
    expect(() => readPolicy(document)).toThrow(
      expect.objectContaining({ code: 'MalformedPolicyDocument' }),
    )
  })
})
