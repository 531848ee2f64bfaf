// Generated from schema/source/tinystacks.json by scripts/generate-config.ts.
/* eslint-disable */
'use strict'
export const validate = validate20
export default validate20
const schema31 = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/tinystacks.schema.json',
  type: 'object',
  required: ['version', 'stack', 'stages'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { type: 'integer', const: 1 },
    stack: { $ref: '#/$defs/name' },
    region: { $ref: '#/$defs/region' },
    account: { $ref: '#/$defs/account' },
    tags: { type: 'object', additionalProperties: { $ref: '#/$defs/text' } },
    defaults: { $ref: '#/$defs/defaults' },
    order: { type: 'string', enum: ['sequence', 'parallel'] },
    stages: {
      type: 'object',
      minProperties: 1,
      maxProperties: 100,
      propertyNames: { $ref: '#/$defs/name' },
      additionalProperties: { $ref: '#/$defs/stage' },
    },
  },
  $defs: {
    name: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9-]*$', maxLength: 126 },
    region: { type: 'string', pattern: '^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$' },
    account: { type: 'string', pattern: '^\\d{12}$' },
    role: {
      type: 'string',
      pattern:
        '^arn:aws(-[a-z]+){0,2}:iam::\\d{12}:role/([!-)+-.0->@-~]+/)*[A-Za-z0-9_+=,.@-]{1,64}$',
      maxLength: 2048,
    },
    roles: {
      type: 'object',
      additionalProperties: false,
      properties: {
        plan: { $ref: '#/$defs/role' },
        deploy: { $ref: '#/$defs/role' },
        service: { $ref: '#/$defs/role' },
      },
    },
    text: { type: ['string', 'number', 'boolean'] },
    cidr: { type: 'string', pattern: '^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$' },
    stage: {
      type: 'object',
      required: ['databases'],
      additionalProperties: false,
      properties: {
        region: { $ref: '#/$defs/region' },
        account: { $ref: '#/$defs/account' },
        roles: { $ref: '#/$defs/roles' },
        protected: { $ref: '#/$defs/protected' },
        interruptions: { $ref: '#/$defs/interruptions' },
        stackName: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9-]*$', maxLength: 128 },
        secretsKmsKey: { $ref: '#/$defs/secretsKmsKey' },
        urls: { $ref: '#/$defs/urls' },
        databases: { $ref: '#/$defs/databases' },
        network: { $ref: '#/$defs/network' },
        bastion: { $ref: '#/$defs/bastion' },
      },
    },
    defaults: {
      type: 'object',
      additionalProperties: false,
      properties: {
        region: { $ref: '#/$defs/region' },
        account: { $ref: '#/$defs/account' },
        roles: { $ref: '#/$defs/roles' },
        protected: { $ref: '#/$defs/protected' },
        interruptions: { $ref: '#/$defs/interruptions' },
        secretsKmsKey: { $ref: '#/$defs/secretsKmsKey' },
        urls: { $ref: '#/$defs/urls' },
        databases: { $ref: '#/$defs/defaultDatabases' },
        network: { allOf: [{ $ref: '#/$defs/network' }, { properties: { cidr: false } }] },
        bastion: { $ref: '#/$defs/bastion' },
      },
    },
    defaultDatabases: {
      type: ['object', 'null'],
      additionalProperties: false,
      properties: {
        postgres: { allOf: [{ $ref: '#/$defs/postgres' }, { $ref: '#/$defs/withoutSource' }] },
        mysql: { allOf: [{ $ref: '#/$defs/mysql' }, { $ref: '#/$defs/withoutSource' }] },
        redis: { allOf: [{ $ref: '#/$defs/redis' }, { $ref: '#/$defs/withoutSource' }] },
      },
    },
    withoutSource: { properties: { existing: false, replicaOf: false, restoreFrom: false } },
    protected: { type: 'boolean' },
    interruptions: { type: 'string', enum: ['allow', 'ask'] },
    secretsKmsKey: { $ref: '#/$defs/kmsKey' },
    urls: { type: 'boolean' },
    databases: {
      type: ['object', 'null'],
      additionalProperties: false,
      properties: {
        postgres: { $ref: '#/$defs/postgres' },
        mysql: { $ref: '#/$defs/mysql' },
        redis: { $ref: '#/$defs/redis' },
      },
    },
    network: {
      type: 'object',
      additionalProperties: false,
      dependentRequired: { vpc: ['subnets'], subnets: ['vpc'] },
      properties: {
        vpc: { type: 'string', pattern: '^vpc-([0-9a-f]{8}|[0-9a-f]{17})$' },
        subnets: {
          type: 'array',
          minItems: 2,
          maxItems: 20,
          items: { type: 'string', pattern: '^subnet-([0-9a-f]{8}|[0-9a-f]{17})$' },
        },
        bastionSubnet: { type: 'string', pattern: '^subnet-([0-9a-f]{8}|[0-9a-f]{17})$' },
        cidr: { $ref: '#/$defs/cidr' },
        zones: { type: 'integer', enum: [2, 3] },
        allowFrom: {
          type: 'array',
          maxItems: 50,
          items: {
            type: 'string',
            pattern: '^(sg-([0-9a-f]{8}|[0-9a-f]{17})|\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2})$',
          },
        },
      },
    },
    bastion: {
      type: ['object', 'null'],
      additionalProperties: false,
      properties: {
        access: { type: 'string', enum: ['ssh', 'session-manager'] },
        allow: { type: 'array', maxItems: 50, items: { $ref: '#/$defs/cidr' } },
        endpoints: { type: 'boolean' },
        keys: {
          type: 'array',
          maxItems: 50,
          items: {
            type: 'string',
            pattern:
              '^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+( .*)?$',
          },
        },
      },
    },
    postgres: {
      type: ['object', 'null'],
      additionalProperties: false,
      properties: {
        version: { type: 'string', pattern: '^\\d+(\\.\\d+)?$' },
        instance: { $ref: '#/$defs/dbInstance' },
        storage: { $ref: '#/$defs/storage' },
        database: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]*$', maxLength: 63 },
        username: { $ref: '#/$defs/username' },
        multiAz: { $ref: '#/$defs/multiAz' },
        backupDays: { $ref: '#/$defs/dbBackupDays' },
        backupWindow: { $ref: '#/$defs/backupWindow' },
        maintenanceWindow: { $ref: '#/$defs/maintenanceWindow' },
        apply: { $ref: '#/$defs/apply' },
        readReplica: { $ref: '#/$defs/readReplica' },
        parameters: { $ref: '#/$defs/parameters' },
        logs: {
          type: 'array',
          uniqueItems: true,
          items: { type: 'string', enum: ['postgresql', 'upgrade', 'iam-db-auth-error'] },
        },
        kmsKey: { $ref: '#/$defs/kmsKey' },
        iamAuthentication: { $ref: '#/$defs/iamAuthentication' },
        monitoring: { $ref: '#/$defs/monitoring' },
        autoMinorVersionUpgrade: { $ref: '#/$defs/autoMinorVersionUpgrade' },
        allowMajorUpgrade: { $ref: '#/$defs/allowMajorUpgrade' },
        existing: { $ref: '#/$defs/existing' },
        replicaOf: { $ref: '#/$defs/replicaOf' },
        restoreFrom: { $ref: '#/$defs/restoreFrom' },
      },
    },
    mysql: {
      type: ['object', 'null'],
      additionalProperties: false,
      properties: {
        version: { type: 'string', pattern: '^\\d+(\\.\\d+){0,2}$' },
        instance: { $ref: '#/$defs/dbInstance' },
        storage: { $ref: '#/$defs/storage' },
        database: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]*$', maxLength: 64 },
        username: { $ref: '#/$defs/username' },
        multiAz: { $ref: '#/$defs/multiAz' },
        backupDays: { $ref: '#/$defs/dbBackupDays' },
        backupWindow: { $ref: '#/$defs/backupWindow' },
        maintenanceWindow: { $ref: '#/$defs/maintenanceWindow' },
        apply: { $ref: '#/$defs/apply' },
        readReplica: { $ref: '#/$defs/readReplica' },
        parameters: { $ref: '#/$defs/parameters' },
        logs: {
          type: 'array',
          uniqueItems: true,
          items: {
            type: 'string',
            enum: ['audit', 'error', 'general', 'slowquery', 'iam-db-auth-error'],
          },
        },
        kmsKey: { $ref: '#/$defs/kmsKey' },
        iamAuthentication: { $ref: '#/$defs/iamAuthentication' },
        monitoring: { $ref: '#/$defs/monitoring' },
        autoMinorVersionUpgrade: { $ref: '#/$defs/autoMinorVersionUpgrade' },
        allowMajorUpgrade: { $ref: '#/$defs/allowMajorUpgrade' },
        existing: { $ref: '#/$defs/existing' },
        replicaOf: { $ref: '#/$defs/replicaOf' },
        restoreFrom: { $ref: '#/$defs/restoreFrom' },
      },
    },
    redis: {
      type: ['object', 'null'],
      additionalProperties: false,
      properties: {
        engine: { type: 'string', enum: ['valkey', 'redis'] },
        version: { type: 'string', pattern: '^\\d+\\.\\d+$' },
        instance: { type: 'string', pattern: '^cache\\.[a-z0-9-]+\\.[a-z0-9]+$' },
        replicas: { type: 'integer', minimum: 0, maximum: 5 },
        multiAz: { type: 'boolean' },
        parameters: { $ref: '#/$defs/parameters' },
        backupDays: { type: 'integer', minimum: 0, maximum: 35 },
        backupWindow: { $ref: '#/$defs/backupWindow' },
        maintenanceWindow: { $ref: '#/$defs/maintenanceWindow' },
        apply: { type: 'string', enum: ['now', 'window'] },
        autoMinorVersionUpgrade: { $ref: '#/$defs/autoMinorVersionUpgrade' },
        kmsKey: { $ref: '#/$defs/kmsKey' },
        existing: { $ref: '#/$defs/existing' },
        restoreFrom: { $ref: '#/$defs/restoreFrom' },
      },
    },
    storage: {
      type: 'object',
      additionalProperties: false,
      properties: {
        size: { type: 'integer', minimum: 20, maximum: 65536 },
        max: { type: 'integer', minimum: 22, maximum: 65536 },
        type: { type: 'string', enum: ['gp3', 'gp2', 'io1', 'io2'] },
        iops: { type: 'integer', minimum: 1000, maximum: 256000 },
      },
    },
    dbInstance: { type: 'string', pattern: '^db\\.[a-z0-9-]+\\.[a-z0-9]+$' },
    username: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]*$', maxLength: 16 },
    multiAz: { type: 'boolean' },
    dbBackupDays: { type: 'integer', minimum: 0, maximum: 35 },
    backupWindow: {
      type: 'string',
      pattern: '^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$',
    },
    maintenanceWindow: {
      type: 'string',
      pattern:
        '^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$',
    },
    apply: { type: 'string', enum: ['now', 'window'] },
    readReplica: { type: 'boolean' },
    parameters: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
    kmsKey: {
      type: 'string',
      pattern:
        '^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$',
    },
    iamAuthentication: { type: 'boolean' },
    monitoring: { type: 'integer', enum: [0, 1, 5, 10, 15, 30, 60] },
    autoMinorVersionUpgrade: { type: 'boolean' },
    allowMajorUpgrade: { type: 'boolean' },
    existing: {
      type: 'object',
      additionalProperties: false,
      properties: {
        identifier: { type: 'string', pattern: '^[A-Za-z](-?[A-Za-z0-9]){0,62}$' },
        arn: {
          type: 'string',
          pattern:
            '^arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(db|cluster):[A-Za-z](-?[A-Za-z0-9]){0,62}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(replicationgroup|serverlesscache|cluster):[A-Za-z](-?[A-Za-z0-9]){0,49})$',
        },
        region: { $ref: '#/$defs/region' },
        secret: {
          type: 'string',
          pattern:
            '^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:secret:[A-Za-z0-9/_+=.@-]{1,512}-[A-Za-z0-9]{6}$',
        },
        allowFrom: { type: 'boolean' },
      },
    },
    replicaOf: {
      type: 'string',
      pattern:
        '^([A-Za-z][A-Za-z0-9-]*|arn:aws(-[a-z]+){0,2}:rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:db:[A-Za-z](-?[A-Za-z0-9]){0,62})$',
    },
    restoreFrom: {
      type: 'object',
      additionalProperties: false,
      properties: {
        snapshot: {
          type: 'string',
          pattern:
            "^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$",
        },
        time: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
        source: { type: 'string', pattern: '^[A-Za-z](-?[A-Za-z0-9]){0,62}$' },
      },
    },
  },
}
const schema32 = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9-]*$', maxLength: 126 }
const schema33 = { type: 'string', pattern: '^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$' }
const schema34 = { type: 'string', pattern: '^\\d{12}$' }
const schema35 = { type: ['string', 'number', 'boolean'] }
const func1 = Object.prototype.hasOwnProperty
const pattern4 = new RegExp('^[A-Za-z][A-Za-z0-9-]*$', 'u')
const pattern5 = new RegExp('^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$', 'u')
const pattern6 = new RegExp('^\\d{12}$', 'u')
const schema36 = {
  type: 'object',
  additionalProperties: false,
  properties: {
    region: { $ref: '#/$defs/region' },
    account: { $ref: '#/$defs/account' },
    roles: { $ref: '#/$defs/roles' },
    protected: { $ref: '#/$defs/protected' },
    interruptions: { $ref: '#/$defs/interruptions' },
    secretsKmsKey: { $ref: '#/$defs/secretsKmsKey' },
    urls: { $ref: '#/$defs/urls' },
    databases: { $ref: '#/$defs/defaultDatabases' },
    network: { allOf: [{ $ref: '#/$defs/network' }, { properties: { cidr: false } }] },
    bastion: { $ref: '#/$defs/bastion' },
  },
}
const schema43 = { type: 'boolean' }
const schema44 = { type: 'string', enum: ['allow', 'ask'] }
const schema45 = {
  type: 'string',
  pattern:
    '^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$',
}
const schema46 = { type: 'boolean' }
const pattern12 = new RegExp(
  '^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$',
  'u',
)
const schema39 = {
  type: 'object',
  additionalProperties: false,
  properties: {
    plan: { $ref: '#/$defs/role' },
    deploy: { $ref: '#/$defs/role' },
    service: { $ref: '#/$defs/role' },
  },
}
const schema40 = {
  type: 'string',
  pattern: '^arn:aws(-[a-z]+){0,2}:iam::\\d{12}:role/([!-)+-.0->@-~]+/)*[A-Za-z0-9_+=,.@-]{1,64}$',
  maxLength: 2048,
}
const pattern9 = new RegExp(
  '^arn:aws(-[a-z]+){0,2}:iam::\\d{12}:role/([!-)+-.0->@-~]+/)*[A-Za-z0-9_+=,.@-]{1,64}$',
  'u',
)

