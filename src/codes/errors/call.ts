/** What is wrong with how tinystacks was called, or with the file as a whole. */
import type { Explanations } from '../explained.ts'

export const CALL_ERRORS = {
  'invalid-arguments': {
    means: 'The command line does not understand its arguments.',
    advice: 'See `tinystacks COMMAND --help`.',
  },
  'invalid-input': {
    means: 'An input of the action has a value that it does not take.',
    advice: 'Write one of the values that the hint names.',
  },
  'not-a-role': {
    means: '`cloudformation-role` is not the ARN of an IAM role.',
    advice: 'Write the ARN of the role, not its name.',
  },
  'role-of-another-account': {
    means:
      '`cloudformation-role` is a role of another account or partition than the stack. CloudFormation cannot act by it.',
    advice: 'Write the role of that account, and run the stages of other accounts on their own.',
  },
  'two-service-roles': {
    means: '`cloudformation-role` and the file name different service roles for a stage.',
    advice: 'Leave `cloudformation-role` out: the file names the role of each stage.',
  },
  'missing-command': {
    means: 'The action has no `command`, and the event does not imply one.',
    advice: 'Write `with: { command: plan }`, or another command.',
  },
  'unknown-command': {
    means: 'There is no such command.',
    advice: 'Write the command that the hint suggests.',
  },
  'command-not-available': {
    means: 'The command is reserved and does not work in this version yet, or not in the action.',
    advice: 'Use another command, or the command line.',
  },
  'one-stage-needed': {
    means: 'The command, or the format, takes exactly one stage.',
    advice: 'Name it with `--stage`.',
  },
  'unknown-stage': {
    means: 'The file has no such stage.',
    advice: 'Write the name of a stage of the file.',
  },
  'ambiguous-stage': {
    means: 'Several stacks have the tags of the stage, and the file does not have it.',
    advice: 'Add the stage to the file, with `stackName` and `region`.',
  },
  'invalid-file': {
    means: 'The file has problems. Each has a code of its own.',
    advice: 'Correct them.',
  },
  'file-not-found': {
    means: 'There is no such file.',
    advice: 'Check the path, and that the workflow has checked the repository out.',
  },
  'file-outside-repository': {
    means:
      'No repository is known that the file is in, so that its path in it is not known either. The stacks of a file are found again by that path.',
    advice:
      "Put the file into a checkout, or run `git init` in the directory of the application. Where the runner has no git, GITHUB_WORKSPACE is the repository's root.",
  },
  'file-unreadable': {
    means: 'The file cannot be read, or is a directory.',
    advice: 'Check the path and its permissions.',
  },
  'link-leaves-repository': {
    means: 'The file, or a directory on its path, is a link that leaves the repository.',
    advice: 'Put the file itself into the repository.',
  },
  'file-exists': {
    means:
      'A file that `init` would write is there already, with another text. Nothing was written.',
    advice: 'Write `--overwrite` to replace it, or keep it and copy what you need.',
  },
  'answers-needed': {
    means: '`init` has questions, and nobody can be asked: it has no terminal, or `--yes`.',
    advice: 'Write the flags that the message names. The hint has the whole command.',
  },
  'file-not-written': {
    means: 'The file could not be written.',
    advice: 'Check its permissions.',
  },
  'edit-by-hand': {
    means: '`replicaOf` is written in a way that `promote` cannot remove safely.',
    advice: 'Remove `replicaOf` by hand.',
  },
  'not-promotable': {
    means: 'The database is no replica that runs, so that nothing can be promoted.',
    advice: 'See the message.',
  },
  'promotion-not-verified': {
    means: 'Whether the replica can be promoted could not be read, so the file was left as it is.',
    advice:
      'Correct what the message names, or use `promote --offline`, which looks at nothing in AWS.',
  },
  'not-deployed': {
    means: 'The stage is not deployed, so it has no outputs.',
    advice: 'Deploy it.',
  },
  'output-not-quotable': {
    means:
      'A .env file cannot hold the value of a variable so that all who read such files agree on it.',
    advice: 'Use `--format json`.',
  },
  'file-in-repository': {
    means: 'A file with passwords would be in a git repository that does not ignore it.',
    advice: 'Add it to `.gitignore`, or write it elsewhere.',
  },
  'template-too-large': {
    means: 'The template of the stage is larger than CloudFormation accepts with a call.',
    advice: 'Write fewer parameters, or move a database to a stage of its own.',
  },
  'foreign-reference': {
    means: 'The template contains a reference that tinystacks did not write.',
    advice: 'Remove the braces from the text in the file.',
  },
  'internal-error': {
    means: 'Something happened that tinystacks does not expect: it is a bug.',
    advice: 'Report it, with the message and what is on stderr.',
  },
} as const satisfies Explanations
