/** The example of the design, whole: every key it shows, those of later versions included. */
export const DESIGN_EXAMPLE = `# yaml-language-server: $schema=https://raw.githubusercontent.com/o/r/v1/schema/tinystacks.schema.json
version: 1
stack: shop                      # the name given at stack creation
region: us-east-1                # default region of every stage
account: "123456789012"          # optional guard: any other account is refused
tags: { team: payments }

stages:                          # in order: a failure stops the stages after it
  dev:
    protected: false             # default true: deletion and termination protection
    databases:
      postgres: {}               # every default
      redis: {}
    bastion:
      allow: [203.0.113.0/24]
  prod:
    region: us-east-2
    interruptions: ask           # default allow: whether a restart needs consent too
    databases:
      postgres:
        version: "17"
        instance: db.m7g.large
        storage: { size: 100, max: 500, type: gp3 }
        database: shop
        multiAz: true
        backupDays: 14
        apply: window            # default now; with maintenanceWindow, backupWindow
        readReplica: true        # a reader beside the primary
        parameters: { log_min_duration_statement: "500" }
      mysql:
        existing: { identifier: legacy-orders, secret: arn:aws:secretsmanager:us-east-2:123456789012:secret:legacy-orders-AbCdEf }
      redis: { instance: cache.t4g.small, replicas: 1 }
    network: { vpc: vpc-00000abc, subnets: [subnet-00000001, subnet-00000002], bastionSubnet: subnet-00000009 }
    bastion: { access: session-manager }
  prod-west:
    region: us-west-2
    # stackName: shop-prod-old   # keeps an existing stack when the stage is renamed
    databases:
      postgres: { replicaOf: prod }   # cross-region reader; becomes a primary when this line goes
`
