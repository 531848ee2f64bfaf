/** What AWS refused or did not answer, and what had changed there meanwhile. */
import type { Explanations } from '../explained.ts'

export const AWS_ERRORS = {
  'no-credentials': {
    means: 'No source of AWS credentials is configured, as in a pull request from a fork.',
    advice: 'Run aws-actions/configure-aws-credentials first, or set `AWS_PROFILE`.',
  },
  'no-id-token': {
    means:
      'The file has `roles`, and GitHub gives this job no token to assume them by: the permission is missing.',
    advice: 'Write `permissions: { id-token: write }` for the job, beside those that it has.',
  },
  'id-token-failed': {
    means: 'GitHub did not give the token by which the roles of the file are assumed.',
    advice: 'Run the job again. A runner of your own has to reach the address in the message.',
  },
  'stage-role-refused': {
    means: "AWS does not let this job assume a role of the file's `roles`.",
    advice:
      "Take the step that the message names: mostly, the role's trust policy or GitHub's identity provider is not as the job needs it. See docs/accounts.md.",
  },
  'unknown-profile': {
    means:
      '`AWS_PROFILE`, `--profile`, or the `source_profile` of a profile, names one that does not exist.',
    advice: 'Name one of the profiles that the message lists.',
  },
  'session-over': {
    means: 'The session of IAM Identity Center (SSO) or of `aws login` is over.',
    advice: 'Run the command in the message to begin a new one.',
  },
  'credentials-failed': {
    means: 'A source of AWS credentials is configured, and gives none.',
    advice: "See the provider's words in the message, and take the step that it names.",
  },
  'credentials-expired': {
    means: 'The AWS credentials have expired.',
    advice: 'Run the command again with fresh credentials.',
  },
  'bad-credentials': {
    means: 'AWS does not accept the credentials in this region.',
    advice: 'Check the access key, and that the region is enabled for the account.',
  },
  'wrong-account': {
    means: 'The AWS credentials belong to another account than the file allows.',
    advice: "Use credentials of the file's account.",
  },
  'access-denied': {
    means: 'AWS denies an action, to the role or to CloudFormation that acts for it.',
    advice:
      'Add the statement that the message prints to the role, or take the policy that it names. See docs/permissions.md.',
  },
  'role-not-assumed': {
    means:
      'CloudFormation cannot act by the service role: it is gone, or does not trust CloudFormation.',
    advice:
      'Let the role trust `cloudformation.amazonaws.com`, or give another one with `cloudformation-role`.',
  },
  'endpoint-not-found': {
    means: 'The address of AWS in this region cannot be found.',
    advice: 'Check `region`, `AWS_ENDPOINT_URL` and the network.',
  },
  'connection-refused': {
    means: 'The AWS endpoint refuses connections.',
    advice: 'Start the sandbox, or unset `AWS_ENDPOINT_URL` to use AWS.',
  },
  'bad-proxy': {
    means: '`HTTPS_PROXY` or `HTTP_PROXY` is not the address of an HTTP proxy.',
    advice: 'Write it as `http://proxy.example.com:3128`.',
  },
  'proxy-failed': {
    means:
      'The proxy of `HTTPS_PROXY` or `HTTP_PROXY` cannot be reached, or lets nobody through to AWS.',
    advice: 'Correct the variable, or allow the hosts of AWS in the proxy. See docs/connecting.md.',
  },
  'certificate-not-trusted': {
    means: 'AWS seems to answer with a certificate that this machine does not trust.',
    advice:
      'Set `NODE_EXTRA_CA_CERTS` to the certificate of a proxy that opens TLS. See docs/connecting.md.',
  },
  throttled: {
    means:
      'AWS has throttled an action in a region for 15 minutes, each time it was called: something else uses its rate up.',
    advice:
      'Run the same command again when less else calls AWS in this account and region, or ask AWS Support for a higher rate.',
  },
  'aws-error': {
    means: 'A call to AWS failed.',
    advice: 'See the message. After an outage, run the command again.',
  },
  'change-set-failed': {
    means: 'CloudFormation does not accept the change.',
    advice: "Correct the file as CloudFormation's reason says.",
  },
  'change-set-not-ready': {
    means:
      'CloudFormation has no result for the change after half an hour, or an unknown status. No database was changed.',
    advice: 'Run the command again; if it fails again, see the change sets of the stack.',
  },
  'stack-not-settled': {
    means: 'An operation has ended, and CloudFormation does not show the stack as it left it.',
    advice: 'Run the command again.',
  },
  'stack-changed': {
    means: 'Somebody else changed the stack in the meantime. Nothing was done.',
    advice: 'Plan again.',
  },
  'database-gone': {
    means:
      'A database no longer exists, although it was there before, or its stage is not deployed.',
    advice: 'Plan again.',
  },
  'foreign-stack': {
    means:
      'The stack of this name was not deployed by this file, as its tags say. It is not touched.',
    advice: 'Run the command with the file that deployed it.',
  },
  'no-secret': {
    means: 'The stack has no secret of its own for the database.',
    advice: 'Name a database that the stage makes; for a replica, name the stage of its primary.',
  },
  'secret-unread': {
    means: 'A secret of a database could not be read, so that nobody knows whether it stays.',
    advice: 'Allow the action that the message names, and run the command again.',
  },
  'snapshots-unread': {
    means: 'Snapshots could not be read, so that the one before a loss could not be verified.',
    advice: 'Allow the action that the message names, and run the command again.',
  },
  'rollback-failed': {
    means: 'CloudFormation could not roll a failed update back.',
    advice: 'Follow the hint, then run the command again.',
  },
  'rerun-not-verified': {
    means: 'What an earlier attempt of this workflow run did could not be read.',
    advice: 'Allow the action that the message names, or start a new run.',
  },
} as const satisfies Explanations
