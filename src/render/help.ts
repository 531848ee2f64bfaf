/** What `tinystacks --help` prints. */
export const helpText = `tinystacks: the databases of every stage in tinystacks.yml

  tinystacks validate              check the file; needs neither credentials nor network
  tinystacks plan                  show what a deploy will do to the databases; changes nothing
  tinystacks deploy                plan every stage, then deploy them in the file's order
  tinystacks outputs               print hosts, ports and secret references of deployed stages
  tinystacks destroy --stage S     delete a stage; keeps its secrets and final snapshots
  tinystacks reboot --stage S DB   restart a database whose parameters wait for it; DB/reader: its reader
  tinystacks restore-secret --stage S DB
                                   take back the planned deletion of a database's secret
  tinystacks promote --stage S DB  make a replica a primary in the file; the next deploy promotes it
  tinystacks template --stage S    print the CloudFormation template of a stage
  tinystacks sandbox               run a local AWS, to try everything without an account

Options
  -c, --config FILE    the file; default: tinystacks.yml in this directory or a parent directory,
                       up to the repository root
  -s, --stage NAME     a stage, repeatable; default: every stage, in the file's order
      --json           print one JSON document on stdout; text for people goes to stderr
      --allow WORDS    consent, as the plan prints it: prod/postgres:remove@7h3kq0z9w2m4x; repeatable
  -y, --yes            deploy, restore-secret: answer yes to the question; gives no consent
      --confirm WORD   destroy: the word delete; without it nothing is deleted
      --cloudformation-role ARN
                       the role that CloudFormation acts by; stays with each stack that is changed
      --in-window      reboot: only while the maintenance window is open
      --exit-code      plan: end with 4 where something is to do, or differs from the file
      --offline        promote: change the file without a look at AWS
      --format FORMAT  outputs: table, json, dotenv or ecs
  -h, --help           print this text
  -v, --version        print the version

Sandbox
  tinystacks sandbox [--port N] [--state DIR] [--speed X] [--engines auto|none]
  tinystacks sandbox [options] -- COMMAND ...

Exit codes: 0 done, 1 failed, 2 the file or the arguments are invalid, 3 refused,
4 something to do (plan --exit-code), 130 or 143 interrupted.
`
