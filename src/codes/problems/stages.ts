/** What is wrong with a stage as a whole: its name, stack, region, account, tags. */
import type { Explanations } from '../explained.ts'

export const STAGE_PROBLEMS = {
  'invalid-stage-name': {
    means: "A stage's name cannot be part of the name of a CloudFormation stack.",
    advice: 'Use letters, digits and hyphens, starting with a letter; at most 126 characters.',
  },
  'stage-names-differ-in-case': {
    means: 'The names of two stages differ only in upper and lower case.',
    advice: 'Rename one of them.',
  },
  'stack-name-too-long': {
    means: 'The name of a stack would have more than 128 characters.',
    advice: 'Shorten `stack` or the stage, or add `stackName`.',
  },
  'stack-used-twice': {
    means: 'Two stages would be the same stack.',
    advice: 'Give one of them another `stackName`.',
  },
  'not-in-defaults': {
    means:
      'A key of `defaults` is for each stage to write: it must differ, or says which data a database has.',
    advice: 'Write the key in the stages.',
  },
  'unused-default': {
    means:
      '`defaults` has values for a database or a bastion that no stage has. It adds none to a stage.',
    advice:
      'Add the database or `bastion:` to the stages that shall have one, or remove the values.',
  },
  'missing-region': {
    means: 'A stage has no region.',
    advice: 'Add `region` to the stage, or to the file for all stages.',
  },
  'unknown-region': {
    means: 'There is no such AWS region.',
    advice: 'Correct the name of the region.',
  },
  'credentials-of-another-account': {
    means: 'The AWS credentials belong to another account than the stage.',
    advice: 'Use credentials of the account that the message names, or correct `account`.',
  },
  'role-in-another-account': {
    means: 'A role of a stage is in another account than the stage or than its other roles.',
    advice: "Name roles of the stage's account, or correct `account`.",
  },
  'another-service-role': {
    means: '`cloudformation-role` is another role than `roles.service` of a stage.',
    advice: 'Leave `cloudformation-role` out: the file names the role of each stage.',
  },
  'too-many-tags': {
    means: 'AWS allows 50 tags on a resource, and tinystacks needs five of them.',
    advice: 'Keep at most 45 tags, or 46 with a `Name` of your own.',
  },
  'tags-differ-in-case': {
    means:
      "Two tags differ only in upper and lower case, which IAM ignores in the tags of a bastion's role.",
    advice: 'Remove one of them.',
  },
  'reserved-tag': {
    means: "A tag's key has a prefix that AWS, RDS or tinystacks reserves.",
    advice: 'Choose another prefix.',
  },
  'invalid-tag-key': {
    means: 'A tag has a key that AWS does not accept.',
    advice: 'Use 1 to 128 letters, digits, spaces and `_ . : / = + - @`.',
  },
  'invalid-tag-value': {
    means: 'A tag has a value that AWS does not accept.',
    advice:
      'Use 1 to 256 letters, digits, spaces and `_ . : / = + - @`; with Postgres or MySQL none that starts with `aws:` or `rds:`.',
  },
} as const satisfies Explanations
