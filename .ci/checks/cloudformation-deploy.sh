#!/usr/bin/env bash
# `aws cloudformation deploy` of one of our templates: create, nothing to do, a change, delete.
. "$(dirname "$0")/lib.sh"
in_sandbox

cd "$work"
tinystacks template --config "$root/examples/quickstart/tinystacks.yml" --stage dev >template.json
# The client names its change set after the second, and leaves one that has no changes: one deploy a second.
deploy() { sleep 1 && aws cloudformation deploy --stack-name by-aws-cli --template-file "$1" 2>&1; }
storage() { aws rds describe-db-instances | jq -c '[.DBInstances[].AllocatedStorage] | sort'; }

expect_match 'the first deploy' "$(deploy template.json)" 'Successfully created/updated stack - by-aws-cli'
expect 'storage' "$(storage | tr -d '"')" '[20,20]'

expect_match 'the same again' "$(deploy template.json)" 'No changes to deploy'
expect 'the status after it' \
  "$(aws cloudformation describe-stacks --stack-name by-aws-cli | jq -r '.Stacks[0].StackStatus')" CREATE_COMPLETE

larger template.json >larger.json
expect_match 'a change' "$(deploy larger.json)" 'Successfully created/updated stack - by-aws-cli'
expect 'storage after it' "$(storage | tr -d '"')" '[20,40]'
expect 'the status after that' \
  "$(aws cloudformation describe-stacks --stack-name by-aws-cli | jq -r '.Stacks[0].StackStatus')" UPDATE_COMPLETE

aws cloudformation delete-stack --stack-name by-aws-cli
aws cloudformation wait stack-delete-complete --stack-name by-aws-cli
expect_match 'the stack after its deletion' \
  "$(aws cloudformation describe-stacks --stack-name by-aws-cli 2>&1 || true)" 'by-aws-cli does not exist'
expect 'storage after it' "$(storage)" '[]'
