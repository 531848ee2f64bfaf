/** What `tinystacks --help` prints. */
export const helpText = `tinystacks: the databases of every stage in tinystacks.yml

  tinystacks validate              is the file right? Needs neither credentials nor network
  tinystacks plan                  what a deploy would do to the databases; changes nothing
  tinystacks deploy                plans every stage, then applies them in the file's order
  tinystacks outputs               hosts, ports and secret references of what is deployed
  tinystacks destroy --stage S     deletes a stage; its secrets and final snapshots stay
  tinystacks promote --stage S DB  writes a replica as a primary into the file; a deploy does it
  tinystacks template --stage S    the CloudFormation template of one stage
  tinystacks sandbox               a local AWS, to try all of it without an account

Options
  -c, --config FILE    default: tinystacks.yml, looked for upwards to the repository's root
  -s, --stage NAME     repeatable; default: every stage, in the file's order
      --json           one JSON document on stdout; what is meant for a person goes to stderr
      --allow WORDS    consent, in the words a plan prints: prod/postgres:remove@7h3kq0z9w2m4x; repeatable
  -y, --yes            of deploy, on a terminal: answers its yes/no question; gives no consent
      --confirm WORD   what destroy has to be told: delete
      --format FORMAT  of outputs: table, json, dotenv or ecs
  -h, --help           this text
  -v, --version        the version

Sandbox
  tinystacks sandbox [--port N] [--state DIR] [--speed X] [--engines auto|none]
  tinystacks sandbox [options] -- COMMAND ...

Exit codes: 0 done, 1 failed, 2 the file or the arguments are wrong, 3 refused,
130 or 143 interrupted.
`
