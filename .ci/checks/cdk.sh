#!/usr/bin/env bash
# The CDK CLI deploys one of our templates from a cloud assembly: create, then nothing to do.
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
deploy() { cdk deploy --app assembly --require-approval never --no-notices --ci 2>&1; }

first="$(deploy)" || fail "cdk deploy: $first"
expect_match 'the first deploy' "$first" 'by-cdk'
described="$(aws cloudformation describe-stacks --stack-name by-cdk)"
expect 'the status' "$(jq -r '.Stacks[0].StackStatus' <<<"$described")" CREATE_COMPLETE
expect_match 'what cdk prints of the outputs' "$first" \
  "$(jq -r '.Stacks[0].Outputs[] | select(.OutputKey == "PostgresHost").OutputValue' <<<"$described")"
expect 'the instances' "$(aws rds describe-db-instances | jq '.DBInstances | length')" 2

again="$(deploy)" || fail "cdk deploy: $again"
expect_match 'the same again' "$again" 'no changes'
expect 'when it was updated' \
  "$(aws cloudformation describe-stacks --stack-name by-cdk | jq -r '.Stacks[0].StackStatus')" CREATE_COMPLETE
