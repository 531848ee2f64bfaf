import { expect, test } from 'vitest'
import { problemsOf } from '../../builders/config.ts'

/** Files that somebody may name by mistake, or on purpose; `S3CRET` stands where no message may show it. */
const FOREIGN: Readonly<Record<string, string>> = {
  'users of the machine': 'root:x:0:0:S3CRET:/root:/bin/bash\nS3CRET:x:1:1::/:/bin/sh\n',
  'credentials of AWS': '[default]\naws_access_key_id = S3CRET\naws_secret_access_key = S3CRET\n',
  'a private key':
    '-----BEGIN OPENSSH PRIVATE KEY-----\nS3CRET\n-----END OPENSSH PRIVATE KEY-----\n',
  'an environment': 'DATABASE_URL=postgres://S3CRET@host\nTOKEN=S3CRET\n',
  'an environment of a process': 'TOKEN=S3CRET\u0000OTHER=S3CRET\u0000',
  'a file of a composition':
    'version: "S3CRET"\nservices:\n  db: { environment: { PASSWORD: S3CRET } }\n',
  'a file of a cluster': 'apiVersion: S3CRET\nkind: Secret\ndata: { S3CRET: S3CRET }\n',
  'a file of somebody': 'S3CRET: 1\npassword: S3CRET\n? [S3CRET]\n: S3CRET\n',
  'credentials in JSON': '{ "private_key": "S3CRET", "stack": "S3CRET" }',
  'with tags': 'password: !S3CRET S3CRET\n',
  'with aliases': 'a: *S3CRET\nb: &S3CRET x\n',
  'with a key twice': 'S3CRET: 1\nS3CRET: 2\n',
  'with quotes that stay open': 'password: "S3CRET\n',
  'with brackets that stay open': 'S3CRET: [S3CRET, S3CRET\n',
  'with a wrong escape': 'password: "\\S3CRET"\n',
  'with a directive': '%S3CRET S3CRET\n---\na: 1\n',
  'with two documents': 'S3CRET: 1\n---\nS3CRET: 2\n',
  'with tabs': 'S3CRET:\n\tS3CRET: 1\n',
  'a list': '- S3CRET\n- S3CRET\n',
  'a word': 'S3CRET\n',
  'a text over lines': 'password: |\n S3CRET\n S3CRET\nmore: >\n S3CRET\n',
  'a reference': 'password: "{{resolve:ssm:S3CRET}}"\n"{{S3CRET": 1\n',
}

test.each(Object.entries(FOREIGN))(
  'of %s a problem tells place and kind, and no text',
  (_what, text) => {
    const problems = problemsOf(text)
    expect(problems.length).toBeGreaterThan(0)
    for (const problem of problems) {
      expect(JSON.stringify(problem)).not.toMatch(/S3CRET|3CRE/)
      expect(problem.line).toBeGreaterThan(0)
      expect(problem.message).toMatch(/\S{3}/)
    }
  },
)

test('a mapping of other keys is told from a file of ours with mistakes', () => {
  const codes = (text: string) => problemsOf(text).map(({ code }) => code)
  expect(codes('password: 1\nservices: {}\n')).toEqual(['foreign-file'])
  expect(codes('version: 1\nservices: {}\n')).toEqual(['foreign-file'])
  expect(codes('version: 1\nstack: shop\n')).not.toContain('foreign-file')
})

test('a file that lacks one of its keys is ours, and its mistakes are shown', () => {
  const [problem] = problemsOf('version: 1\nstack: shop\nstage: {}\n')
  expect(problem?.code).toBe('unknown-key')
  expect(problem?.message).toMatch(/`stage`/)
})
