#!/usr/bin/env bash
# The CDK CLI deploys one of our templates from a cloud assembly: a change set to review, create, nothing to do, a
# change, delete.
. "$(dirname "$0")/lib.sh"
in_sandbox

mkdir "$work/assembly"
cd "$work"
tinystacks template --config "$root/examples/quickstart/tinystacks.yml" --stage dev >assembly/dev.template.json
account="$(aws sts get-caller-identity | jq -r .Account)"
jq -n --arg environment "aws://$account/us-east-1" '{
  version: "36.0.0",
  artifacts: {
    dev: {
      type: "aws:cloudformation:stack",
      environment: $environment,
      properties: { templateFile: "dev.template.json", stackName: "by-cdk" }
    }
  }
}' >assembly/manifest.json

export HOME="$work" CDK_DISABLE_VERSION_CHECK=1 CDK_DISABLE_CLI_TELEMETRY=true
deploy() { cdk deploy --app assembly --require-approval never --no-notices --ci "$@" 2>&1; }
described() { aws cloudformation describe-stacks --stack-name by-cdk; }
status() { described | jq -r '.Stacks[0].StackStatus'; }
storage() { aws rds describe-db-instances | jq -c '[.DBInstances[].AllocatedStorage | tonumber] | sort'; }

prepared="$(deploy --method=prepare-change-set)" || fail "cdk deploy --method=prepare-change-set: $prepared"
expect 'the status of what is only prepared' "$(status)" REVIEW_IN_PROGRESS

# Asks for the template of that stack, which is empty.
first="$(deploy)" || fail "cdk deploy: $first"
expect_match 'the first deploy' "$first" 'by-cdk'
described="$(described)"
expect 'the status' "$(jq -r '.Stacks[0].StackStatus' <<<"$described")" CREATE_COMPLETE
expect_match 'what cdk prints of the outputs' "$first" \
  "$(jq -r '.Stacks[0].Outputs[] | select(.OutputKey == "PostgresHost").OutputValue' <<<"$described")"
expect 'the instances' "$(aws rds describe-db-instances | jq '.DBInstances | length')" 2

again="$(deploy)" || fail "cdk deploy: $again"
expect_match 'the same again' "$again" 'no changes'
expect 'the status after it' "$(status)" CREATE_COMPLETE

larger assembly/dev.template.json >larger.json
mv larger.json assembly/dev.template.json
changed="$(deploy)" || fail "cdk deploy: $changed"
expect 'storage after a change' "$(storage)" '[20,40]'
expect 'the status after that' "$(status)" UPDATE_COMPLETE

deleted="$(cdk destroy --app assembly --force --no-notices --ci 2>&1)" || fail "cdk destroy: $deleted"
expect_match 'the stack after cdk destroy' "$(described 2>&1 || true)" 'by-cdk does not exist'
expect 'storage after it' "$(storage)" '[]'
