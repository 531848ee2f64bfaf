/**
 * Messages of AWS as people have quoted them (aws-cdk, cfn-lint, terraform and others), with ids of our
 * own: what somebody needs in order to mend their file has to stay.
 */
import { describe, expect, it } from 'vitest'
import { KnownNames } from '../../../src/aws/texts/known-names.ts'
import { PERMISSIONS } from '../../../src/permissions/table.ts'
import { withoutValues } from '../../../src/aws/texts/without-values.ts'

const ID = '550e8400-e29b-41d4-a716-446655440000'
const TOKEN = 'a1e9a5c2-0b1f-4a53-8a65-0f2ce4f7be11'
const handled = (message: string, code = 'InvalidRequest'): string =>
  `Resource handler returned message: "${message} (Service: Rds, Status Code: 400, Request ID: ${ID}) (SDK Attempt Count: 1)" (RequestToken: ${TOKEN}, HandlerErrorCode: ${code})`

const names = new KnownNames()
names.addRequest({
  StackName: 'shop-prod',
  TemplateBody: JSON.stringify({
    Resources: {
      Postgres: {
        Type: 'AWS::RDS::DBInstance',
        Properties: {
          DBInstanceIdentifier: 'shop-prod-db',
          KmsKeyId: 'alias/shop',
          MasterUsername: 'app',
        },
      },
      PostgresSecret: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'shop/prod' } },
      PostgresParameters: { Properties: { Parameters: { work_mem: '65536' } } },
    },
  }),
})

// prettier-ignore
const WHOLE = [
  handled('Cannot find version 17.9 for postgres'),
  handled('RDS does not support creating a DB instance with the following combination: DBInstanceClass=db.t2.micro, Engine=mysql, EngineVersion=8.0.39. For supported combinations of instance class and database engine version, see the documentation.'),
  handled('Invalid DB Instance class: db.z9.micro'),
  handled("You can't currently modify the storage of this DB instance because the previous storage change is being optimized."),
  handled('Performance Insights not supported for this configuration.'),
  handled('Cannot upgrade postgres from 17.6 to 16.3'),
  handled('The maximum number of rules per security group has been reached.', 'ServiceLimitExceeded'),
  handled('DB instance shop-prod-db already exists', 'AlreadyExists'),
  handled('You have exceeded your maximum DB instances quota', 'ServiceLimitExceeded'),
  handled('The specified KMS key [alias/shop] does not exist, is not enabled or you do not have permissions to access it.'),
  `Resource handler returned message: "Invalid / Unmodifiable / Unsupported DB Parameter: work_mem" (RequestToken: ${TOKEN}, HandlerErrorCode: InvalidRequest)`,
  `Resource handler returned message: "Resource of type 'AWS::SecretsManager::Secret' with identifier 'shop/prod' already exists." (RequestToken: ${TOKEN}, HandlerErrorCode: AlreadyExists)`,
  `The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Current AZ coverage: us-east-1a. Add subnets to cover at least 2 AZs. (Service: AmazonRDS; Status Code: 400; Error Code: DBSubnetGroupDoesNotCoverEnoughAZs; Request ID: ${ID}; Proxy: null)`,
  'When using automatic failover, there must be at least 2 cache clusters in the replication group. (Service: ElastiCache, Status Code: 400)',
  'Cannot create a publicly accessible DBInstance because customer VPC does not support DNS resolution and/or hostnames.',
  'Some input subnets in [subnet-0123456789abcdef0] are invalid.',
  'The following resource(s) failed to create: [Postgres, PostgresSecret]. Rollback requested by user.',
  'Resource creation cancelled',
  'Resource creation Initiated',
  'Internal Failure',
  'Rate exceeded',
  'Requested update requires the creation of a new physical resource; hence creating one.',
  "The submitted information didn't contain changes. Submit different information to create a change set.",
  'No updates are to be performed.',
  'Stack with id shop-prod does not exist',
  'Stack [shop-prod] cannot be deleted while TerminationProtection is enabled',
  `User: arn:aws:sts::123456789012:assumed-role/plan/run is not authorized to perform: rds:DescribeDBInstances on resource: arn:aws:rds:us-east-1:123456789012:db:* because no identity-based policy allows the rds:DescribeDBInstances action`,
  'User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: secretsmanager:GetSecretValue on resource: shop/prod with an explicit deny in an identity-based policy',
  "Secrets Manager can't find the specified secret.",
  'Could not find a value associated with JSONKey in SecretString',
  handled('The parameter MasterUserPassword is not a valid password because it is shorter than 8 characters.'),
  handled(`The parameter MasterUserPassword is not a valid password. Only printable ASCII characters besides '/', '@', '"', ' ' may be used.`),
  'Invalid AuthToken provided.',
]

/** Whose reader loses a name that nobody here has ever sent, and still knows what to do. */
const WITH_CUTS: readonly (readonly [string, string])[] = [
  [
    'Stack:arn:aws:cloudformation:us-east-1:123456789012:stack/shop-prod/550e8400 is in UPDATE_IN_PROGRESS state and can not be updated.',
    'Stack:arn:aws:cloudformation:us-east-1:123456789012:stack/shop-prod/*** is in UPDATE_IN_PROGRESS state and can not be updated.',
  ],
  [
    handled('DB instance crm-9f already exists', 'AlreadyExists'),
    handled('DB instance *** already exists', 'AlreadyExists'),
  ],
  [
    'DatabaseName zebra cannot be used. It is a reserved word for this engine',
    'DatabaseName *** cannot be used. It is a reserved word for this engine',
  ],
  [
    "Value 'db-9' at 'dBInstanceIdentifier' failed to satisfy constraint: Member must have length less than or equal to 63",
    'Value *** failed to satisfy constraint: Member must have length less than or equal to 63',
  ],
  ['The following hook(s) failed: [Acme::Encrypted::Hook]', 'The following hook(s) failed: ***'],
  [
    "1 validation error detected: Value 'secret' at 'secretString' failed to satisfy constraint: Member must have length less than or equal to 65536",
    "1 validation error detected *** at 'secretString' failed to satisfy constraint: Member must have length less than or equal to 65536",
  ],
]

describe('a message of AWS', () => {
  it.each(WHOLE)('stays as it is: %s', (message) => {
    expect(withoutValues(message, names)).toBe(message)
  })

  it.each(WITH_CUTS)('keeps what matters: %s', (message, shown) => {
    expect(withoutValues(message, names)).toBe(shown)
  })

  it('is as it was when it is cut again', () => {
    for (const message of [...WHOLE, ...WITH_CUTS.map(([message]) => message)]) {
      const once = withoutValues(message, names)
      expect(withoutValues(once, names)).toBe(once)
    }
  })
})

const WHO = 'User: arn:aws:sts::123456789012:assumed-role/deploy/ci'
const ACTIONS = [...new Set(PERMISSIONS.flatMap(({ actions }) => actions))]

it.each(ACTIONS)('a denial of %s keeps its name, and who it is denied to', (action) => {
  const denied = `${WHO} is not authorized to perform: ${action} because no identity-based policy allows the ${action} action`
  const texts = action.startsWith('ec2:')
    ? [denied, `You are not authorized to perform this operation. ${denied}`]
    : [denied]
  for (const text of texts) expect(withoutValues(text, new KnownNames())).toBe(text)
})