function validate22(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate22.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'plan' || key0 === 'deploy' || key0 === 'service')) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
    if (data.plan !== undefined) {
      let data0 = data.plan
      if (typeof data0 === 'string') {
        if (data0.length > 2048) {
          const err1 = {
            instancePath: instancePath + '/plan',
            schemaPath: '#/$defs/role/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
          }
          if (vErrors === null) {
            vErrors = [err1]
          } else {
            vErrors.push(err1)
          }
          errors++
        }
        if (!pattern9.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/plan',
            schemaPath: '#/$defs/role/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^arn:aws(-[a-z]+){0,2}:iam::\\d{12}:role/([!-)+-.0->@-~]+/)*[A-Za-z0-9_+=,.@-]{1,64}$',
            },
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/plan',
          schemaPath: '#/$defs/role/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.deploy !== undefined) {
      let data1 = data.deploy
      if (typeof data1 === 'string') {
        if (data1.length > 2048) {
          const err4 = {
            instancePath: instancePath + '/deploy',
            schemaPath: '#/$defs/role/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
        if (!pattern9.test(data1)) {
          const err5 = {
            instancePath: instancePath + '/deploy',
            schemaPath: '#/$defs/role/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^arn:aws(-[a-z]+){0,2}:iam::\\d{12}:role/([!-)+-.0->@-~]+/)*[A-Za-z0-9_+=,.@-]{1,64}$',
            },
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/deploy',
          schemaPath: '#/$defs/role/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.service !== undefined) {
      let data2 = data.service
      if (typeof data2 === 'string') {
        if (data2.length > 2048) {
          const err7 = {
            instancePath: instancePath + '/service',
            schemaPath: '#/$defs/role/maxLength',
            keyword: 'maxLength',
            params: { limit: 2048 },
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
        if (!pattern9.test(data2)) {
          const err8 = {
            instancePath: instancePath + '/service',
            schemaPath: '#/$defs/role/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^arn:aws(-[a-z]+){0,2}:iam::\\d{12}:role/([!-)+-.0->@-~]+/)*[A-Za-z0-9_+=,.@-]{1,64}$',
            },
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/service',
          schemaPath: '#/$defs/role/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
  } else {
    const err10 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    }
    if (vErrors === null) {
      vErrors = [err10]
    } else {
      vErrors.push(err10)
    }
    errors++
  }
  validate22.errors = vErrors
  return errors === 0
}
validate22.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

const schema47 = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    postgres: { allOf: [{ $ref: '#/$defs/postgres' }, { $ref: '#/$defs/withoutSource' }] },
    mysql: { allOf: [{ $ref: '#/$defs/mysql' }, { $ref: '#/$defs/withoutSource' }] },
    redis: { allOf: [{ $ref: '#/$defs/redis' }, { $ref: '#/$defs/withoutSource' }] },
  },
}
const schema68 = { properties: { existing: false, replicaOf: false, restoreFrom: false } }
const schema48 = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    version: { type: 'string', pattern: '^\\d+(\\.\\d+)?$' },
    instance: { $ref: '#/$defs/dbInstance' },
    storage: { $ref: '#/$defs/storage' },
    database: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]*$', maxLength: 63 },
    username: { $ref: '#/$defs/username' },
    multiAz: { $ref: '#/$defs/multiAz' },
    backupDays: { $ref: '#/$defs/dbBackupDays' },
    backupWindow: { $ref: '#/$defs/backupWindow' },
    maintenanceWindow: { $ref: '#/$defs/maintenanceWindow' },
    apply: { $ref: '#/$defs/apply' },
    readReplica: { $ref: '#/$defs/readReplica' },
    parameters: { $ref: '#/$defs/parameters' },
    logs: {
      type: 'array',
      uniqueItems: true,
      items: { type: 'string', enum: ['postgresql', 'upgrade', 'iam-db-auth-error'] },
    },
    kmsKey: { $ref: '#/$defs/kmsKey' },
    iamAuthentication: { $ref: '#/$defs/iamAuthentication' },
    monitoring: { $ref: '#/$defs/monitoring' },
    autoMinorVersionUpgrade: { $ref: '#/$defs/autoMinorVersionUpgrade' },
    allowMajorUpgrade: { $ref: '#/$defs/allowMajorUpgrade' },
    existing: { $ref: '#/$defs/existing' },
    replicaOf: { $ref: '#/$defs/replicaOf' },
    restoreFrom: { $ref: '#/$defs/restoreFrom' },
  },
}
const schema49 = { type: 'string', pattern: '^db\\.[a-z0-9-]+\\.[a-z0-9]+$' }
const schema50 = {
  type: 'object',
  additionalProperties: false,
  properties: {
    size: { type: 'integer', minimum: 20, maximum: 65536 },
    max: { type: 'integer', minimum: 22, maximum: 65536 },
    type: { type: 'string', enum: ['gp3', 'gp2', 'io1', 'io2'] },
    iops: { type: 'integer', minimum: 1000, maximum: 256000 },
  },
}
const schema51 = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]*$', maxLength: 16 }
const schema52 = { type: 'boolean' }
const schema53 = { type: 'integer', minimum: 0, maximum: 35 }
const schema54 = {
  type: 'string',
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$',
}
const schema55 = {
  type: 'string',
  pattern:
    '^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$',
}
const schema56 = { type: 'string', enum: ['now', 'window'] }
const schema57 = { type: 'boolean' }
const schema58 = { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } }
const schema60 = { type: 'boolean' }
const schema61 = { type: 'integer', enum: [0, 1, 5, 10, 15, 30, 60] }
const schema62 = { type: 'boolean' }
const schema63 = { type: 'boolean' }
const schema66 = {
  type: 'string',
  pattern:
    '^([A-Za-z][A-Za-z0-9-]*|arn:aws(-[a-z]+){0,2}:rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:db:[A-Za-z](-?[A-Za-z0-9]){0,62})$',
}
const schema67 = {
  type: 'object',
  additionalProperties: false,
  properties: {
    snapshot: {
      type: 'string',
      pattern:
        "^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$",
    },
    time: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
    source: { type: 'string', pattern: '^[A-Za-z](-?[A-Za-z0-9]){0,62}$' },
  },
}
const pattern13 = new RegExp('^\\d+(\\.\\d+)?$', 'u')
const pattern14 = new RegExp('^db\\.[a-z0-9-]+\\.[a-z0-9]+$', 'u')
const pattern15 = new RegExp('^[A-Za-z][A-Za-z0-9_]*$', 'u')
const pattern17 = new RegExp('^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$', 'u')
const pattern18 = new RegExp(
  '^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$',
  'u',
)
const pattern24 = new RegExp(
  '^([A-Za-z][A-Za-z0-9-]*|arn:aws(-[a-z]+){0,2}:rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:db:[A-Za-z](-?[A-Za-z0-9]){0,62})$',
  'u',
)
const pattern25 = new RegExp(
  "^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$",
  'u',
)
const pattern26 = new RegExp('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$', 'u')
const pattern20 = new RegExp('^[A-Za-z](-?[A-Za-z0-9]){0,62}$', 'u')
const schema64 = {
  type: 'object',
  additionalProperties: false,
  properties: {
    identifier: { type: 'string', pattern: '^[A-Za-z](-?[A-Za-z0-9]){0,62}$' },
    arn: {
      type: 'string',
      pattern:
        '^arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(db|cluster):[A-Za-z](-?[A-Za-z0-9]){0,62}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(replicationgroup|serverlesscache|cluster):[A-Za-z](-?[A-Za-z0-9]){0,49})$',
    },
    region: { $ref: '#/$defs/region' },
    secret: {
      type: 'string',
      pattern:
        '^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:secret:[A-Za-z0-9/_+=.@-]{1,512}-[A-Za-z0-9]{6}$',
    },
    allowFrom: { type: 'boolean' },
  },
}
const pattern21 = new RegExp(
  '^arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(db|cluster):[A-Za-z](-?[A-Za-z0-9]){0,62}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(replicationgroup|serverlesscache|cluster):[A-Za-z](-?[A-Za-z0-9]){0,49})$',
  'u',
)
const pattern23 = new RegExp(
  '^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:secret:[A-Za-z0-9/_+=.@-]{1,512}-[A-Za-z0-9]{6}$',
  'u',
)

