import { expect, test } from 'vitest'
import { inWorkflowWords } from '../../src/github/workflow-words.ts'

test.each([
  ['name the stage: --stage dev | prod', 'name the stage: `stage: dev | prod`'],
  ['name stages with --stage; or none', 'name stages with the input `stage`; or none'],
  [
    'nothing was destroyed; to destroy it: --stage dev --confirm delete',
    'nothing was destroyed; to destroy it: `stage: dev` `confirm: delete`',
  ],
  ['--confirm yes: the word is delete', '`confirm: yes`: the word is delete'],
  [
    '--allow dev/postgres: a name alone; write --allow dev/postgres:remove@7h3kq0z9w2m4x; 1 refusal.',
    '`allow: dev/postgres`: a name alone; write `allow: dev/postgres:remove@7h3kq0z9w2m4x`; 1 refusal.',
  ],
  ['check --config; in a workflow', 'check the input `config`; in a workflow'],
  [
    'deploy the stage: tinystacks deploy --stage dev',
    'deploy the stage: `with: { command: deploy, stage: dev }`',
  ],
  [
    'run `tinystacks reboot --stage dev postgres/reader --in-window`, then plan',
    'run `with: { command: reboot, stage: dev, database: postgres/reader, in-window: true }`, then plan',
  ],
  [
    'put the stage back, or run tinystacks destroy --stage prod and look',
    'put the stage back, or run `with: { command: destroy, stage: prod }` and look',
  ],
])('%s', (said, inWorkflow) => {
  expect(inWorkflowWords(said)).toBe(inWorkflow)
})

test.each([
  'aws rds describe-db-snapshots --region us-east-1 --db-instance-identifier shop',
  'the input `stage`',
  'the stack was deployed by tinystacks',
  'a--stage',
])('%s stays as it is', (said) => {
  expect(inWorkflowWords(said)).toBe(said)
})
