/** What to know of a stack, and of the plan as a whole. */
import type { Explanations } from '../explained.ts'

export const STACK_NOTES = {
  'resuming-deploy': {
    means: 'This plan is what remains of one that an earlier deploy began and did not finish.',
    advice: 'Deploy to finish it; no new consent is required.',
  },
  'outputs-or-tags-only': {
    means: 'Only outputs or tags of the stack will change.',
    advice: 'Nothing.',
  },
  'tags-only': { means: 'Only tags will change.', advice: 'Nothing.' },
  'secret-kept': {
    means: 'A secret will leave the stack and stay in Secrets Manager.',
    advice: 'Delete it by hand when nobody needs it.',
  },
  'secret-deleted': {
    means: 'A secret will be deleted and cannot be restored.',
    advice: 'Check that no application reads it.',
  },
  'termination-protection-on': {
    means: "The stack's termination protection will be turned on.",
    advice: 'Nothing.',
  },
  'stage-account': {
    means: 'The stage has `roles`, and the note names them and their account.',
    advice:
      'Check that it is the account that was meant, above all in a pull request that changes it.',
  },
  'service-role-first': {
    means: 'The stack will get a service role, by which CloudFormation acts from then on.',
    advice:
      'Check that it is the role that was meant: it can be changed later, not taken away from the stack.',
  },
  'service-role-another': {
    means: 'The stack will get another service role than it has.',
    advice: 'Check that this is meant.',
  },
  'service-role-kept': {
    means: 'No service role is given, and CloudFormation acts by the one that the stack has.',
    advice: 'Give it with `cloudformation-role`, so that it is seen where it is used.',
  },
  'stack-taken-over': {
    means: 'The stack of another repository, file or application continues under this one.',
    advice: 'Remove the stage from the other file.',
  },
  'validation-warning': {
    means:
      'CloudFormation accepts the change and expects that it may fail, for example for a quota.',
    advice: 'See the message; raise the quota first.',
  },
  'validation-unread': {
    means: 'Whether CloudFormation warns of the change could not be read.',
    advice: 'Allow the action that the message names.',
  },
  'account-unread': {
    means: 'Whether the stage was tied to another account before this change could not be read.',
    advice: 'Fetch the history of the repository (`fetch-depth: 0`).',
  },
  'regions-searched': {
    means: 'Only these regions were searched for earlier stacks of the file.',
    advice: 'Nothing, unless the stage was deployed elsewhere before.',
  },
  'region-unread': {
    means: 'Whether a region holds an earlier stack of the file could not be read.',
    advice: 'Allow the action that the message names.',
  },
  'left-to-newer-run': {
    means:
      'This attempt of the workflow run leaves the stage alone: it was deployed or changed since.',
    advice: 'Start a new workflow run to apply this commit all the same.',
  },
  'not-checked': {
    means: 'The plan was made without AWS credentials, from the file alone.',
    advice: 'Read it as a preview; a deploy plans again.',
  },
  'compared-with': {
    means: 'The plan compares the file with an earlier version of it, as if that were deployed.',
    advice: 'Nothing.',
  },
  'nothing-to-compare': {
    means:
      'The file before the change does not exist or is not known, so every stage is shown as new.',
    advice: 'Fetch the history of the repository (`fetch-depth: 0`) if the file did exist.',
  },
  'not-checked-leaves-open': {
    means: 'What a plan from the file alone cannot know about AWS.',
    advice: 'Read the plan that a deploy makes before you consent to it.',
  },
  'will-ask-consent': {
    means: 'The plan that is checked against AWS will require consent.',
    advice: 'Read that plan and consent to it if you agree.',
  },
  'note-of-earlier-version': {
    means: 'An earlier version of tinystacks, which had no codes, wrote this note into a comment.',
    advice: 'Plan again with this version.',
  },
  'quota-not-verified': {
    means:
      'Whether a quota of the region has room for what the plan makes could not be read. What AWS gives an account at first is named.',
    advice: 'Allow the call that is named, or look at Service Quotas yourself.',
  },
} as const satisfies Explanations
