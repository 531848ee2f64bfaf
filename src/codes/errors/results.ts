/** Why a command that has a result did not do what it was asked for, or not all of it. */
import type { Explanations } from '../explained.ts'

export const RESULT_ERRORS = {
  'plan-refused': {
    means: 'The plan has a refusal, so that nothing was changed. Its stages say which.',
    advice: 'Do what the refusal says.',
  },
  'consent-missing': {
    means: 'The plan waits for consent, so that nothing was changed. Its stages say for which.',
    advice: 'Read what is lost, and give the words of the consent if you agree.',
  },
  'plan-not-reviewed': {
    means: 'The plan is not the one that was reviewed on the pull request, so nothing was changed.',
    advice: 'Plan again on a pull request. See docs/pull-requests.md.',
  },
  declined: {
    means: 'A question on the terminal was not answered with yes, so that nothing was changed.',
    advice: 'Run the command again if you agree.',
  },
  'not-confirmed': {
    means: 'The word that confirms a deletion was not given, so that nothing was deleted.',
    advice: 'Add `--confirm delete`.',
  },
  'stage-failed': {
    means: 'A stage failed. The result of each stage says what happened to it.',
    advice: 'See `code`, `cause` and `remarks` of the stage that failed.',
  },
  'stage-differs': {
    means:
      'A stage was not as it was agreed to when it was its turn, so that it was left as it is. The result of each stage says what happened to it.',
    advice: 'Plan again.',
  },
  'doctor-found': {
    means:
      '`doctor` found something wrong, or, with `--strict`, something that it could not verify.',
    advice: 'Do what each finding says. See docs/doctor.md.',
  },
  'bootstrap-failed': {
    means: 'CloudFormation could not make the roles of `bootstrap`, and has rolled them back.',
    advice: 'Do what the hint says. See docs/bootstrap.md.',
  },
  'variables-not-set': {
    means:
      'The roles of `bootstrap` are there, and a variable of GitHub that names one could not be set.',
    advice: 'Set it by the line that is printed, or run the same command again.',
  },
  'restart-failed': {
    means: 'A database that was restarted is not available.',
    advice: 'See its status in the message, and its events in RDS.',
  },
  'secret-not-restored': {
    means: 'A secret whose planned deletion was to be taken back does not stay, or nobody knows.',
    advice: 'See the message.',
  },
  interrupted: {
    means: 'The command was told to stop. What CloudFormation or RDS has begun goes on.',
    advice:
      'Run the same command again: a deploy, a destroy, a bootstrap or a reboot resumes watching.',
  },
} as const satisfies Explanations
