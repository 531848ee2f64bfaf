#!/usr/bin/env bash
# The AWS CLI against the sandbox, after a deploy by our CLI.
. "$(dirname "$0")/lib.sh"
in_sandbox

cp "$root/examples/quickstart/tinystacks.yml" "$work/tinystacks.yml"
cd "$work"
tinystacks deploy
stack=shop-dev

aws cloudformation wait stack-create-complete --stack-name "$stack"
described="$(aws cloudformation describe-stacks --stack-name "$stack")"
expect 'the stack status' "$(jq -r '.Stacks[0].StackStatus' <<<"$described")" CREATE_COMPLETE
expect 'the stage tag' "$(jq -r '.Stacks[0].Tags[] | select(.Key == "tinystacks:stage").Value' <<<"$described")" dev
output() { jq -r --arg key "$1" '.Stacks[0].Outputs[] | select(.OutputKey == $key).OutputValue' <<<"$described"; }

resources="$(aws cloudformation list-stack-resources --stack-name "$stack")"
expect 'resources that are not complete' \
  "$(jq '[.StackResourceSummaries[] | select(.ResourceStatus != "CREATE_COMPLETE")] | length' <<<"$resources")" 0
expect 'database instances in the stack' \
  "$(jq '[.StackResourceSummaries[] | select(.ResourceType == "AWS::RDS::DBInstance")] | length' <<<"$resources")" 2

events="$(aws cloudformation describe-stack-events --stack-name "$stack")"
expect 'the newest event' \
  "$(jq -r '.StackEvents[0] | .LogicalResourceId + " " + .ResourceStatus' <<<"$events")" "$stack CREATE_COMPLETE"
expect_match 'the oldest event' \
  "$(jq -r '.StackEvents[-1] | .LogicalResourceId + " " + .ResourceStatus' <<<"$events")" \
  "^$stack (REVIEW|CREATE)_IN_PROGRESS$"

tinystacks template --stage dev >template.json
expect 'the template that CloudFormation has' \
  "$(aws cloudformation get-template --stack-name "$stack" | jq -S .TemplateBody | sha256sum)" \
  "$(jq -S . template.json | sha256sum)"
aws cloudformation validate-template --template-body file://template.json >validated.json
expect 'the parameters of the template' "$(jq -c .Parameters validated.json)" '[]'

instance="$(output PostgresIdentifier)"
database="$(aws rds describe-db-instances --db-instance-identifier "$instance" | jq '.DBInstances[0]')"
expect 'the instance class' "$(jq -r .DBInstanceClass <<<"$database")" db.t4g.micro
expect 'the engine' "$(jq -r .Engine <<<"$database")" postgres
expect 'whether it is public' "$(jq -r .PubliclyAccessible <<<"$database")" false
expect 'its address' "$(jq -r .Endpoint.Address <<<"$database")" "$(output PostgresHost)"
expect 'all instances' "$(aws rds describe-db-instances | jq '.DBInstances | length')" 2

group="$(aws elasticache describe-replication-groups \
  --replication-group-id "$(output RedisIdentifier)" | jq '.ReplicationGroups[0]')"
expect 'the replication group' "$(jq -r .Status <<<"$group")" available
expect 'TLS' "$(jq -r .TransitEncryptionEnabled <<<"$group")" true
expect 'its primary endpoint' \
  "$(jq -r '.NodeGroups[0].PrimaryEndpoint.Address' <<<"$group")" "$(output RedisHost)"

groups="$(aws ec2 describe-security-groups --filters Name=vpc-id,Values="$(output Vpc)")"
# The VPC's default group, which nothing wears, admits itself on every port.
expect 'the way in to each database' \
  "$(jq -c '[.SecurityGroups[] | select(.GroupName != "default").IpPermissions[].FromPort] | sort' <<<"$groups")" '[3306,5432,6379]'
expect 'ways in from addresses' \
  "$(jq '[.SecurityGroups[].IpPermissions[].IpRanges[]] | length' <<<"$groups")" 0

# The line with which users of the hosted product find a stage's secrets, from its guide; the guide
# lost the comma before the first Values, without which the filter has no values.
aws secretsmanager list-secrets --region us-east-1 --filters Key=tag-key,Values=aws:cloudformation:stack-name Key=tag-value,Values=shop | jq '.[][] | select(.Name|test("^dev"))' >secrets.json
# Redis has two: of its token, and of all that a client needs (docs/secrets.md).
expect 'the secrets of the stage' "$(jq -r '.Name | sub("-[^-]+$"; "")' secrets.json | sort | xargs)" \
  'dev-shop-mysql dev-shop-postgres dev-shop-redis dev-shop-redis-connection'
expect_match 'the description of a secret' "$(jq -rs '.[0].Description' secrets.json)" shop

# A key, as people make it before a file names it.
key="$(aws kms create-key --description 'of the shop' | jq -r .KeyMetadata.KeyId)"
aws kms create-alias --alias-name alias/shop --target-key-id "$key"
described_key() { aws kms describe-key --key-id "$1" | jq -c '.KeyMetadata | [.KeyState, .KeyUsage, .KeySpec, .KeyManager]'; }
expect 'the key behind an alias' "$(described_key alias/shop)" '["Enabled","ENCRYPT_DECRYPT","SYMMETRIC_DEFAULT","CUSTOMER"]'
expect 'the key of a service' "$(described_key alias/aws/rds)" '["Enabled","ENCRYPT_DECRYPT","SYMMETRIC_DEFAULT","AWS"]'
aws kms disable-key --key-id "$key"
expect_match 'a key that is disabled' "$(described_key "$key")" '"Disabled"'
expect 'the wait before a key is deleted' \
  "$(aws kms schedule-key-deletion --key-id "$key" --pending-window-in-days 7 | jq -r .PendingWindowInDays)" 7
expect_match 'a key that is not there' "$(aws kms describe-key --key-id alias/none 2>&1 || true)" NotFoundException

# A change set of somebody else's: what our own plan would be made from.
jq '(.Resources[] | select(.Type == "AWS::RDS::DBInstance" and .Properties.Engine == "postgres").Properties.DBInstanceClass) = "db.t4g.small"' \
  template.json >larger.json
aws cloudformation create-change-set --stack-name "$stack" --change-set-name larger \
  --template-body file://larger.json --tags "$(jq -c '.Stacks[0].Tags' <<<"$described")" >/dev/null
aws cloudformation wait change-set-create-complete --stack-name "$stack" --change-set-name larger
changes="$(aws cloudformation describe-change-set --stack-name "$stack" --change-set-name larger --include-property-values)"
expect 'the change' \
  "$(jq -c '[.Changes[].ResourceChange | select(.ResourceType == "AWS::RDS::DBInstance" and .Details[0].ChangeSource == "DirectModification") | [.Action, .Replacement, .Details[0].Target.Name, .Details[0].Target.BeforeValue, .Details[0].Target.AfterValue]]' <<<"$changes")" \
  '[["Modify","False","DBInstanceClass","db.t4g.micro","db.t4g.small"]]'
aws cloudformation execute-change-set --stack-name "$stack" --change-set-name larger
aws cloudformation wait stack-update-complete --stack-name "$stack"
expect 'the instance class after the update' \
  "$(aws rds describe-db-instances --db-instance-identifier "$instance" | jq -r '.DBInstances[0].DBInstanceClass')" \
  db.t4g.small
