/** What to know of the URLs that a stage's applications get. */
import type { Explanations } from '../explained.ts'

export const URL_NOTES = {
  'urls-new': {
    means: 'The deploy will give the application variables that it did not have, with URLs.',
    advice:
      'Take these names out of the task definitions that have them already, and allow the execution role to read the secrets before the application is deployed: the message has the statement.',
  },
  'urls-gone': {
    means: 'A database or a reader goes, and with it the variables that have its URL.',
    advice: 'Deploy the application without them before.',
  },
  'urls-not-asked-for': {
    means:
      'The file no longer says `urls: true`, so the application no longer gets the variables. The secrets stay as they are.',
    advice: 'Deploy the application without these variables.',
  },
  'url-not-offered': {
    means:
      'A database has no URL, since its password was not made by tinystacks and may need percent-encoding, which CloudFormation cannot do.',
    advice: 'Have the application make the URL of the other variables.',
  },
  'url-old': {
    means:
      'The password of a database was changed since its URL was made, which still has the earlier one. The deploy will make it anew.',
    advice:
      'Deploy, then restart the tasks of the application. A password of your own may have letters, digits and `-._~` alone, or the URL is broken.',
  },
  'url-gone': {
    means: 'The secret with the URLs of a database was deleted, for good.',
    advice:
      'Write `urls: false` and deploy, then `urls: true` and deploy: it is made anew, under another ARN.',
  },
  'url-not-verified': {
    means: 'Whether a URL still has the password of its database could not be read.',
    advice: 'Allow the action that the message names.',
  },
} satisfies Explanations