function validate26(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate26.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(
        key0 === 'identifier' ||
        key0 === 'arn' ||
        key0 === 'region' ||
        key0 === 'secret' ||
        key0 === 'allowFrom'
      )) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
    if (data.identifier !== undefined) {
      let data0 = data.identifier
      if (typeof data0 === 'string') {
        if (!pattern20.test(data0)) {
          const err1 = {
            instancePath: instancePath + '/identifier',
            schemaPath: '#/properties/identifier/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z](-?[A-Za-z0-9]){0,62}$' },
          }
          if (vErrors === null) {
            vErrors = [err1]
          } else {
            vErrors.push(err1)
          }
          errors++
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/identifier',
          schemaPath: '#/properties/identifier/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.arn !== undefined) {
      let data1 = data.arn
      if (typeof data1 === 'string') {
        if (!pattern21.test(data1)) {
          const err3 = {
            instancePath: instancePath + '/arn',
            schemaPath: '#/properties/arn/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(db|cluster):[A-Za-z](-?[A-Za-z0-9]){0,62}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(replicationgroup|serverlesscache|cluster):[A-Za-z](-?[A-Za-z0-9]){0,49})$',
            },
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/arn',
          schemaPath: '#/properties/arn/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.region !== undefined) {
      let data2 = data.region
      if (typeof data2 === 'string') {
        if (!pattern5.test(data2)) {
          const err5 = {
            instancePath: instancePath + '/region',
            schemaPath: '#/$defs/region/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$' },
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
      } else {
        const err6 = {
          instancePath: instancePath + '/region',
          schemaPath: '#/$defs/region/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.secret !== undefined) {
      let data3 = data.secret
      if (typeof data3 === 'string') {
        if (!pattern23.test(data3)) {
          const err7 = {
            instancePath: instancePath + '/secret',
            schemaPath: '#/properties/secret/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^arn:aws(-[a-z]+){0,2}:secretsmanager:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:secret:[A-Za-z0-9/_+=.@-]{1,512}-[A-Za-z0-9]{6}$',
            },
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
      } else {
        const err8 = {
          instancePath: instancePath + '/secret',
          schemaPath: '#/properties/secret/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.allowFrom !== undefined) {
      if (typeof data.allowFrom !== 'boolean') {
        const err9 = {
          instancePath: instancePath + '/allowFrom',
          schemaPath: '#/properties/allowFrom/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
  } else {
    const err10 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    }
    if (vErrors === null) {
      vErrors = [err10]
    } else {
      vErrors.push(err10)
    }
    errors++
  }
  validate26.errors = vErrors
  return errors === 0
}
validate26.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

function validate25(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate25.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!(data && typeof data == 'object' && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: schema48.type },
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema48.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.version !== undefined) {
      let data0 = data.version
      if (typeof data0 === 'string') {
        if (!pattern13.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/version',
            schemaPath: '#/properties/version/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d+(\\.\\d+)?$' },
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/version',
          schemaPath: '#/properties/version/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.instance !== undefined) {
      let data1 = data.instance
      if (typeof data1 === 'string') {
        if (!pattern14.test(data1)) {
          const err4 = {
            instancePath: instancePath + '/instance',
            schemaPath: '#/$defs/dbInstance/pattern',
            keyword: 'pattern',
            params: { pattern: '^db\\.[a-z0-9-]+\\.[a-z0-9]+$' },
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/instance',
          schemaPath: '#/$defs/dbInstance/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.storage !== undefined) {
      let data2 = data.storage
      if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
        for (const key1 in data2) {
          if (!(key1 === 'size' || key1 === 'max' || key1 === 'type' || key1 === 'iops')) {
            const err6 = {
              instancePath: instancePath + '/storage',
              schemaPath: '#/$defs/storage/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
            }
            if (vErrors === null) {
              vErrors = [err6]
            } else {
              vErrors.push(err6)
            }
            errors++
          }
        }
        if (data2.size !== undefined) {
          let data3 = data2.size
          if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            const err7 = {
              instancePath: instancePath + '/storage/size',
              schemaPath: '#/$defs/storage/properties/size/type',
              keyword: 'type',
              params: { type: 'integer' },
            }
            if (vErrors === null) {
              vErrors = [err7]
            } else {
              vErrors.push(err7)
            }
            errors++
          }
          if (typeof data3 == 'number' && isFinite(data3)) {
            if (data3 > 65536 || isNaN(data3)) {
              const err8 = {
                instancePath: instancePath + '/storage/size',
                schemaPath: '#/$defs/storage/properties/size/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 65536 },
              }
              if (vErrors === null) {
                vErrors = [err8]
              } else {
                vErrors.push(err8)
              }
              errors++
            }
            if (data3 < 20 || isNaN(data3)) {
              const err9 = {
                instancePath: instancePath + '/storage/size',
                schemaPath: '#/$defs/storage/properties/size/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 20 },
              }
              if (vErrors === null) {
                vErrors = [err9]
              } else {
                vErrors.push(err9)
              }
              errors++
            }
          }
        }
        if (data2.max !== undefined) {
          let data4 = data2.max
          if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            const err10 = {
              instancePath: instancePath + '/storage/max',
              schemaPath: '#/$defs/storage/properties/max/type',
              keyword: 'type',
              params: { type: 'integer' },
            }
            if (vErrors === null) {
              vErrors = [err10]
            } else {
              vErrors.push(err10)
            }
            errors++
          }
          if (typeof data4 == 'number' && isFinite(data4)) {
            if (data4 > 65536 || isNaN(data4)) {
              const err11 = {
                instancePath: instancePath + '/storage/max',
                schemaPath: '#/$defs/storage/properties/max/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 65536 },
              }
              if (vErrors === null) {
                vErrors = [err11]
              } else {
                vErrors.push(err11)
              }
              errors++
            }
            if (data4 < 22 || isNaN(data4)) {
              const err12 = {
                instancePath: instancePath + '/storage/max',
                schemaPath: '#/$defs/storage/properties/max/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 22 },
              }
              if (vErrors === null) {
                vErrors = [err12]
              } else {
                vErrors.push(err12)
              }
              errors++
            }
          }
        }
        if (data2.type !== undefined) {
          let data5 = data2.type
          if (typeof data5 !== 'string') {
            const err13 = {
              instancePath: instancePath + '/storage/type',
              schemaPath: '#/$defs/storage/properties/type/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err13]
            } else {
              vErrors.push(err13)
            }
            errors++
          }
          if (!(data5 === 'gp3' || data5 === 'gp2' || data5 === 'io1' || data5 === 'io2')) {
            const err14 = {
              instancePath: instancePath + '/storage/type',
              schemaPath: '#/$defs/storage/properties/type/enum',
              keyword: 'enum',
              params: { allowedValues: schema50.properties.type.enum },
            }
            if (vErrors === null) {
              vErrors = [err14]
            } else {
              vErrors.push(err14)
            }
            errors++
          }
        }
        if (data2.iops !== undefined) {
          let data6 = data2.iops
          if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            const err15 = {
              instancePath: instancePath + '/storage/iops',
              schemaPath: '#/$defs/storage/properties/iops/type',
              keyword: 'type',
              params: { type: 'integer' },
            }
            if (vErrors === null) {
              vErrors = [err15]
            } else {
              vErrors.push(err15)
            }
            errors++
          }
          if (typeof data6 == 'number' && isFinite(data6)) {
            if (data6 > 256000 || isNaN(data6)) {
              const err16 = {
                instancePath: instancePath + '/storage/iops',
                schemaPath: '#/$defs/storage/properties/iops/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 256000 },
              }
              if (vErrors === null) {
                vErrors = [err16]
              } else {
                vErrors.push(err16)
              }
              errors++
            }
            if (data6 < 1000 || isNaN(data6)) {
              const err17 = {
                instancePath: instancePath + '/storage/iops',
                schemaPath: '#/$defs/storage/properties/iops/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1000 },
              }
              if (vErrors === null) {
                vErrors = [err17]
              } else {
                vErrors.push(err17)
              }
              errors++
            }
          }
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/storage',
          schemaPath: '#/$defs/storage/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
    }
    if (data.database !== undefined) {
      let data7 = data.database
      if (typeof data7 === 'string') {
        if (data7.length > 63) {
          const err19 = {
            instancePath: instancePath + '/database',
            schemaPath: '#/properties/database/maxLength',
            keyword: 'maxLength',
            params: { limit: 63 },
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
        if (!pattern15.test(data7)) {
          const err20 = {
            instancePath: instancePath + '/database',
            schemaPath: '#/properties/database/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
          }
          if (vErrors === null) {
            vErrors = [err20]
          } else {
            vErrors.push(err20)
          }
          errors++
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/database',
          schemaPath: '#/properties/database/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err21]
        } else {
          vErrors.push(err21)
        }
        errors++
      }
    }
    if (data.username !== undefined) {
      let data8 = data.username
      if (typeof data8 === 'string') {
        if (data8.length > 16) {
          const err22 = {
            instancePath: instancePath + '/username',
            schemaPath: '#/$defs/username/maxLength',
            keyword: 'maxLength',
            params: { limit: 16 },
          }
          if (vErrors === null) {
            vErrors = [err22]
          } else {
            vErrors.push(err22)
          }
          errors++
        }
        if (!pattern15.test(data8)) {
          const err23 = {
            instancePath: instancePath + '/username',
            schemaPath: '#/$defs/username/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
          }
          if (vErrors === null) {
            vErrors = [err23]
          } else {
            vErrors.push(err23)
          }
          errors++
        }
      } else {
        const err24 = {
          instancePath: instancePath + '/username',
          schemaPath: '#/$defs/username/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err24]
        } else {
          vErrors.push(err24)
        }
        errors++
      }
    }
    if (data.multiAz !== undefined) {
      if (typeof data.multiAz !== 'boolean') {
        const err25 = {
          instancePath: instancePath + '/multiAz',
          schemaPath: '#/$defs/multiAz/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err25]
        } else {
          vErrors.push(err25)
        }
        errors++
      }
    }
    if (data.backupDays !== undefined) {
      let data10 = data.backupDays
      if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        const err26 = {
          instancePath: instancePath + '/backupDays',
          schemaPath: '#/$defs/dbBackupDays/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err26]
        } else {
          vErrors.push(err26)
        }
        errors++
      }
      if (typeof data10 == 'number' && isFinite(data10)) {
        if (data10 > 35 || isNaN(data10)) {
          const err27 = {
            instancePath: instancePath + '/backupDays',
            schemaPath: '#/$defs/dbBackupDays/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 35 },
          }
          if (vErrors === null) {
            vErrors = [err27]
          } else {
            vErrors.push(err27)
          }
          errors++
        }
        if (data10 < 0 || isNaN(data10)) {
          const err28 = {
            instancePath: instancePath + '/backupDays',
            schemaPath: '#/$defs/dbBackupDays/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err28]
          } else {
            vErrors.push(err28)
          }
          errors++
        }
      }
    }
    if (data.backupWindow !== undefined) {
      let data11 = data.backupWindow
      if (typeof data11 === 'string') {
        if (!pattern17.test(data11)) {
          const err29 = {
            instancePath: instancePath + '/backupWindow',
            schemaPath: '#/$defs/backupWindow/pattern',
            keyword: 'pattern',
            params: { pattern: '^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$' },
          }
          if (vErrors === null) {
            vErrors = [err29]
          } else {
            vErrors.push(err29)
          }
          errors++
        }
      } else {
        const err30 = {
          instancePath: instancePath + '/backupWindow',
          schemaPath: '#/$defs/backupWindow/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err30]
        } else {
          vErrors.push(err30)
        }
        errors++
      }
    }
    if (data.maintenanceWindow !== undefined) {
      let data12 = data.maintenanceWindow
      if (typeof data12 === 'string') {
        if (!pattern18.test(data12)) {
          const err31 = {
            instancePath: instancePath + '/maintenanceWindow',
            schemaPath: '#/$defs/maintenanceWindow/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$',
            },
          }
          if (vErrors === null) {
            vErrors = [err31]
          } else {
            vErrors.push(err31)
          }
          errors++
        }
      } else {
        const err32 = {
          instancePath: instancePath + '/maintenanceWindow',
          schemaPath: '#/$defs/maintenanceWindow/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err32]
        } else {
          vErrors.push(err32)
        }
        errors++
      }
    }
    if (data.apply !== undefined) {
      let data13 = data.apply
      if (typeof data13 !== 'string') {
        const err33 = {
          instancePath: instancePath + '/apply',
          schemaPath: '#/$defs/apply/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err33]
        } else {
          vErrors.push(err33)
        }
        errors++
      }
      if (!(data13 === 'now' || data13 === 'window')) {
        const err34 = {
          instancePath: instancePath + '/apply',
          schemaPath: '#/$defs/apply/enum',
          keyword: 'enum',
          params: { allowedValues: schema56.enum },
        }
        if (vErrors === null) {
          vErrors = [err34]
        } else {
          vErrors.push(err34)
        }
        errors++
      }
    }
    if (data.readReplica !== undefined) {
      if (typeof data.readReplica !== 'boolean') {
        const err35 = {
          instancePath: instancePath + '/readReplica',
          schemaPath: '#/$defs/readReplica/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err35]
        } else {
          vErrors.push(err35)
        }
        errors++
      }
    }
    if (data.parameters !== undefined) {
      let data15 = data.parameters
      if (data15 && typeof data15 == 'object' && !Array.isArray(data15)) {
        for (const key2 in data15) {
          let data16 = data15[key2]
          if (
            typeof data16 !== 'string' &&
            !(typeof data16 == 'number' && isFinite(data16)) &&
            typeof data16 !== 'boolean'
          ) {
            const err36 = {
              instancePath:
                instancePath + '/parameters/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/$defs/parameters/additionalProperties/type',
              keyword: 'type',
              params: { type: schema58.additionalProperties.type },
            }
            if (vErrors === null) {
              vErrors = [err36]
            } else {
              vErrors.push(err36)
            }
            errors++
          }
        }
      } else {
        const err37 = {
          instancePath: instancePath + '/parameters',
          schemaPath: '#/$defs/parameters/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err37]
        } else {
          vErrors.push(err37)
        }
        errors++
      }
    }
    if (data.logs !== undefined) {
      let data17 = data.logs
      if (Array.isArray(data17)) {
        const len0 = data17.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data18 = data17[i0]
          if (typeof data18 !== 'string') {
            const err38 = {
              instancePath: instancePath + '/logs/' + i0,
              schemaPath: '#/properties/logs/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err38]
            } else {
              vErrors.push(err38)
            }
            errors++
          }
          if (!(
            data18 === 'postgresql' ||
            data18 === 'upgrade' ||
            data18 === 'iam-db-auth-error'
          )) {
            const err39 = {
              instancePath: instancePath + '/logs/' + i0,
              schemaPath: '#/properties/logs/items/enum',
              keyword: 'enum',
              params: { allowedValues: schema48.properties.logs.items.enum },
            }
            if (vErrors === null) {
              vErrors = [err39]
            } else {
              vErrors.push(err39)
            }
            errors++
          }
        }
        let i1 = data17.length
        let j0
        if (i1 > 1) {
          const indices0 = {}
          for (; i1--;) {
            let item0 = data17[i1]
            if (typeof item0 !== 'string') {
              continue
            }
            if (typeof indices0[item0] == 'number') {
              j0 = indices0[item0]
              const err40 = {
                instancePath: instancePath + '/logs',
                schemaPath: '#/properties/logs/uniqueItems',
                keyword: 'uniqueItems',
                params: { i: i1, j: j0 },
              }
              if (vErrors === null) {
                vErrors = [err40]
              } else {
                vErrors.push(err40)
              }
              errors++
              break
            }
            indices0[item0] = i1
          }
        }
      } else {
        const err41 = {
          instancePath: instancePath + '/logs',
          schemaPath: '#/properties/logs/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err41]
        } else {
          vErrors.push(err41)
        }
        errors++
      }
    }
    if (data.kmsKey !== undefined) {
      let data19 = data.kmsKey
      if (typeof data19 === 'string') {
        if (!pattern12.test(data19)) {
          const err42 = {
            instancePath: instancePath + '/kmsKey',
            schemaPath: '#/$defs/kmsKey/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$',
            },
          }
          if (vErrors === null) {
            vErrors = [err42]
          } else {
            vErrors.push(err42)
          }
          errors++
        }
      } else {
        const err43 = {
          instancePath: instancePath + '/kmsKey',
          schemaPath: '#/$defs/kmsKey/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err43]
        } else {
          vErrors.push(err43)
        }
        errors++
      }
    }
    if (data.iamAuthentication !== undefined) {
      if (typeof data.iamAuthentication !== 'boolean') {
        const err44 = {
          instancePath: instancePath + '/iamAuthentication',
          schemaPath: '#/$defs/iamAuthentication/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err44]
        } else {
          vErrors.push(err44)
        }
        errors++
      }
    }
    if (data.monitoring !== undefined) {
      let data21 = data.monitoring
      if (!(typeof data21 == 'number' && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
        const err45 = {
          instancePath: instancePath + '/monitoring',
          schemaPath: '#/$defs/monitoring/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err45]
        } else {
          vErrors.push(err45)
        }
        errors++
      }
      if (!(
        data21 === 0 ||
        data21 === 1 ||
        data21 === 5 ||
        data21 === 10 ||
        data21 === 15 ||
        data21 === 30 ||
        data21 === 60
      )) {
        const err46 = {
          instancePath: instancePath + '/monitoring',
          schemaPath: '#/$defs/monitoring/enum',
          keyword: 'enum',
          params: { allowedValues: schema61.enum },
        }
        if (vErrors === null) {
          vErrors = [err46]
        } else {
          vErrors.push(err46)
        }
        errors++
      }
    }
    if (data.autoMinorVersionUpgrade !== undefined) {
      if (typeof data.autoMinorVersionUpgrade !== 'boolean') {
        const err47 = {
          instancePath: instancePath + '/autoMinorVersionUpgrade',
          schemaPath: '#/$defs/autoMinorVersionUpgrade/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err47]
        } else {
          vErrors.push(err47)
        }
        errors++
      }
    }
    if (data.allowMajorUpgrade !== undefined) {
      if (typeof data.allowMajorUpgrade !== 'boolean') {
        const err48 = {
          instancePath: instancePath + '/allowMajorUpgrade',
          schemaPath: '#/$defs/allowMajorUpgrade/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err48]
        } else {
          vErrors.push(err48)
        }
        errors++
      }
    }
    if (data.existing !== undefined) {
      if (
        !validate26(data.existing, {
          instancePath: instancePath + '/existing',
          parentData: data,
          parentDataProperty: 'existing',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors)
        errors = vErrors.length
      }
    }
    if (data.replicaOf !== undefined) {
      let data25 = data.replicaOf
      if (typeof data25 === 'string') {
        if (!pattern24.test(data25)) {
          const err49 = {
            instancePath: instancePath + '/replicaOf',
            schemaPath: '#/$defs/replicaOf/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^([A-Za-z][A-Za-z0-9-]*|arn:aws(-[a-z]+){0,2}:rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:db:[A-Za-z](-?[A-Za-z0-9]){0,62})$',
            },
          }
          if (vErrors === null) {
            vErrors = [err49]
          } else {
            vErrors.push(err49)
          }
          errors++
        }
      } else {
        const err50 = {
          instancePath: instancePath + '/replicaOf',
          schemaPath: '#/$defs/replicaOf/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err50]
        } else {
          vErrors.push(err50)
        }
        errors++
      }
    }
    if (data.restoreFrom !== undefined) {
      let data26 = data.restoreFrom
      if (data26 && typeof data26 == 'object' && !Array.isArray(data26)) {
        for (const key3 in data26) {
          if (!(key3 === 'snapshot' || key3 === 'time' || key3 === 'source')) {
            const err51 = {
              instancePath: instancePath + '/restoreFrom',
              schemaPath: '#/$defs/restoreFrom/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
            }
            if (vErrors === null) {
              vErrors = [err51]
            } else {
              vErrors.push(err51)
            }
            errors++
          }
        }
        if (data26.snapshot !== undefined) {
          let data27 = data26.snapshot
          if (typeof data27 === 'string') {
            if (!pattern25.test(data27)) {
              const err52 = {
                instancePath: instancePath + '/restoreFrom/snapshot',
                schemaPath: '#/$defs/restoreFrom/properties/snapshot/pattern',
                keyword: 'pattern',
                params: {
                  pattern:
                    "^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$",
                },
              }
              if (vErrors === null) {
                vErrors = [err52]
              } else {
                vErrors.push(err52)
              }
              errors++
            }
          } else {
            const err53 = {
              instancePath: instancePath + '/restoreFrom/snapshot',
              schemaPath: '#/$defs/restoreFrom/properties/snapshot/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err53]
            } else {
              vErrors.push(err53)
            }
            errors++
          }
        }
        if (data26.time !== undefined) {
          let data28 = data26.time
          if (typeof data28 === 'string') {
            if (!pattern26.test(data28)) {
              const err54 = {
                instancePath: instancePath + '/restoreFrom/time',
                schemaPath: '#/$defs/restoreFrom/properties/time/pattern',
                keyword: 'pattern',
                params: { pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
              }
              if (vErrors === null) {
                vErrors = [err54]
              } else {
                vErrors.push(err54)
              }
              errors++
            }
          } else {
            const err55 = {
              instancePath: instancePath + '/restoreFrom/time',
              schemaPath: '#/$defs/restoreFrom/properties/time/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err55]
            } else {
              vErrors.push(err55)
            }
            errors++
          }
        }
        if (data26.source !== undefined) {
          let data29 = data26.source
          if (typeof data29 === 'string') {
            if (!pattern20.test(data29)) {
              const err56 = {
                instancePath: instancePath + '/restoreFrom/source',
                schemaPath: '#/$defs/restoreFrom/properties/source/pattern',
                keyword: 'pattern',
                params: { pattern: '^[A-Za-z](-?[A-Za-z0-9]){0,62}$' },
              }
              if (vErrors === null) {
                vErrors = [err56]
              } else {
                vErrors.push(err56)
              }
              errors++
            }
          } else {
            const err57 = {
              instancePath: instancePath + '/restoreFrom/source',
              schemaPath: '#/$defs/restoreFrom/properties/source/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err57]
            } else {
              vErrors.push(err57)
            }
            errors++
          }
        }
      } else {
        const err58 = {
          instancePath: instancePath + '/restoreFrom',
          schemaPath: '#/$defs/restoreFrom/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err58]
        } else {
          vErrors.push(err58)
        }
        errors++
      }
    }
  }
  validate25.errors = vErrors
  return errors === 0
}
validate25.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

const schema69 = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    version: { type: 'string', pattern: '^\\d+(\\.\\d+){0,2}$' },
    instance: { $ref: '#/$defs/dbInstance' },
    storage: { $ref: '#/$defs/storage' },
    database: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_]*$', maxLength: 64 },
    username: { $ref: '#/$defs/username' },
    multiAz: { $ref: '#/$defs/multiAz' },
    backupDays: { $ref: '#/$defs/dbBackupDays' },
    backupWindow: { $ref: '#/$defs/backupWindow' },
    maintenanceWindow: { $ref: '#/$defs/maintenanceWindow' },
    apply: { $ref: '#/$defs/apply' },
    readReplica: { $ref: '#/$defs/readReplica' },
    parameters: { $ref: '#/$defs/parameters' },
    logs: {
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'string',
        enum: ['audit', 'error', 'general', 'slowquery', 'iam-db-auth-error'],
      },
    },
    kmsKey: { $ref: '#/$defs/kmsKey' },
    iamAuthentication: { $ref: '#/$defs/iamAuthentication' },
    monitoring: { $ref: '#/$defs/monitoring' },
    autoMinorVersionUpgrade: { $ref: '#/$defs/autoMinorVersionUpgrade' },
    allowMajorUpgrade: { $ref: '#/$defs/allowMajorUpgrade' },
    existing: { $ref: '#/$defs/existing' },
    replicaOf: { $ref: '#/$defs/replicaOf' },
    restoreFrom: { $ref: '#/$defs/restoreFrom' },
  },
}
const pattern28 = new RegExp('^\\d+(\\.\\d+){0,2}$', 'u')

function validate29(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate29.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!(data && typeof data == 'object' && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: schema69.type },
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema69.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.version !== undefined) {
      let data0 = data.version
      if (typeof data0 === 'string') {
        if (!pattern28.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/version',
            schemaPath: '#/properties/version/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d+(\\.\\d+){0,2}$' },
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/version',
          schemaPath: '#/properties/version/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.instance !== undefined) {
      let data1 = data.instance
      if (typeof data1 === 'string') {
        if (!pattern14.test(data1)) {
          const err4 = {
            instancePath: instancePath + '/instance',
            schemaPath: '#/$defs/dbInstance/pattern',
            keyword: 'pattern',
            params: { pattern: '^db\\.[a-z0-9-]+\\.[a-z0-9]+$' },
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/instance',
          schemaPath: '#/$defs/dbInstance/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.storage !== undefined) {
      let data2 = data.storage
      if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
        for (const key1 in data2) {
          if (!(key1 === 'size' || key1 === 'max' || key1 === 'type' || key1 === 'iops')) {
            const err6 = {
              instancePath: instancePath + '/storage',
              schemaPath: '#/$defs/storage/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key1 },
            }
            if (vErrors === null) {
              vErrors = [err6]
            } else {
              vErrors.push(err6)
            }
            errors++
          }
        }
        if (data2.size !== undefined) {
          let data3 = data2.size
          if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            const err7 = {
              instancePath: instancePath + '/storage/size',
              schemaPath: '#/$defs/storage/properties/size/type',
              keyword: 'type',
              params: { type: 'integer' },
            }
            if (vErrors === null) {
              vErrors = [err7]
            } else {
              vErrors.push(err7)
            }
            errors++
          }
          if (typeof data3 == 'number' && isFinite(data3)) {
            if (data3 > 65536 || isNaN(data3)) {
              const err8 = {
                instancePath: instancePath + '/storage/size',
                schemaPath: '#/$defs/storage/properties/size/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 65536 },
              }
              if (vErrors === null) {
                vErrors = [err8]
              } else {
                vErrors.push(err8)
              }
              errors++
            }
            if (data3 < 20 || isNaN(data3)) {
              const err9 = {
                instancePath: instancePath + '/storage/size',
                schemaPath: '#/$defs/storage/properties/size/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 20 },
              }
              if (vErrors === null) {
                vErrors = [err9]
              } else {
                vErrors.push(err9)
              }
              errors++
            }
          }
        }
        if (data2.max !== undefined) {
          let data4 = data2.max
          if (!(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            const err10 = {
              instancePath: instancePath + '/storage/max',
              schemaPath: '#/$defs/storage/properties/max/type',
              keyword: 'type',
              params: { type: 'integer' },
            }
            if (vErrors === null) {
              vErrors = [err10]
            } else {
              vErrors.push(err10)
            }
            errors++
          }
          if (typeof data4 == 'number' && isFinite(data4)) {
            if (data4 > 65536 || isNaN(data4)) {
              const err11 = {
                instancePath: instancePath + '/storage/max',
                schemaPath: '#/$defs/storage/properties/max/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 65536 },
              }
              if (vErrors === null) {
                vErrors = [err11]
              } else {
                vErrors.push(err11)
              }
              errors++
            }
            if (data4 < 22 || isNaN(data4)) {
              const err12 = {
                instancePath: instancePath + '/storage/max',
                schemaPath: '#/$defs/storage/properties/max/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 22 },
              }
              if (vErrors === null) {
                vErrors = [err12]
              } else {
                vErrors.push(err12)
              }
              errors++
            }
          }
        }
        if (data2.type !== undefined) {
          let data5 = data2.type
          if (typeof data5 !== 'string') {
            const err13 = {
              instancePath: instancePath + '/storage/type',
              schemaPath: '#/$defs/storage/properties/type/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err13]
            } else {
              vErrors.push(err13)
            }
            errors++
          }
          if (!(data5 === 'gp3' || data5 === 'gp2' || data5 === 'io1' || data5 === 'io2')) {
            const err14 = {
              instancePath: instancePath + '/storage/type',
              schemaPath: '#/$defs/storage/properties/type/enum',
              keyword: 'enum',
              params: { allowedValues: schema50.properties.type.enum },
            }
            if (vErrors === null) {
              vErrors = [err14]
            } else {
              vErrors.push(err14)
            }
            errors++
          }
        }
        if (data2.iops !== undefined) {
          let data6 = data2.iops
          if (!(typeof data6 == 'number' && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            const err15 = {
              instancePath: instancePath + '/storage/iops',
              schemaPath: '#/$defs/storage/properties/iops/type',
              keyword: 'type',
              params: { type: 'integer' },
            }
            if (vErrors === null) {
              vErrors = [err15]
            } else {
              vErrors.push(err15)
            }
            errors++
          }
          if (typeof data6 == 'number' && isFinite(data6)) {
            if (data6 > 256000 || isNaN(data6)) {
              const err16 = {
                instancePath: instancePath + '/storage/iops',
                schemaPath: '#/$defs/storage/properties/iops/maximum',
                keyword: 'maximum',
                params: { comparison: '<=', limit: 256000 },
              }
              if (vErrors === null) {
                vErrors = [err16]
              } else {
                vErrors.push(err16)
              }
              errors++
            }
            if (data6 < 1000 || isNaN(data6)) {
              const err17 = {
                instancePath: instancePath + '/storage/iops',
                schemaPath: '#/$defs/storage/properties/iops/minimum',
                keyword: 'minimum',
                params: { comparison: '>=', limit: 1000 },
              }
              if (vErrors === null) {
                vErrors = [err17]
              } else {
                vErrors.push(err17)
              }
              errors++
            }
          }
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/storage',
          schemaPath: '#/$defs/storage/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
    }
    if (data.database !== undefined) {
      let data7 = data.database
      if (typeof data7 === 'string') {
        if (data7.length > 64) {
          const err19 = {
            instancePath: instancePath + '/database',
            schemaPath: '#/properties/database/maxLength',
            keyword: 'maxLength',
            params: { limit: 64 },
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
        if (!pattern15.test(data7)) {
          const err20 = {
            instancePath: instancePath + '/database',
            schemaPath: '#/properties/database/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
          }
          if (vErrors === null) {
            vErrors = [err20]
          } else {
            vErrors.push(err20)
          }
          errors++
        }
      } else {
        const err21 = {
          instancePath: instancePath + '/database',
          schemaPath: '#/properties/database/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err21]
        } else {
          vErrors.push(err21)
        }
        errors++
      }
    }
    if (data.username !== undefined) {
      let data8 = data.username
      if (typeof data8 === 'string') {
        if (data8.length > 16) {
          const err22 = {
            instancePath: instancePath + '/username',
            schemaPath: '#/$defs/username/maxLength',
            keyword: 'maxLength',
            params: { limit: 16 },
          }
          if (vErrors === null) {
            vErrors = [err22]
          } else {
            vErrors.push(err22)
          }
          errors++
        }
        if (!pattern15.test(data8)) {
          const err23 = {
            instancePath: instancePath + '/username',
            schemaPath: '#/$defs/username/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
          }
          if (vErrors === null) {
            vErrors = [err23]
          } else {
            vErrors.push(err23)
          }
          errors++
        }
      } else {
        const err24 = {
          instancePath: instancePath + '/username',
          schemaPath: '#/$defs/username/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err24]
        } else {
          vErrors.push(err24)
        }
        errors++
      }
    }
    if (data.multiAz !== undefined) {
      if (typeof data.multiAz !== 'boolean') {
        const err25 = {
          instancePath: instancePath + '/multiAz',
          schemaPath: '#/$defs/multiAz/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err25]
        } else {
          vErrors.push(err25)
        }
        errors++
      }
    }
    if (data.backupDays !== undefined) {
      let data10 = data.backupDays
      if (!(typeof data10 == 'number' && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        const err26 = {
          instancePath: instancePath + '/backupDays',
          schemaPath: '#/$defs/dbBackupDays/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err26]
        } else {
          vErrors.push(err26)
        }
        errors++
      }
      if (typeof data10 == 'number' && isFinite(data10)) {
        if (data10 > 35 || isNaN(data10)) {
          const err27 = {
            instancePath: instancePath + '/backupDays',
            schemaPath: '#/$defs/dbBackupDays/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 35 },
          }
          if (vErrors === null) {
            vErrors = [err27]
          } else {
            vErrors.push(err27)
          }
          errors++
        }
        if (data10 < 0 || isNaN(data10)) {
          const err28 = {
            instancePath: instancePath + '/backupDays',
            schemaPath: '#/$defs/dbBackupDays/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err28]
          } else {
            vErrors.push(err28)
          }
          errors++
        }
      }
    }
    if (data.backupWindow !== undefined) {
      let data11 = data.backupWindow
      if (typeof data11 === 'string') {
        if (!pattern17.test(data11)) {
          const err29 = {
            instancePath: instancePath + '/backupWindow',
            schemaPath: '#/$defs/backupWindow/pattern',
            keyword: 'pattern',
            params: { pattern: '^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$' },
          }
          if (vErrors === null) {
            vErrors = [err29]
          } else {
            vErrors.push(err29)
          }
          errors++
        }
      } else {
        const err30 = {
          instancePath: instancePath + '/backupWindow',
          schemaPath: '#/$defs/backupWindow/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err30]
        } else {
          vErrors.push(err30)
        }
        errors++
      }
    }
    if (data.maintenanceWindow !== undefined) {
      let data12 = data.maintenanceWindow
      if (typeof data12 === 'string') {
        if (!pattern18.test(data12)) {
          const err31 = {
            instancePath: instancePath + '/maintenanceWindow',
            schemaPath: '#/$defs/maintenanceWindow/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$',
            },
          }
          if (vErrors === null) {
            vErrors = [err31]
          } else {
            vErrors.push(err31)
          }
          errors++
        }
      } else {
        const err32 = {
          instancePath: instancePath + '/maintenanceWindow',
          schemaPath: '#/$defs/maintenanceWindow/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err32]
        } else {
          vErrors.push(err32)
        }
        errors++
      }
    }
    if (data.apply !== undefined) {
      let data13 = data.apply
      if (typeof data13 !== 'string') {
        const err33 = {
          instancePath: instancePath + '/apply',
          schemaPath: '#/$defs/apply/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err33]
        } else {
          vErrors.push(err33)
        }
        errors++
      }
      if (!(data13 === 'now' || data13 === 'window')) {
        const err34 = {
          instancePath: instancePath + '/apply',
          schemaPath: '#/$defs/apply/enum',
          keyword: 'enum',
          params: { allowedValues: schema56.enum },
        }
        if (vErrors === null) {
          vErrors = [err34]
        } else {
          vErrors.push(err34)
        }
        errors++
      }
    }
    if (data.readReplica !== undefined) {
      if (typeof data.readReplica !== 'boolean') {
        const err35 = {
          instancePath: instancePath + '/readReplica',
          schemaPath: '#/$defs/readReplica/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err35]
        } else {
          vErrors.push(err35)
        }
        errors++
      }
    }
    if (data.parameters !== undefined) {
      let data15 = data.parameters
      if (data15 && typeof data15 == 'object' && !Array.isArray(data15)) {
        for (const key2 in data15) {
          let data16 = data15[key2]
          if (
            typeof data16 !== 'string' &&
            !(typeof data16 == 'number' && isFinite(data16)) &&
            typeof data16 !== 'boolean'
          ) {
            const err36 = {
              instancePath:
                instancePath + '/parameters/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/$defs/parameters/additionalProperties/type',
              keyword: 'type',
              params: { type: schema58.additionalProperties.type },
            }
            if (vErrors === null) {
              vErrors = [err36]
            } else {
              vErrors.push(err36)
            }
            errors++
          }
        }
      } else {
        const err37 = {
          instancePath: instancePath + '/parameters',
          schemaPath: '#/$defs/parameters/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err37]
        } else {
          vErrors.push(err37)
        }
        errors++
      }
    }
    if (data.logs !== undefined) {
      let data17 = data.logs
      if (Array.isArray(data17)) {
        const len0 = data17.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data18 = data17[i0]
          if (typeof data18 !== 'string') {
            const err38 = {
              instancePath: instancePath + '/logs/' + i0,
              schemaPath: '#/properties/logs/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err38]
            } else {
              vErrors.push(err38)
            }
            errors++
          }
          if (!(
            data18 === 'audit' ||
            data18 === 'error' ||
            data18 === 'general' ||
            data18 === 'slowquery' ||
            data18 === 'iam-db-auth-error'
          )) {
            const err39 = {
              instancePath: instancePath + '/logs/' + i0,
              schemaPath: '#/properties/logs/items/enum',
              keyword: 'enum',
              params: { allowedValues: schema69.properties.logs.items.enum },
            }
            if (vErrors === null) {
              vErrors = [err39]
            } else {
              vErrors.push(err39)
            }
            errors++
          }
        }
        let i1 = data17.length
        let j0
        if (i1 > 1) {
          const indices0 = {}
          for (; i1--;) {
            let item0 = data17[i1]
            if (typeof item0 !== 'string') {
              continue
            }
            if (typeof indices0[item0] == 'number') {
              j0 = indices0[item0]
              const err40 = {
                instancePath: instancePath + '/logs',
                schemaPath: '#/properties/logs/uniqueItems',
                keyword: 'uniqueItems',
                params: { i: i1, j: j0 },
              }
              if (vErrors === null) {
                vErrors = [err40]
              } else {
                vErrors.push(err40)
              }
              errors++
              break
            }
            indices0[item0] = i1
          }
        }
      } else {
        const err41 = {
          instancePath: instancePath + '/logs',
          schemaPath: '#/properties/logs/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err41]
        } else {
          vErrors.push(err41)
        }
        errors++
      }
    }
    if (data.kmsKey !== undefined) {
      let data19 = data.kmsKey
      if (typeof data19 === 'string') {
        if (!pattern12.test(data19)) {
          const err42 = {
            instancePath: instancePath + '/kmsKey',
            schemaPath: '#/$defs/kmsKey/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$',
            },
          }
          if (vErrors === null) {
            vErrors = [err42]
          } else {
            vErrors.push(err42)
          }
          errors++
        }
      } else {
        const err43 = {
          instancePath: instancePath + '/kmsKey',
          schemaPath: '#/$defs/kmsKey/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err43]
        } else {
          vErrors.push(err43)
        }
        errors++
      }
    }
    if (data.iamAuthentication !== undefined) {
      if (typeof data.iamAuthentication !== 'boolean') {
        const err44 = {
          instancePath: instancePath + '/iamAuthentication',
          schemaPath: '#/$defs/iamAuthentication/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err44]
        } else {
          vErrors.push(err44)
        }
        errors++
      }
    }
    if (data.monitoring !== undefined) {
      let data21 = data.monitoring
      if (!(typeof data21 == 'number' && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
        const err45 = {
          instancePath: instancePath + '/monitoring',
          schemaPath: '#/$defs/monitoring/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err45]
        } else {
          vErrors.push(err45)
        }
        errors++
      }
      if (!(
        data21 === 0 ||
        data21 === 1 ||
        data21 === 5 ||
        data21 === 10 ||
        data21 === 15 ||
        data21 === 30 ||
        data21 === 60
      )) {
        const err46 = {
          instancePath: instancePath + '/monitoring',
          schemaPath: '#/$defs/monitoring/enum',
          keyword: 'enum',
          params: { allowedValues: schema61.enum },
        }
        if (vErrors === null) {
          vErrors = [err46]
        } else {
          vErrors.push(err46)
        }
        errors++
      }
    }
    if (data.autoMinorVersionUpgrade !== undefined) {
      if (typeof data.autoMinorVersionUpgrade !== 'boolean') {
        const err47 = {
          instancePath: instancePath + '/autoMinorVersionUpgrade',
          schemaPath: '#/$defs/autoMinorVersionUpgrade/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err47]
        } else {
          vErrors.push(err47)
        }
        errors++
      }
    }
    if (data.allowMajorUpgrade !== undefined) {
      if (typeof data.allowMajorUpgrade !== 'boolean') {
        const err48 = {
          instancePath: instancePath + '/allowMajorUpgrade',
          schemaPath: '#/$defs/allowMajorUpgrade/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err48]
        } else {
          vErrors.push(err48)
        }
        errors++
      }
    }
    if (data.existing !== undefined) {
      if (
        !validate26(data.existing, {
          instancePath: instancePath + '/existing',
          parentData: data,
          parentDataProperty: 'existing',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors)
        errors = vErrors.length
      }
    }
    if (data.replicaOf !== undefined) {
      let data25 = data.replicaOf
      if (typeof data25 === 'string') {
        if (!pattern24.test(data25)) {
          const err49 = {
            instancePath: instancePath + '/replicaOf',
            schemaPath: '#/$defs/replicaOf/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^([A-Za-z][A-Za-z0-9-]*|arn:aws(-[a-z]+){0,2}:rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:db:[A-Za-z](-?[A-Za-z0-9]){0,62})$',
            },
          }
          if (vErrors === null) {
            vErrors = [err49]
          } else {
            vErrors.push(err49)
          }
          errors++
        }
      } else {
        const err50 = {
          instancePath: instancePath + '/replicaOf',
          schemaPath: '#/$defs/replicaOf/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err50]
        } else {
          vErrors.push(err50)
        }
        errors++
      }
    }
    if (data.restoreFrom !== undefined) {
      let data26 = data.restoreFrom
      if (data26 && typeof data26 == 'object' && !Array.isArray(data26)) {
        for (const key3 in data26) {
          if (!(key3 === 'snapshot' || key3 === 'time' || key3 === 'source')) {
            const err51 = {
              instancePath: instancePath + '/restoreFrom',
              schemaPath: '#/$defs/restoreFrom/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key3 },
            }
            if (vErrors === null) {
              vErrors = [err51]
            } else {
              vErrors.push(err51)
            }
            errors++
          }
        }
        if (data26.snapshot !== undefined) {
          let data27 = data26.snapshot
          if (typeof data27 === 'string') {
            if (!pattern25.test(data27)) {
              const err52 = {
                instancePath: instancePath + '/restoreFrom/snapshot',
                schemaPath: '#/$defs/restoreFrom/properties/snapshot/pattern',
                keyword: 'pattern',
                params: {
                  pattern:
                    "^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$",
                },
              }
              if (vErrors === null) {
                vErrors = [err52]
              } else {
                vErrors.push(err52)
              }
              errors++
            }
          } else {
            const err53 = {
              instancePath: instancePath + '/restoreFrom/snapshot',
              schemaPath: '#/$defs/restoreFrom/properties/snapshot/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err53]
            } else {
              vErrors.push(err53)
            }
            errors++
          }
        }
        if (data26.time !== undefined) {
          let data28 = data26.time
          if (typeof data28 === 'string') {
            if (!pattern26.test(data28)) {
              const err54 = {
                instancePath: instancePath + '/restoreFrom/time',
                schemaPath: '#/$defs/restoreFrom/properties/time/pattern',
                keyword: 'pattern',
                params: { pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
              }
              if (vErrors === null) {
                vErrors = [err54]
              } else {
                vErrors.push(err54)
              }
              errors++
            }
          } else {
            const err55 = {
              instancePath: instancePath + '/restoreFrom/time',
              schemaPath: '#/$defs/restoreFrom/properties/time/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err55]
            } else {
              vErrors.push(err55)
            }
            errors++
          }
        }
        if (data26.source !== undefined) {
          let data29 = data26.source
          if (typeof data29 === 'string') {
            if (!pattern20.test(data29)) {
              const err56 = {
                instancePath: instancePath + '/restoreFrom/source',
                schemaPath: '#/$defs/restoreFrom/properties/source/pattern',
                keyword: 'pattern',
                params: { pattern: '^[A-Za-z](-?[A-Za-z0-9]){0,62}$' },
              }
              if (vErrors === null) {
                vErrors = [err56]
              } else {
                vErrors.push(err56)
              }
              errors++
            }
          } else {
            const err57 = {
              instancePath: instancePath + '/restoreFrom/source',
              schemaPath: '#/$defs/restoreFrom/properties/source/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err57]
            } else {
              vErrors.push(err57)
            }
            errors++
          }
        }
      } else {
        const err58 = {
          instancePath: instancePath + '/restoreFrom',
          schemaPath: '#/$defs/restoreFrom/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err58]
        } else {
          vErrors.push(err58)
        }
        errors++
      }
    }
  }
  validate29.errors = vErrors
  return errors === 0
}
validate29.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

const schema88 = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    engine: { type: 'string', enum: ['valkey', 'redis'] },
    version: { type: 'string', pattern: '^\\d+\\.\\d+$' },
    instance: { type: 'string', pattern: '^cache\\.[a-z0-9-]+\\.[a-z0-9]+$' },
    replicas: { type: 'integer', minimum: 0, maximum: 5 },
    multiAz: { type: 'boolean' },
    parameters: { $ref: '#/$defs/parameters' },
    backupDays: { type: 'integer', minimum: 0, maximum: 35 },
    backupWindow: { $ref: '#/$defs/backupWindow' },
    maintenanceWindow: { $ref: '#/$defs/maintenanceWindow' },
    apply: { type: 'string', enum: ['now', 'window'] },
    autoMinorVersionUpgrade: { $ref: '#/$defs/autoMinorVersionUpgrade' },
    kmsKey: { $ref: '#/$defs/kmsKey' },
    existing: { $ref: '#/$defs/existing' },
    restoreFrom: { $ref: '#/$defs/restoreFrom' },
  },
}
const pattern39 = new RegExp('^\\d+\\.\\d+$', 'u')
const pattern40 = new RegExp('^cache\\.[a-z0-9-]+\\.[a-z0-9]+$', 'u')

function validate32(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate32.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!(data && typeof data == 'object' && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: schema88.type },
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema88.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.engine !== undefined) {
      let data0 = data.engine
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/engine',
          schemaPath: '#/properties/engine/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
      if (!(data0 === 'valkey' || data0 === 'redis')) {
        const err3 = {
          instancePath: instancePath + '/engine',
          schemaPath: '#/properties/engine/enum',
          keyword: 'enum',
          params: { allowedValues: schema88.properties.engine.enum },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version
      if (typeof data1 === 'string') {
        if (!pattern39.test(data1)) {
          const err4 = {
            instancePath: instancePath + '/version',
            schemaPath: '#/properties/version/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d+\\.\\d+$' },
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/version',
          schemaPath: '#/properties/version/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.instance !== undefined) {
      let data2 = data.instance
      if (typeof data2 === 'string') {
        if (!pattern40.test(data2)) {
          const err6 = {
            instancePath: instancePath + '/instance',
            schemaPath: '#/properties/instance/pattern',
            keyword: 'pattern',
            params: { pattern: '^cache\\.[a-z0-9-]+\\.[a-z0-9]+$' },
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/instance',
          schemaPath: '#/properties/instance/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.replicas !== undefined) {
      let data3 = data.replicas
      if (!(typeof data3 == 'number' && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        const err8 = {
          instancePath: instancePath + '/replicas',
          schemaPath: '#/properties/replicas/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
      if (typeof data3 == 'number' && isFinite(data3)) {
        if (data3 > 5 || isNaN(data3)) {
          const err9 = {
            instancePath: instancePath + '/replicas',
            schemaPath: '#/properties/replicas/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 5 },
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
        if (data3 < 0 || isNaN(data3)) {
          const err10 = {
            instancePath: instancePath + '/replicas',
            schemaPath: '#/properties/replicas/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err10]
          } else {
            vErrors.push(err10)
          }
          errors++
        }
      }
    }
    if (data.multiAz !== undefined) {
      if (typeof data.multiAz !== 'boolean') {
        const err11 = {
          instancePath: instancePath + '/multiAz',
          schemaPath: '#/properties/multiAz/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err11]
        } else {
          vErrors.push(err11)
        }
        errors++
      }
    }
    if (data.parameters !== undefined) {
      let data5 = data.parameters
      if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
        for (const key1 in data5) {
          let data6 = data5[key1]
          if (
            typeof data6 !== 'string' &&
            !(typeof data6 == 'number' && isFinite(data6)) &&
            typeof data6 !== 'boolean'
          ) {
            const err12 = {
              instancePath:
                instancePath + '/parameters/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/$defs/parameters/additionalProperties/type',
              keyword: 'type',
              params: { type: schema58.additionalProperties.type },
            }
            if (vErrors === null) {
              vErrors = [err12]
            } else {
              vErrors.push(err12)
            }
            errors++
          }
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/parameters',
          schemaPath: '#/$defs/parameters/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
    if (data.backupDays !== undefined) {
      let data7 = data.backupDays
      if (!(typeof data7 == 'number' && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        const err14 = {
          instancePath: instancePath + '/backupDays',
          schemaPath: '#/properties/backupDays/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err14]
        } else {
          vErrors.push(err14)
        }
        errors++
      }
      if (typeof data7 == 'number' && isFinite(data7)) {
        if (data7 > 35 || isNaN(data7)) {
          const err15 = {
            instancePath: instancePath + '/backupDays',
            schemaPath: '#/properties/backupDays/maximum',
            keyword: 'maximum',
            params: { comparison: '<=', limit: 35 },
          }
          if (vErrors === null) {
            vErrors = [err15]
          } else {
            vErrors.push(err15)
          }
          errors++
        }
        if (data7 < 0 || isNaN(data7)) {
          const err16 = {
            instancePath: instancePath + '/backupDays',
            schemaPath: '#/properties/backupDays/minimum',
            keyword: 'minimum',
            params: { comparison: '>=', limit: 0 },
          }
          if (vErrors === null) {
            vErrors = [err16]
          } else {
            vErrors.push(err16)
          }
          errors++
        }
      }
    }
    if (data.backupWindow !== undefined) {
      let data8 = data.backupWindow
      if (typeof data8 === 'string') {
        if (!pattern17.test(data8)) {
          const err17 = {
            instancePath: instancePath + '/backupWindow',
            schemaPath: '#/$defs/backupWindow/pattern',
            keyword: 'pattern',
            params: { pattern: '^([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d$' },
          }
          if (vErrors === null) {
            vErrors = [err17]
          } else {
            vErrors.push(err17)
          }
          errors++
        }
      } else {
        const err18 = {
          instancePath: instancePath + '/backupWindow',
          schemaPath: '#/$defs/backupWindow/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
    }
    if (data.maintenanceWindow !== undefined) {
      let data9 = data.maintenanceWindow
      if (typeof data9 === 'string') {
        if (!pattern18.test(data9)) {
          const err19 = {
            instancePath: instancePath + '/maintenanceWindow',
            schemaPath: '#/$defs/maintenanceWindow/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d-(mon|tue|wed|thu|fri|sat|sun):([01]\\d|2[0-3]):[0-5]\\d$',
            },
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
      } else {
        const err20 = {
          instancePath: instancePath + '/maintenanceWindow',
          schemaPath: '#/$defs/maintenanceWindow/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err20]
        } else {
          vErrors.push(err20)
        }
        errors++
      }
    }
    if (data.apply !== undefined) {
      let data10 = data.apply
      if (typeof data10 !== 'string') {
        const err21 = {
          instancePath: instancePath + '/apply',
          schemaPath: '#/properties/apply/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err21]
        } else {
          vErrors.push(err21)
        }
        errors++
      }
      if (!(data10 === 'now' || data10 === 'window')) {
        const err22 = {
          instancePath: instancePath + '/apply',
          schemaPath: '#/properties/apply/enum',
          keyword: 'enum',
          params: { allowedValues: schema88.properties.apply.enum },
        }
        if (vErrors === null) {
          vErrors = [err22]
        } else {
          vErrors.push(err22)
        }
        errors++
      }
    }
    if (data.autoMinorVersionUpgrade !== undefined) {
      if (typeof data.autoMinorVersionUpgrade !== 'boolean') {
        const err23 = {
          instancePath: instancePath + '/autoMinorVersionUpgrade',
          schemaPath: '#/$defs/autoMinorVersionUpgrade/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err23]
        } else {
          vErrors.push(err23)
        }
        errors++
      }
    }
    if (data.kmsKey !== undefined) {
      let data12 = data.kmsKey
      if (typeof data12 === 'string') {
        if (!pattern12.test(data12)) {
          const err24 = {
            instancePath: instancePath + '/kmsKey',
            schemaPath: '#/$defs/kmsKey/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$',
            },
          }
          if (vErrors === null) {
            vErrors = [err24]
          } else {
            vErrors.push(err24)
          }
          errors++
        }
      } else {
        const err25 = {
          instancePath: instancePath + '/kmsKey',
          schemaPath: '#/$defs/kmsKey/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err25]
        } else {
          vErrors.push(err25)
        }
        errors++
      }
    }
    if (data.existing !== undefined) {
      if (
        !validate26(data.existing, {
          instancePath: instancePath + '/existing',
          parentData: data,
          parentDataProperty: 'existing',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors)
        errors = vErrors.length
      }
    }
    if (data.restoreFrom !== undefined) {
      let data14 = data.restoreFrom
      if (data14 && typeof data14 == 'object' && !Array.isArray(data14)) {
        for (const key2 in data14) {
          if (!(key2 === 'snapshot' || key2 === 'time' || key2 === 'source')) {
            const err26 = {
              instancePath: instancePath + '/restoreFrom',
              schemaPath: '#/$defs/restoreFrom/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key2 },
            }
            if (vErrors === null) {
              vErrors = [err26]
            } else {
              vErrors.push(err26)
            }
            errors++
          }
        }
        if (data14.snapshot !== undefined) {
          let data15 = data14.snapshot
          if (typeof data15 === 'string') {
            if (!pattern25.test(data15)) {
              const err27 = {
                instancePath: instancePath + '/restoreFrom/snapshot',
                schemaPath: '#/$defs/restoreFrom/properties/snapshot/pattern',
                keyword: 'pattern',
                params: {
                  pattern:
                    "^((rds:|awsbackup:|automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|arn:aws(-[a-z]+){0,2}:(rds:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:((rds|awsbackup):)?[A-Za-z](-?[A-Za-z0-9]){0,254}|elasticache:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:snapshot:(automatic\\.)?[A-Za-z](-?[A-Za-z0-9]){0,254}|s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]/[A-Za-z0-9!_.'()/=+@-]{1,1024}))$",
                },
              }
              if (vErrors === null) {
                vErrors = [err27]
              } else {
                vErrors.push(err27)
              }
              errors++
            }
          } else {
            const err28 = {
              instancePath: instancePath + '/restoreFrom/snapshot',
              schemaPath: '#/$defs/restoreFrom/properties/snapshot/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err28]
            } else {
              vErrors.push(err28)
            }
            errors++
          }
        }
        if (data14.time !== undefined) {
          let data16 = data14.time
          if (typeof data16 === 'string') {
            if (!pattern26.test(data16)) {
              const err29 = {
                instancePath: instancePath + '/restoreFrom/time',
                schemaPath: '#/$defs/restoreFrom/properties/time/pattern',
                keyword: 'pattern',
                params: { pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
              }
              if (vErrors === null) {
                vErrors = [err29]
              } else {
                vErrors.push(err29)
              }
              errors++
            }
          } else {
            const err30 = {
              instancePath: instancePath + '/restoreFrom/time',
              schemaPath: '#/$defs/restoreFrom/properties/time/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err30]
            } else {
              vErrors.push(err30)
            }
            errors++
          }
        }
        if (data14.source !== undefined) {
          let data17 = data14.source
          if (typeof data17 === 'string') {
            if (!pattern20.test(data17)) {
              const err31 = {
                instancePath: instancePath + '/restoreFrom/source',
                schemaPath: '#/$defs/restoreFrom/properties/source/pattern',
                keyword: 'pattern',
                params: { pattern: '^[A-Za-z](-?[A-Za-z0-9]){0,62}$' },
              }
              if (vErrors === null) {
                vErrors = [err31]
              } else {
                vErrors.push(err31)
              }
              errors++
            }
          } else {
            const err32 = {
              instancePath: instancePath + '/restoreFrom/source',
              schemaPath: '#/$defs/restoreFrom/properties/source/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err32]
            } else {
              vErrors.push(err32)
            }
            errors++
          }
        }
      } else {
        const err33 = {
          instancePath: instancePath + '/restoreFrom',
          schemaPath: '#/$defs/restoreFrom/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err33]
        } else {
          vErrors.push(err33)
        }
        errors++
      }
    }
  }
  validate32.errors = vErrors
  return errors === 0
}
validate32.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

function validate24(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate24.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!(data && typeof data == 'object' && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: schema47.type },
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'postgres' || key0 === 'mysql' || key0 === 'redis')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.postgres !== undefined) {
      let data0 = data.postgres
      if (
        !validate25(data0, {
          instancePath: instancePath + '/postgres',
          parentData: data,
          parentDataProperty: 'postgres',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors)
        errors = vErrors.length
      }
      if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
        if (data0.existing !== undefined) {
          const err2 = {
            instancePath: instancePath + '/postgres/existing',
            schemaPath: '#/$defs/withoutSource/properties/existing/false schema',
            keyword: 'false schema',
            params: {},
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
        if (data0.replicaOf !== undefined) {
          const err3 = {
            instancePath: instancePath + '/postgres/replicaOf',
            schemaPath: '#/$defs/withoutSource/properties/replicaOf/false schema',
            keyword: 'false schema',
            params: {},
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
        if (data0.restoreFrom !== undefined) {
          const err4 = {
            instancePath: instancePath + '/postgres/restoreFrom',
            schemaPath: '#/$defs/withoutSource/properties/restoreFrom/false schema',
            keyword: 'false schema',
            params: {},
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      }
    }
    if (data.mysql !== undefined) {
      let data4 = data.mysql
      if (
        !validate29(data4, {
          instancePath: instancePath + '/mysql',
          parentData: data,
          parentDataProperty: 'mysql',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors)
        errors = vErrors.length
      }
      if (data4 && typeof data4 == 'object' && !Array.isArray(data4)) {
        if (data4.existing !== undefined) {
          const err5 = {
            instancePath: instancePath + '/mysql/existing',
            schemaPath: '#/$defs/withoutSource/properties/existing/false schema',
            keyword: 'false schema',
            params: {},
          }
          if (vErrors === null) {
            vErrors = [err5]
          } else {
            vErrors.push(err5)
          }
          errors++
        }
        if (data4.replicaOf !== undefined) {
          const err6 = {
            instancePath: instancePath + '/mysql/replicaOf',
            schemaPath: '#/$defs/withoutSource/properties/replicaOf/false schema',
            keyword: 'false schema',
            params: {},
          }
          if (vErrors === null) {
            vErrors = [err6]
          } else {
            vErrors.push(err6)
          }
          errors++
        }
        if (data4.restoreFrom !== undefined) {
          const err7 = {
            instancePath: instancePath + '/mysql/restoreFrom',
            schemaPath: '#/$defs/withoutSource/properties/restoreFrom/false schema',
            keyword: 'false schema',
            params: {},
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
      }
    }
    if (data.redis !== undefined) {
      let data8 = data.redis
      if (
        !validate32(data8, {
          instancePath: instancePath + '/redis',
          parentData: data,
          parentDataProperty: 'redis',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors)
        errors = vErrors.length
      }
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        if (data8.existing !== undefined) {
          const err8 = {
            instancePath: instancePath + '/redis/existing',
            schemaPath: '#/$defs/withoutSource/properties/existing/false schema',
            keyword: 'false schema',
            params: {},
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
        if (data8.replicaOf !== undefined) {
          const err9 = {
            instancePath: instancePath + '/redis/replicaOf',
            schemaPath: '#/$defs/withoutSource/properties/replicaOf/false schema',
            keyword: 'false schema',
            params: {},
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
        if (data8.restoreFrom !== undefined) {
          const err10 = {
            instancePath: instancePath + '/redis/restoreFrom',
            schemaPath: '#/$defs/withoutSource/properties/restoreFrom/false schema',
            keyword: 'false schema',
            params: {},
          }
          if (vErrors === null) {
            vErrors = [err10]
          } else {
            vErrors.push(err10)
          }
          errors++
        }
      }
    }
  }
  validate24.errors = vErrors
  return errors === 0
}
validate24.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

const schema96 = {
  type: 'object',
  additionalProperties: false,
  dependentRequired: { vpc: ['subnets'], subnets: ['vpc'] },
  properties: {
    vpc: { type: 'string', pattern: '^vpc-([0-9a-f]{8}|[0-9a-f]{17})$' },
    subnets: {
      type: 'array',
      minItems: 2,
      maxItems: 20,
      items: { type: 'string', pattern: '^subnet-([0-9a-f]{8}|[0-9a-f]{17})$' },
    },
    bastionSubnet: { type: 'string', pattern: '^subnet-([0-9a-f]{8}|[0-9a-f]{17})$' },
    cidr: { $ref: '#/$defs/cidr' },
    zones: { type: 'integer', enum: [2, 3] },
    allowFrom: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'string',
        pattern: '^(sg-([0-9a-f]{8}|[0-9a-f]{17})|\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2})$',
      },
    },
  },
}
const schema97 = { type: 'string', pattern: '^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$' }
const pattern47 = new RegExp('^vpc-([0-9a-f]{8}|[0-9a-f]{17})$', 'u')
const pattern48 = new RegExp('^subnet-([0-9a-f]{8}|[0-9a-f]{17})$', 'u')
const pattern50 = new RegExp('^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$', 'u')
const pattern51 = new RegExp(
  '^(sg-([0-9a-f]{8}|[0-9a-f]{17})|\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2})$',
  'u',
)

function validate36(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate36.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(
        key0 === 'vpc' ||
        key0 === 'subnets' ||
        key0 === 'bastionSubnet' ||
        key0 === 'cidr' ||
        key0 === 'zones' ||
        key0 === 'allowFrom'
      )) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
    if (data.vpc !== undefined) {
      let data0 = data.vpc
      if (typeof data0 === 'string') {
        if (!pattern47.test(data0)) {
          const err1 = {
            instancePath: instancePath + '/vpc',
            schemaPath: '#/properties/vpc/pattern',
            keyword: 'pattern',
            params: { pattern: '^vpc-([0-9a-f]{8}|[0-9a-f]{17})$' },
          }
          if (vErrors === null) {
            vErrors = [err1]
          } else {
            vErrors.push(err1)
          }
          errors++
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/vpc',
          schemaPath: '#/properties/vpc/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.subnets !== undefined) {
      let data1 = data.subnets
      if (Array.isArray(data1)) {
        if (data1.length > 20) {
          const err3 = {
            instancePath: instancePath + '/subnets',
            schemaPath: '#/properties/subnets/maxItems',
            keyword: 'maxItems',
            params: { limit: 20 },
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
        if (data1.length < 2) {
          const err4 = {
            instancePath: instancePath + '/subnets',
            schemaPath: '#/properties/subnets/minItems',
            keyword: 'minItems',
            params: { limit: 2 },
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
        const len0 = data1.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0]
          if (typeof data2 === 'string') {
            if (!pattern48.test(data2)) {
              const err5 = {
                instancePath: instancePath + '/subnets/' + i0,
                schemaPath: '#/properties/subnets/items/pattern',
                keyword: 'pattern',
                params: { pattern: '^subnet-([0-9a-f]{8}|[0-9a-f]{17})$' },
              }
              if (vErrors === null) {
                vErrors = [err5]
              } else {
                vErrors.push(err5)
              }
              errors++
            }
          } else {
            const err6 = {
              instancePath: instancePath + '/subnets/' + i0,
              schemaPath: '#/properties/subnets/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err6]
            } else {
              vErrors.push(err6)
            }
            errors++
          }
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/subnets',
          schemaPath: '#/properties/subnets/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.bastionSubnet !== undefined) {
      let data3 = data.bastionSubnet
      if (typeof data3 === 'string') {
        if (!pattern48.test(data3)) {
          const err8 = {
            instancePath: instancePath + '/bastionSubnet',
            schemaPath: '#/properties/bastionSubnet/pattern',
            keyword: 'pattern',
            params: { pattern: '^subnet-([0-9a-f]{8}|[0-9a-f]{17})$' },
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/bastionSubnet',
          schemaPath: '#/properties/bastionSubnet/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.cidr !== undefined) {
      let data4 = data.cidr
      if (typeof data4 === 'string') {
        if (!pattern50.test(data4)) {
          const err10 = {
            instancePath: instancePath + '/cidr',
            schemaPath: '#/$defs/cidr/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$' },
          }
          if (vErrors === null) {
            vErrors = [err10]
          } else {
            vErrors.push(err10)
          }
          errors++
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/cidr',
          schemaPath: '#/$defs/cidr/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err11]
        } else {
          vErrors.push(err11)
        }
        errors++
      }
    }
    if (data.zones !== undefined) {
      let data5 = data.zones
      if (!(typeof data5 == 'number' && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        const err12 = {
          instancePath: instancePath + '/zones',
          schemaPath: '#/properties/zones/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err12]
        } else {
          vErrors.push(err12)
        }
        errors++
      }
      if (!(data5 === 2 || data5 === 3)) {
        const err13 = {
          instancePath: instancePath + '/zones',
          schemaPath: '#/properties/zones/enum',
          keyword: 'enum',
          params: { allowedValues: schema96.properties.zones.enum },
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
    if (data.allowFrom !== undefined) {
      let data6 = data.allowFrom
      if (Array.isArray(data6)) {
        if (data6.length > 50) {
          const err14 = {
            instancePath: instancePath + '/allowFrom',
            schemaPath: '#/properties/allowFrom/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
          }
          if (vErrors === null) {
            vErrors = [err14]
          } else {
            vErrors.push(err14)
          }
          errors++
        }
        const len1 = data6.length
        for (let i1 = 0; i1 < len1; i1++) {
          let data7 = data6[i1]
          if (typeof data7 === 'string') {
            if (!pattern51.test(data7)) {
              const err15 = {
                instancePath: instancePath + '/allowFrom/' + i1,
                schemaPath: '#/properties/allowFrom/items/pattern',
                keyword: 'pattern',
                params: {
                  pattern: '^(sg-([0-9a-f]{8}|[0-9a-f]{17})|\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2})$',
                },
              }
              if (vErrors === null) {
                vErrors = [err15]
              } else {
                vErrors.push(err15)
              }
              errors++
            }
          } else {
            const err16 = {
              instancePath: instancePath + '/allowFrom/' + i1,
              schemaPath: '#/properties/allowFrom/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err16]
            } else {
              vErrors.push(err16)
            }
            errors++
          }
        }
      } else {
        const err17 = {
          instancePath: instancePath + '/allowFrom',
          schemaPath: '#/properties/allowFrom/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err17]
        } else {
          vErrors.push(err17)
        }
        errors++
      }
    }
    if (data.vpc !== undefined) {
      if (data.subnets === undefined) {
        const err18 = {
          instancePath,
          schemaPath: '#/dependentRequired',
          keyword: 'dependentRequired',
          params: { property: 'vpc', missingProperty: 'subnets', depsCount: 1, deps: 'subnets' },
        }
        if (vErrors === null) {
          vErrors = [err18]
        } else {
          vErrors.push(err18)
        }
        errors++
      }
    }
    if (data.subnets !== undefined) {
      if (data.vpc === undefined) {
        const err19 = {
          instancePath,
          schemaPath: '#/dependentRequired',
          keyword: 'dependentRequired',
          params: { property: 'subnets', missingProperty: 'vpc', depsCount: 1, deps: 'vpc' },
        }
        if (vErrors === null) {
          vErrors = [err19]
        } else {
          vErrors.push(err19)
        }
        errors++
      }
    }
  } else {
    const err20 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    }
    if (vErrors === null) {
      vErrors = [err20]
    } else {
      vErrors.push(err20)
    }
    errors++
  }
  validate36.errors = vErrors
  return errors === 0
}
validate36.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

const schema98 = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    access: { type: 'string', enum: ['ssh', 'session-manager'] },
    allow: { type: 'array', maxItems: 50, items: { $ref: '#/$defs/cidr' } },
    endpoints: { type: 'boolean' },
    keys: {
      type: 'array',
      maxItems: 50,
      items: {
        type: 'string',
        pattern:
          '^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+( .*)?$',
      },
    },
  },
}
const pattern53 = new RegExp(
  '^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+( .*)?$',
  'u',
)

function validate38(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate38.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!(data && typeof data == 'object' && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: schema98.type },
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'access' || key0 === 'allow' || key0 === 'endpoints' || key0 === 'keys')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.access !== undefined) {
      let data0 = data.access
      if (typeof data0 !== 'string') {
        const err2 = {
          instancePath: instancePath + '/access',
          schemaPath: '#/properties/access/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
      if (!(data0 === 'ssh' || data0 === 'session-manager')) {
        const err3 = {
          instancePath: instancePath + '/access',
          schemaPath: '#/properties/access/enum',
          keyword: 'enum',
          params: { allowedValues: schema98.properties.access.enum },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.allow !== undefined) {
      let data1 = data.allow
      if (Array.isArray(data1)) {
        if (data1.length > 50) {
          const err4 = {
            instancePath: instancePath + '/allow',
            schemaPath: '#/properties/allow/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
        const len0 = data1.length
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0]
          if (typeof data2 === 'string') {
            if (!pattern50.test(data2)) {
              const err5 = {
                instancePath: instancePath + '/allow/' + i0,
                schemaPath: '#/$defs/cidr/pattern',
                keyword: 'pattern',
                params: { pattern: '^\\d{1,3}(\\.\\d{1,3}){3}/\\d{1,2}$' },
              }
              if (vErrors === null) {
                vErrors = [err5]
              } else {
                vErrors.push(err5)
              }
              errors++
            }
          } else {
            const err6 = {
              instancePath: instancePath + '/allow/' + i0,
              schemaPath: '#/$defs/cidr/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err6]
            } else {
              vErrors.push(err6)
            }
            errors++
          }
        }
      } else {
        const err7 = {
          instancePath: instancePath + '/allow',
          schemaPath: '#/properties/allow/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.endpoints !== undefined) {
      if (typeof data.endpoints !== 'boolean') {
        const err8 = {
          instancePath: instancePath + '/endpoints',
          schemaPath: '#/properties/endpoints/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.keys !== undefined) {
      let data4 = data.keys
      if (Array.isArray(data4)) {
        if (data4.length > 50) {
          const err9 = {
            instancePath: instancePath + '/keys',
            schemaPath: '#/properties/keys/maxItems',
            keyword: 'maxItems',
            params: { limit: 50 },
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
        const len1 = data4.length
        for (let i1 = 0; i1 < len1; i1++) {
          let data5 = data4[i1]
          if (typeof data5 === 'string') {
            if (!pattern53.test(data5)) {
              const err10 = {
                instancePath: instancePath + '/keys/' + i1,
                schemaPath: '#/properties/keys/items/pattern',
                keyword: 'pattern',
                params: {
                  pattern:
                    '^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-[a-z0-9@.-]+) [A-Za-z0-9+/=]+( .*)?$',
                },
              }
              if (vErrors === null) {
                vErrors = [err10]
              } else {
                vErrors.push(err10)
              }
              errors++
            }
          } else {
            const err11 = {
              instancePath: instancePath + '/keys/' + i1,
              schemaPath: '#/properties/keys/items/type',
              keyword: 'type',
              params: { type: 'string' },
            }
            if (vErrors === null) {
              vErrors = [err11]
            } else {
              vErrors.push(err11)
            }
            errors++
          }
        }
      } else {
        const err12 = {
          instancePath: instancePath + '/keys',
          schemaPath: '#/properties/keys/type',
          keyword: 'type',
          params: { type: 'array' },
        }
        if (vErrors === null) {
          vErrors = [err12]
        } else {
          vErrors.push(err12)
        }
        errors++
      }
    }
  }
  validate38.errors = vErrors
  return errors === 0
}
validate38.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

function validate21(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate21.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!func1.call(schema36.properties, key0)) {
        const err0 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err0]
        } else {
          vErrors.push(err0)
        }
        errors++
      }
    }
    if (data.region !== undefined) {
      let data0 = data.region
      if (typeof data0 === 'string') {
        if (!pattern5.test(data0)) {
          const err1 = {
            instancePath: instancePath + '/region',
            schemaPath: '#/$defs/region/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$' },
          }
          if (vErrors === null) {
            vErrors = [err1]
          } else {
            vErrors.push(err1)
          }
          errors++
        }
      } else {
        const err2 = {
          instancePath: instancePath + '/region',
          schemaPath: '#/$defs/region/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err2]
        } else {
          vErrors.push(err2)
        }
        errors++
      }
    }
    if (data.account !== undefined) {
      let data1 = data.account
      if (typeof data1 === 'string') {
        if (!pattern6.test(data1)) {
          const err3 = {
            instancePath: instancePath + '/account',
            schemaPath: '#/$defs/account/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{12}$' },
          }
          if (vErrors === null) {
            vErrors = [err3]
          } else {
            vErrors.push(err3)
          }
          errors++
        }
      } else {
        const err4 = {
          instancePath: instancePath + '/account',
          schemaPath: '#/$defs/account/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.roles !== undefined) {
      if (
        !validate22(data.roles, {
          instancePath: instancePath + '/roles',
          parentData: data,
          parentDataProperty: 'roles',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors)
        errors = vErrors.length
      }
    }
    if (data.protected !== undefined) {
      if (typeof data.protected !== 'boolean') {
        const err5 = {
          instancePath: instancePath + '/protected',
          schemaPath: '#/$defs/protected/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.interruptions !== undefined) {
      let data4 = data.interruptions
      if (typeof data4 !== 'string') {
        const err6 = {
          instancePath: instancePath + '/interruptions',
          schemaPath: '#/$defs/interruptions/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
      if (!(data4 === 'allow' || data4 === 'ask')) {
        const err7 = {
          instancePath: instancePath + '/interruptions',
          schemaPath: '#/$defs/interruptions/enum',
          keyword: 'enum',
          params: { allowedValues: schema44.enum },
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
    }
    if (data.secretsKmsKey !== undefined) {
      let data5 = data.secretsKmsKey
      if (typeof data5 === 'string') {
        if (!pattern12.test(data5)) {
          const err8 = {
            instancePath: instancePath + '/secretsKmsKey',
            schemaPath: '#/$defs/secretsKmsKey/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$',
            },
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/secretsKmsKey',
          schemaPath: '#/$defs/secretsKmsKey/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.urls !== undefined) {
      if (typeof data.urls !== 'boolean') {
        const err10 = {
          instancePath: instancePath + '/urls',
          schemaPath: '#/$defs/urls/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err10]
        } else {
          vErrors.push(err10)
        }
        errors++
      }
    }
    if (data.databases !== undefined) {
      if (
        !validate24(data.databases, {
          instancePath: instancePath + '/databases',
          parentData: data,
          parentDataProperty: 'databases',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors)
        errors = vErrors.length
      }
    }
    if (data.network !== undefined) {
      let data8 = data.network
      if (
        !validate36(data8, {
          instancePath: instancePath + '/network',
          parentData: data,
          parentDataProperty: 'network',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors)
        errors = vErrors.length
      }
      if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
        if (data8.cidr !== undefined) {
          const err11 = {
            instancePath: instancePath + '/network/cidr',
            schemaPath: '#/properties/network/allOf/1/properties/cidr/false schema',
            keyword: 'false schema',
            params: {},
          }
          if (vErrors === null) {
            vErrors = [err11]
          } else {
            vErrors.push(err11)
          }
          errors++
        }
      }
    }
    if (data.bastion !== undefined) {
      if (
        !validate38(data.bastion, {
          instancePath: instancePath + '/bastion',
          parentData: data,
          parentDataProperty: 'bastion',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors)
        errors = vErrors.length
      }
    }
  } else {
    const err12 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    }
    if (vErrors === null) {
      vErrors = [err12]
    } else {
      vErrors.push(err12)
    }
    errors++
  }
  validate21.errors = vErrors
  return errors === 0
}
validate21.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

const schema101 = {
  type: 'object',
  required: ['databases'],
  additionalProperties: false,
  properties: {
    region: { $ref: '#/$defs/region' },
    account: { $ref: '#/$defs/account' },
    roles: { $ref: '#/$defs/roles' },
    protected: { $ref: '#/$defs/protected' },
    interruptions: { $ref: '#/$defs/interruptions' },
    stackName: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9-]*$', maxLength: 128 },
    secretsKmsKey: { $ref: '#/$defs/secretsKmsKey' },
    urls: { $ref: '#/$defs/urls' },
    databases: { $ref: '#/$defs/databases' },
    network: { $ref: '#/$defs/network' },
    bastion: { $ref: '#/$defs/bastion' },
  },
}
const schema108 = {
  type: ['object', 'null'],
  additionalProperties: false,
  properties: {
    postgres: { $ref: '#/$defs/postgres' },
    mysql: { $ref: '#/$defs/mysql' },
    redis: { $ref: '#/$defs/redis' },
  },
}

function validate43(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate43.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (!(data && typeof data == 'object' && !Array.isArray(data)) && data !== null) {
    const err0 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: schema108.type },
    }
    if (vErrors === null) {
      vErrors = [err0]
    } else {
      vErrors.push(err0)
    }
    errors++
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!(key0 === 'postgres' || key0 === 'mysql' || key0 === 'redis')) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.postgres !== undefined) {
      if (
        !validate25(data.postgres, {
          instancePath: instancePath + '/postgres',
          parentData: data,
          parentDataProperty: 'postgres',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors)
        errors = vErrors.length
      }
    }
    if (data.mysql !== undefined) {
      if (
        !validate29(data.mysql, {
          instancePath: instancePath + '/mysql',
          parentData: data,
          parentDataProperty: 'mysql',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors)
        errors = vErrors.length
      }
    }
    if (data.redis !== undefined) {
      if (
        !validate32(data.redis, {
          instancePath: instancePath + '/redis',
          parentData: data,
          parentDataProperty: 'redis',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors)
        errors = vErrors.length
      }
    }
  }
  validate43.errors = vErrors
  return errors === 0
}
validate43.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

function validate41(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  let vErrors = null
  let errors = 0
  const evaluated0 = validate41.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.databases === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'databases' },
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    for (const key0 in data) {
      if (!func1.call(schema101.properties, key0)) {
        const err1 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err1]
        } else {
          vErrors.push(err1)
        }
        errors++
      }
    }
    if (data.region !== undefined) {
      let data0 = data.region
      if (typeof data0 === 'string') {
        if (!pattern5.test(data0)) {
          const err2 = {
            instancePath: instancePath + '/region',
            schemaPath: '#/$defs/region/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$' },
          }
          if (vErrors === null) {
            vErrors = [err2]
          } else {
            vErrors.push(err2)
          }
          errors++
        }
      } else {
        const err3 = {
          instancePath: instancePath + '/region',
          schemaPath: '#/$defs/region/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.account !== undefined) {
      let data1 = data.account
      if (typeof data1 === 'string') {
        if (!pattern6.test(data1)) {
          const err4 = {
            instancePath: instancePath + '/account',
            schemaPath: '#/$defs/account/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{12}$' },
          }
          if (vErrors === null) {
            vErrors = [err4]
          } else {
            vErrors.push(err4)
          }
          errors++
        }
      } else {
        const err5 = {
          instancePath: instancePath + '/account',
          schemaPath: '#/$defs/account/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
    }
    if (data.roles !== undefined) {
      if (
        !validate22(data.roles, {
          instancePath: instancePath + '/roles',
          parentData: data,
          parentDataProperty: 'roles',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors)
        errors = vErrors.length
      }
    }
    if (data.protected !== undefined) {
      if (typeof data.protected !== 'boolean') {
        const err6 = {
          instancePath: instancePath + '/protected',
          schemaPath: '#/$defs/protected/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.interruptions !== undefined) {
      let data4 = data.interruptions
      if (typeof data4 !== 'string') {
        const err7 = {
          instancePath: instancePath + '/interruptions',
          schemaPath: '#/$defs/interruptions/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err7]
        } else {
          vErrors.push(err7)
        }
        errors++
      }
      if (!(data4 === 'allow' || data4 === 'ask')) {
        const err8 = {
          instancePath: instancePath + '/interruptions',
          schemaPath: '#/$defs/interruptions/enum',
          keyword: 'enum',
          params: { allowedValues: schema44.enum },
        }
        if (vErrors === null) {
          vErrors = [err8]
        } else {
          vErrors.push(err8)
        }
        errors++
      }
    }
    if (data.stackName !== undefined) {
      let data5 = data.stackName
      if (typeof data5 === 'string') {
        if (data5.length > 128) {
          const err9 = {
            instancePath: instancePath + '/stackName',
            schemaPath: '#/properties/stackName/maxLength',
            keyword: 'maxLength',
            params: { limit: 128 },
          }
          if (vErrors === null) {
            vErrors = [err9]
          } else {
            vErrors.push(err9)
          }
          errors++
        }
        if (!pattern4.test(data5)) {
          const err10 = {
            instancePath: instancePath + '/stackName',
            schemaPath: '#/properties/stackName/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z][A-Za-z0-9-]*$' },
          }
          if (vErrors === null) {
            vErrors = [err10]
          } else {
            vErrors.push(err10)
          }
          errors++
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/stackName',
          schemaPath: '#/properties/stackName/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err11]
        } else {
          vErrors.push(err11)
        }
        errors++
      }
    }
    if (data.secretsKmsKey !== undefined) {
      let data6 = data.secretsKmsKey
      if (typeof data6 === 'string') {
        if (!pattern12.test(data6)) {
          const err12 = {
            instancePath: instancePath + '/secretsKmsKey',
            schemaPath: '#/$defs/secretsKmsKey/pattern',
            keyword: 'pattern',
            params: {
              pattern:
                '^(arn:aws(-[a-z]+){0,2}:kms:[a-z]{2,4}(-[a-z]+)+-\\d{1,2}:\\d{12}:(key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})|alias/[A-Za-z0-9/_-]{1,250})|alias/[A-Za-z0-9/_-]{1,250}|([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32}))$',
            },
          }
          if (vErrors === null) {
            vErrors = [err12]
          } else {
            vErrors.push(err12)
          }
          errors++
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/secretsKmsKey',
          schemaPath: '#/$defs/secretsKmsKey/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
    if (data.urls !== undefined) {
      if (typeof data.urls !== 'boolean') {
        const err14 = {
          instancePath: instancePath + '/urls',
          schemaPath: '#/$defs/urls/type',
          keyword: 'type',
          params: { type: 'boolean' },
        }
        if (vErrors === null) {
          vErrors = [err14]
        } else {
          vErrors.push(err14)
        }
        errors++
      }
    }
    if (data.databases !== undefined) {
      if (
        !validate43(data.databases, {
          instancePath: instancePath + '/databases',
          parentData: data,
          parentDataProperty: 'databases',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors)
        errors = vErrors.length
      }
    }
    if (data.network !== undefined) {
      if (
        !validate36(data.network, {
          instancePath: instancePath + '/network',
          parentData: data,
          parentDataProperty: 'network',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors)
        errors = vErrors.length
      }
    }
    if (data.bastion !== undefined) {
      if (
        !validate38(data.bastion, {
          instancePath: instancePath + '/bastion',
          parentData: data,
          parentDataProperty: 'bastion',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors)
        errors = vErrors.length
      }
    }
  } else {
    const err15 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    }
    if (vErrors === null) {
      vErrors = [err15]
    } else {
      vErrors.push(err15)
    }
    errors++
  }
  validate41.errors = vErrors
  return errors === 0
}
validate41.evaluated = { props: true, dynamicProps: false, dynamicItems: false }

function validate20(
  data,
  { instancePath = '', parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {},
) {
  /*# sourceURL="https://raw.githubusercontent.com/tinystacks/tinystacks/v1/schema/tinystacks.schema.json" */ let vErrors =
    null
  let errors = 0
  const evaluated0 = validate20.evaluated
  if (evaluated0.dynamicProps) {
    evaluated0.props = undefined
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = undefined
  }
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    if (data.version === undefined) {
      const err0 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'version' },
      }
      if (vErrors === null) {
        vErrors = [err0]
      } else {
        vErrors.push(err0)
      }
      errors++
    }
    if (data.stack === undefined) {
      const err1 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stack' },
      }
      if (vErrors === null) {
        vErrors = [err1]
      } else {
        vErrors.push(err1)
      }
      errors++
    }
    if (data.stages === undefined) {
      const err2 = {
        instancePath,
        schemaPath: '#/required',
        keyword: 'required',
        params: { missingProperty: 'stages' },
      }
      if (vErrors === null) {
        vErrors = [err2]
      } else {
        vErrors.push(err2)
      }
      errors++
    }
    for (const key0 in data) {
      if (!func1.call(schema31.properties, key0)) {
        const err3 = {
          instancePath,
          schemaPath: '#/additionalProperties',
          keyword: 'additionalProperties',
          params: { additionalProperty: key0 },
        }
        if (vErrors === null) {
          vErrors = [err3]
        } else {
          vErrors.push(err3)
        }
        errors++
      }
    }
    if (data.$schema !== undefined) {
      if (typeof data.$schema !== 'string') {
        const err4 = {
          instancePath: instancePath + '/$schema',
          schemaPath: '#/properties/%24schema/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err4]
        } else {
          vErrors.push(err4)
        }
        errors++
      }
    }
    if (data.version !== undefined) {
      let data1 = data.version
      if (!(typeof data1 == 'number' && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        const err5 = {
          instancePath: instancePath + '/version',
          schemaPath: '#/properties/version/type',
          keyword: 'type',
          params: { type: 'integer' },
        }
        if (vErrors === null) {
          vErrors = [err5]
        } else {
          vErrors.push(err5)
        }
        errors++
      }
      if (1 !== data1) {
        const err6 = {
          instancePath: instancePath + '/version',
          schemaPath: '#/properties/version/const',
          keyword: 'const',
          params: { allowedValue: 1 },
        }
        if (vErrors === null) {
          vErrors = [err6]
        } else {
          vErrors.push(err6)
        }
        errors++
      }
    }
    if (data.stack !== undefined) {
      let data2 = data.stack
      if (typeof data2 === 'string') {
        if (data2.length > 126) {
          const err7 = {
            instancePath: instancePath + '/stack',
            schemaPath: '#/$defs/name/maxLength',
            keyword: 'maxLength',
            params: { limit: 126 },
          }
          if (vErrors === null) {
            vErrors = [err7]
          } else {
            vErrors.push(err7)
          }
          errors++
        }
        if (!pattern4.test(data2)) {
          const err8 = {
            instancePath: instancePath + '/stack',
            schemaPath: '#/$defs/name/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z][A-Za-z0-9-]*$' },
          }
          if (vErrors === null) {
            vErrors = [err8]
          } else {
            vErrors.push(err8)
          }
          errors++
        }
      } else {
        const err9 = {
          instancePath: instancePath + '/stack',
          schemaPath: '#/$defs/name/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err9]
        } else {
          vErrors.push(err9)
        }
        errors++
      }
    }
    if (data.region !== undefined) {
      let data3 = data.region
      if (typeof data3 === 'string') {
        if (!pattern5.test(data3)) {
          const err10 = {
            instancePath: instancePath + '/region',
            schemaPath: '#/$defs/region/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$' },
          }
          if (vErrors === null) {
            vErrors = [err10]
          } else {
            vErrors.push(err10)
          }
          errors++
        }
      } else {
        const err11 = {
          instancePath: instancePath + '/region',
          schemaPath: '#/$defs/region/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err11]
        } else {
          vErrors.push(err11)
        }
        errors++
      }
    }
    if (data.account !== undefined) {
      let data4 = data.account
      if (typeof data4 === 'string') {
        if (!pattern6.test(data4)) {
          const err12 = {
            instancePath: instancePath + '/account',
            schemaPath: '#/$defs/account/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{12}$' },
          }
          if (vErrors === null) {
            vErrors = [err12]
          } else {
            vErrors.push(err12)
          }
          errors++
        }
      } else {
        const err13 = {
          instancePath: instancePath + '/account',
          schemaPath: '#/$defs/account/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err13]
        } else {
          vErrors.push(err13)
        }
        errors++
      }
    }
    if (data.tags !== undefined) {
      let data5 = data.tags
      if (data5 && typeof data5 == 'object' && !Array.isArray(data5)) {
        for (const key1 in data5) {
          let data6 = data5[key1]
          if (
            typeof data6 !== 'string' &&
            !(typeof data6 == 'number' && isFinite(data6)) &&
            typeof data6 !== 'boolean'
          ) {
            const err14 = {
              instancePath: instancePath + '/tags/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/$defs/text/type',
              keyword: 'type',
              params: { type: schema35.type },
            }
            if (vErrors === null) {
              vErrors = [err14]
            } else {
              vErrors.push(err14)
            }
            errors++
          }
        }
      } else {
        const err15 = {
          instancePath: instancePath + '/tags',
          schemaPath: '#/properties/tags/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err15]
        } else {
          vErrors.push(err15)
        }
        errors++
      }
    }
    if (data.defaults !== undefined) {
      if (
        !validate21(data.defaults, {
          instancePath: instancePath + '/defaults',
          parentData: data,
          parentDataProperty: 'defaults',
          rootData,
          dynamicAnchors,
        })
      ) {
        vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors)
        errors = vErrors.length
      }
    }
    if (data.order !== undefined) {
      let data8 = data.order
      if (typeof data8 !== 'string') {
        const err16 = {
          instancePath: instancePath + '/order',
          schemaPath: '#/properties/order/type',
          keyword: 'type',
          params: { type: 'string' },
        }
        if (vErrors === null) {
          vErrors = [err16]
        } else {
          vErrors.push(err16)
        }
        errors++
      }
      if (!(data8 === 'sequence' || data8 === 'parallel')) {
        const err17 = {
          instancePath: instancePath + '/order',
          schemaPath: '#/properties/order/enum',
          keyword: 'enum',
          params: { allowedValues: schema31.properties.order.enum },
        }
        if (vErrors === null) {
          vErrors = [err17]
        } else {
          vErrors.push(err17)
        }
        errors++
      }
    }
    if (data.stages !== undefined) {
      let data9 = data.stages
      if (data9 && typeof data9 == 'object' && !Array.isArray(data9)) {
        if (Object.keys(data9).length > 100) {
          const err18 = {
            instancePath: instancePath + '/stages',
            schemaPath: '#/properties/stages/maxProperties',
            keyword: 'maxProperties',
            params: { limit: 100 },
          }
          if (vErrors === null) {
            vErrors = [err18]
          } else {
            vErrors.push(err18)
          }
          errors++
        }
        if (Object.keys(data9).length < 1) {
          const err19 = {
            instancePath: instancePath + '/stages',
            schemaPath: '#/properties/stages/minProperties',
            keyword: 'minProperties',
            params: { limit: 1 },
          }
          if (vErrors === null) {
            vErrors = [err19]
          } else {
            vErrors.push(err19)
          }
          errors++
        }
        for (const key2 in data9) {
          const _errs26 = errors
          if (typeof key2 === 'string') {
            if (key2.length > 126) {
              const err20 = {
                instancePath: instancePath + '/stages',
                schemaPath: '#/$defs/name/maxLength',
                keyword: 'maxLength',
                params: { limit: 126 },
                propertyName: key2,
              }
              if (vErrors === null) {
                vErrors = [err20]
              } else {
                vErrors.push(err20)
              }
              errors++
            }
            if (!pattern4.test(key2)) {
              const err21 = {
                instancePath: instancePath + '/stages',
                schemaPath: '#/$defs/name/pattern',
                keyword: 'pattern',
                params: { pattern: '^[A-Za-z][A-Za-z0-9-]*$' },
                propertyName: key2,
              }
              if (vErrors === null) {
                vErrors = [err21]
              } else {
                vErrors.push(err21)
              }
              errors++
            }
          } else {
            const err22 = {
              instancePath: instancePath + '/stages',
              schemaPath: '#/$defs/name/type',
              keyword: 'type',
              params: { type: 'string' },
              propertyName: key2,
            }
            if (vErrors === null) {
              vErrors = [err22]
            } else {
              vErrors.push(err22)
            }
            errors++
          }
          var valid6 = _errs26 === errors
          if (!valid6) {
            const err23 = {
              instancePath: instancePath + '/stages',
              schemaPath: '#/properties/stages/propertyNames',
              keyword: 'propertyNames',
              params: { propertyName: key2 },
            }
            if (vErrors === null) {
              vErrors = [err23]
            } else {
              vErrors.push(err23)
            }
            errors++
          }
        }
        for (const key3 in data9) {
          if (
            !validate41(data9[key3], {
              instancePath:
                instancePath + '/stages/' + key3.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data9,
              parentDataProperty: key3,
              rootData,
              dynamicAnchors,
            })
          ) {
            vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors)
            errors = vErrors.length
          }
        }
      } else {
        const err24 = {
          instancePath: instancePath + '/stages',
          schemaPath: '#/properties/stages/type',
          keyword: 'type',
          params: { type: 'object' },
        }
        if (vErrors === null) {
          vErrors = [err24]
        } else {
          vErrors.push(err24)
        }
        errors++
      }
    }
  } else {
    const err25 = {
      instancePath,
      schemaPath: '#/type',
      keyword: 'type',
      params: { type: 'object' },
    }
    if (vErrors === null) {
      vErrors = [err25]
    } else {
      vErrors.push(err25)
    }
    errors++
  }
  validate20.errors = vErrors
  return errors === 0
}
validate20.evaluated = { props: true, dynamicProps: false, dynamicItems: false }
