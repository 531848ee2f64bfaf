/** What to know of what runs, also where nothing will change. */
import type { Explanations } from '../explained.ts'

export const SEEN_NOTES = {
  'not-looked-at': {
    means: 'AWS did not let the plan look at a part of what runs, so nothing is said of it.',
    advice: 'Allow the action that the message names.',
  },
  'gone-outside': {
    means: 'A database of the stack was deleted outside of this file; AWS no longer has it.',
    advice:
      'Take it out of the file and deploy, then write it again, with `restoreFrom` if it has a snapshot.',
  },
  'made-by-another': {
    means: 'A database has the name of the one that the stack made, but the stack did not make it.',
    advice: 'Find out who made it, and do not deploy before that.',
  },
  'not-serving': {
    means: 'A database is in a status in which it serves nobody, or nothing new.',
    advice: 'Do what the message says.',
  },
  'differs-from-deploy': {
    means: 'A database runs with other settings than the stack was deployed with.',
    advice:
      'Write what runs into the file to keep it; a deploy that changes the database may put it back.',
  },
  'bastion-gone': {
    means: 'The instance of the bastion was terminated outside of this file.',
    advice: 'Take the bastion out of the file and deploy, then put it back.',
  },
  'bastion-not-running': {
    means: 'The instance of the bastion does not run, so there is no tunnel.',
    advice: 'Start it with the command that the message has.',
  },
  'secret-gone': {
    means:
      'A secret of the stack was deleted; nobody can read it, and an update that resolves it fails.',
    advice: 'Give the database a new password, and the applications a new secret.',
  },
  'secret-deletion-planned': {
    means:
      'Somebody has scheduled the deletion of a secret; until it is restored, nobody can read it.',
    advice: 'Restore it with the command that the message has.',
  },
} satisfies Explanations
